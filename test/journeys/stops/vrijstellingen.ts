import { sees } from '../acts.js';
import { MILAN, YARA } from '../week.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

/** Vrijstellingen and verlof, in every state that looks different. */
export const vrijstellingen: FeatureStops = async ({ gemeente, idOf, leerlingOf }) => {
  const officer = gemeente.as('leerplicht');
  const leerlingId = leerlingOf(YARA.achternaam);
  const record = async (body: object): Promise<string> =>
    (await officer.post<{ id: string }>('/vrijstellingen', { leerlingId, ...body }).expect(201)).body.id;
  const running = await record({
    grond: '5-onder-a',
    begin: '2025-08-01',
    einde: '2026-07-31',
    volgendeBlik: '2026-01-20',
    terugkeer: 'Rustig weer beginnen',
  });
  await officer
    .post(`/vrijstellingen/${running}/contactmomenten`, {
      datum: '2026-01-09',
      met: 'ouders',
      tekst: 'Gebeld',
    })
    .expect(201);
  const ended = await record({ grond: '11-a', begin: '2026-01-05', einde: '2026-01-16' });
  await officer
    .post(`/vrijstellingen/${ended}/_beeindigen`, { datum: '2026-01-09', reden: 'Open' })
    .expect(200);
  const ask = { leerlingId, begin: '2026-03-02', einde: '2026-03-27', via: 'school', reden: 'Reis' };
  const { body: open } = await officer.post<{ id: string }>('/verlofaanvragen', ask).expect(201);
  const { body: decided } = await officer
    .post<{ id: string }>('/verlofaanvragen', { ...ask, begin: '2026-05-11', einde: '2026-06-05' })
    .expect(201);
  await officer
    .post(`/verlofaanvragen/${decided.id}/_besluiten`, {
      ...{ uitkomst: 'toegekend', datum: '2026-01-12', motivering: 'Gewichtig', gehoord: ['hoofd'] },
    })
    .expect(200);
  const { body: withdrawn } = await officer
    .post<{ id: string }>('/verlofaanvragen', { ...ask, begin: '2026-06-08', einde: '2026-07-03' })
    .expect(201);
  await officer
    .post(`/verlofaanvragen/${withdrawn.id}/_intrekken`, { datum: '2026-01-12', reden: 'Reis' })
    .expect(200);
  const yara = `/dossiers/${idOf(YARA.achternaam)}`;
  const stops: Stop[] = [
    { route: '/vrijstellingen', at: '/vrijstellingen', shows: text('vrijstand.loopt') },
    { route: '/vrijstellingen', at: '/vrijstellingen?toon=alle', shows: text('vrijstand.beeindigd') },
    {
      route: '/vrijstellingen',
      at: '/vrijstellingen?toon=binnen&grond=3b',
      shows: text('vrijstellingen.leeg'),
    },
    {
      route: '/vrijstellingen/nieuw',
      at: '/vrijstellingen/nieuw',
      shows: press('vrijstelling.controleer', 'zoekleerling.vulLeerling'),
    },
    {
      route: '/vrijstellingen/nieuw',
      at: `/vrijstellingen/nieuw?leerling=${leerlingOf(MILAN.achternaam)}`,
      shows: judged,
    },
    {
      route: '/vrijstellingen/$id',
      at: `/vrijstellingen/${running}`,
      shows: text('aandachtspunt.verklaring-ontbreekt'),
    },
    {
      route: '/vrijstellingen/$id',
      at: `/vrijstellingen/${running}`,
      shows: press('vrijstelling.verleng', 'vrijstelling.verlengTot'),
    },
    {
      route: '/vrijstellingen/$id',
      at: `/vrijstellingen/${running}`,
      shows: press('vrijstelling.beeindig', 'vrijstelling.beeindigReden'),
    },
    {
      route: '/vrijstellingen/$id',
      at: `/vrijstellingen/${running}`,
      shows: press('vrijstelling.contactKop', 'vrijstelling.contactTekst'),
    },
    { route: '/vrijstellingen/$id', at: `/vrijstellingen/${ended}`, shows: text('vrijstap.beeindigd') },
    { route: '/dossiers/$id', at: `${yara}?deel=vrijstellingen`, shows: text('vrijstelling.inDossier') },
    {
      route: '/dossiers/$id',
      at: `/dossiers/${idOf(MILAN.achternaam)}?deel=vrijstellingen`,
      shows: text('vrijstelling.geenInDossier'),
    },
    { route: '/verlofaanvragen', at: '/verlofaanvragen', shows: text('verlofstatus.aangevraagd') },
    {
      route: '/verlofaanvragen/nieuw',
      at: '/verlofaanvragen/nieuw',
      shows: press('vrijstelling.legVast', 'zoekleerling.vulLeerling'),
    },
    {
      route: '/verlofaanvragen/$id',
      at: `/verlofaanvragen/${open.id}`,
      shows: press('verlof.besluit', 'verlof.kiesUitkomst'),
    },
    {
      route: '/verlofaanvragen/$id',
      at: `/verlofaanvragen/${open.id}`,
      shows: async (page, t) => {
        await press('verlof.trekIn', 'verlof.trekInUitleg')(page, t);
        await press('verlof.legIntrekkingVast', 'vrijstelling.vulTekst')(page, t);
      },
    },
    {
      route: '/verlofaanvragen/$id',
      at: `/verlofaanvragen/${withdrawn.id}`,
      shows: text('verlof.intrekking'),
    },
    {
      route: '/verlofaanvragen/$id',
      at: `/verlofaanvragen/${decided.id}`,
      shows: text('verlof.naarVrijstelling'),
    },
  ];
  return [
    { rol: 'leerplicht', stops },
    {
      rol: 'teamleider',
      stops: [
        {
          route: '/verlofaanvragen/$id',
          at: `/verlofaanvragen/${open.id}`,
          shows: text('verlof.alleenAmbtenaar'),
        },
        { route: '/vrijstellingen', at: '/vrijstellingen', shows: title('vrijstellingen.titel') },
      ],
    },
  ];
};

/** Fills in the form until it asks to judge what the law asks too. */
const judged: Stop['shows'] = async (page, t) => {
  await page.locator('#grond').selectOption('5-onder-a');
  await page.locator('#begin').fill('2025-08-01');
  await page.locator('#einde').fill('2026-07-31');
  await page.getByRole('button', { name: t('vrijstelling.controleer') }).click();
  await sees(page, t('vrijstelling.puntenKop'));
};
