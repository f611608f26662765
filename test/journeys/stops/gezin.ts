import { sees } from '../acts.js';
import { YARA } from '../week.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

const MOEDER = {
  naam: 'Anna Bedacht',
  relatie: 'moeder',
  gezag: true,
  woontBij: true,
  telefoon: '030 123 45 67',
  email: 'anna@bedacht.example',
  taal: 'Pools',
};
const VADER = {
  naam: 'Bob Bedacht',
  relatie: 'vader',
  gezag: false,
  blokkade: { sinds: '2026-01-05', reden: 'Beschikking 12', door: 'Hof' },
};

/** The leerling with the family: an ordinary one, one with a secret address and a block, one of 16 who was entered twice. */
export const gezin: FeatureStops = async ({ gemeente, idOf, leerlingOf }) => {
  const agent = gemeente.as('leerplicht');
  const yara = leerlingOf(YARA.achternaam);
  const adres = { straat: 'Laan', huisnummer: '12', postcode: '3431AB', plaats: 'Houten' };
  await gemeente.as('beheer').put('/scholen/00XA', { naam: 'Proefcollege' }).expect(200);
  await agent.patch(`/leerlingen/${yara}`, { ...adres, geheimAdres: true }).expect(200);
  await agent.post(`/leerlingen/${yara}/gezagdragers`, MOEDER).expect(201);
  await agent.post(`/leerlingen/${yara}/gezagdragers`, VADER).expect(201);
  await agent
    .post(`/leerlingen/${yara}/inschrijvingen`, { brin: '00XA', onderwijssoort: 'vo', vanaf: '2024-08-01' })
    .expect(201);
  await agent
    .post(`/leerlingen/${yara}/verhuizingen`, { van: 'GM0321', naar: 'GM0356', per: '2023-08-01' })
    .expect(201);
  const enter = async (voornamen: string): Promise<string> => {
    const about = {
      voornamen,
      achternaam: 'Dubbelganger',
      geboortedatum: '2009-05-06',
      gemeentecode: 'GM0356',
    };
    return (
      await agent.post<{ id: string }>('/leerlingen', { ...about, ...adres, huisnummer: '14' }).expect(201)
    ).body.id;
  };
  const [een, ander, weg] = [await enter('Romy'), await enter('Romi'), await enter('Romijn')];
  await agent.post(`/leerlingen/${een}/_samenvoegen`, { met: weg }).expect(200);
  await agent
    .post(`/leerlingen/${een}/gezagdragers`, { ...MOEDER, ...adres, naam: 'Carla Bedacht' })
    .expect(201);
  return [
    {
      rol: 'leerplicht',
      stops: [
        ...ofYara(yara, `/dossiers/${idOf(YARA.achternaam)}?deel=gezin`),
        ...ofRomy(een, ander),
        ...entering(),
      ],
    },
    { rol: 'beheer', stops: register() },
  ];
};

const LEERLING = '/leerlingen/$id';

function ofYara(id: string, deel: string): Stop[] {
  const at = `/leerlingen/${id}`;
  return [
    { route: '/dossiers/$id', at: deel, shows: text('gezin.geheimKop') },
    {
      route: LEERLING,
      at,
      shows: async (page, t) => {
        await sees(page, t('gezin.blokkadeKop', { naam: 'Bob Bedacht' }));
        await sees(page, t('gezin.hoofd'));
        await press('gezin.toonAdres', 'gezin.redenAdres')(page, t);
        await page.getByRole('button', { name: t('gezin.toonAdresNu'), exact: true }).click();
        await sees(page, t('gezin.geefReden'));
      },
    },
    { route: LEERLING, at, shows: press('gezin.legInschrijvingVast', 'gezin.zoekSchool') },
    { route: LEERLING, at, shows: press('gezin.legVerhuizingVast', 'gezin.perDag') },
    { route: LEERLING, at, shows: press('gezin.wijzigLeerling', 'gezin.verbeterUitleg') },
    {
      route: LEERLING,
      at,
      shows: async (page, t) => {
        await press('gezin.voegToe', 'gezin.nieuwePersoon')(page, t);
        await page.getByLabel(t('gezin.blokkeer')).check();
        await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
        await sees(page, t('gezin.vulNaam'));
      },
    },
  ];
}

function ofRomy(id: string, ander: string): Stop[] {
  const at = `/leerlingen/${id}`;
  return [
    {
      route: LEERLING,
      at,
      shows: async (page, t) => {
        await sees(page, t('gezin.dubbelUitleg'));
        await sees(page, t('gezin.ontkoppel'));
        await press('gezin.vraagLeerling', 'gezin.gekozenOp')(page, t);
        await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
        await sees(page, t('gezin.kiesJaNee'));
      },
    },
    {
      route: `${LEERLING}/samenvoegen`,
      at: `${at}/samenvoegen?met=${ander}`,
      shows: text('gezin.voegSamen'),
    },
  ];
}

function entering(): Stop[] {
  const at = '/leerlingen/nieuw';
  return [
    { route: at, at, shows: title('gezin.nieuweLeerling') },
    { route: at, at, shows: press('gezin.voerIn', 'gezin.vulAchternaam') },
    {
      route: at,
      at,
      shows: async (page, t) => {
        await page.getByLabel(t('gezin.voornamen')).fill('Romy');
        await page.getByLabel(t('gezin.achternaam')).fill('Dubbelganger');
        await page.getByLabel(t('gezin.geboortedatum')).fill('2009-05-06');
        await page.getByLabel(t('gezin.gemeente')).fill('GM0356');
        await page.getByRole('button', { name: t('gezin.voerIn') }).click();
        await sees(page, t('gezin.alBekend'));
      },
    },
  ];
}

function register(): Stop[] {
  const at = '/instellingen/scholen';
  return [
    {
      route: at,
      at,
      shows: async (page, t) => {
        await press('scholen.wijzigNaam', 'scholen.naam')(page, t);
        const field = page.getByLabel(t('scholen.naamVan', { brin: '00XA' }));
        await field.fill('Het Nieuwe Proefcollege');
        await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
        await sees(page, t('scholen.bewaard', { naam: 'Het Nieuwe Proefcollege' }));
        await press('scholen.wijzigNaam', 'algemeen.annuleren')(page, t);
        await field.fill('');
        await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
        await sees(page, t('scholen.vulNaam'));
      },
    },
    {
      route: at,
      at,
      refusals: [412],
      shows: async (page, t) => {
        await press('scholen.nieuw', 'scholen.vestigingUitleg')(page, t);
        await page.getByLabel(t('gezin.brin')).fill('00xa');
        await page.getByLabel(t('scholen.naam'), { exact: true }).fill('Nog een Proefcollege');
        await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
        await sees(page, t('scholen.bestaat'));
      },
    },
    { route: at, at: `${at}?zoek=Nergens`, shows: text('scholen.nietsGevonden') },
  ];
}
