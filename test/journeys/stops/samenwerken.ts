import { sees } from '../acts.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

/** Notes, messages, the start page, standing in, the board of dossiers and the team's board. */
export const samenwerken: FeatureStops = async ({ gemeente, idOf }) => {
  const [officer, lead] = [gemeente.as('leerplicht'), gemeente.as('teamleider')];
  const [mine, leads] = [gemeente.user('leerplicht').id, gemeente.user('teamleider').id];
  const dossier = idOf('Weerterug');
  for (const id of [dossier, idOf('Zonderschool')])
    await lead.patch(`/dossiers/${id}`, { behandelaarId: mine }).expect(200);
  const write = async (body: object, agent = officer) =>
    (await agent.post<{ id: string }>(`/dossiers/${dossier}/notities`, body).expect(201)).body.id;
  const contact = { tekst: 'Mentor gebeld.', soort: 'telefoon', metWie: 'mentor' };
  const changed = await write(contact);
  await officer.patch(`/notities/${changed}`, { tekst: 'Mentor gebeld. Belt terug.' }).expect(200);
  const withdrawn = await write(contact);
  await officer.post(`/notities/${withdrawn}/_intrekken`, { reden: 'Verkeerd kind' }).expect(200);
  await write({ tekst: 'Kijk jij mee?', soort: 'notitie', vermeldingen: [mine] }, lead);
  await officer
    .post('/vervangingen', { vervangerId: leads, van: '2026-01-12', tot: '2026-01-16' })
    .expect(201);
  return [
    { rol: 'leerplicht', stops: [...start(), ...notes(`/dossiers/${dossier}`), ...handOver(idOf)] },
    { rol: 'teamleider', stops: team() },
  ];
};

function start(): Stop[] {
  return [
    { route: '/vandaag', at: '/vandaag', shows: text('vandaag.bevestig.te-bevestigen') },
    { route: '/berichten', at: '/berichten', shows: text('bericht.ongelezen') },
    { route: '/vervanging', at: '/vervanging', shows: press('vervanging.knop', 'vervanging.vulDag') },
    {
      route: '/dossiers/bord',
      at: '/dossiers/bord',
      shows: async (page, t) => {
        await title('bord.titel')(page, t);
        await sees(page, t('status.te-bevestigen'));
      },
    },
  ];
}

function notes(dossier: string): Stop[] {
  const at = `${dossier}?deel=notities`;
  const route = '/dossiers/$id';
  return [
    { route, at, shows: press('notitie.intrekken', 'notitie.intrekkenUitleg') },
    { route, at, shows: press('notitie.wijzig', 'notitie.wijzigUitleg') },
    {
      route,
      at,
      shows: async (page, t) => {
        await page.getByRole('button', { name: t('notitie.knop.bel') }).click();
        await page.getByRole('button', { name: t('notitie.bewaar') }).click();
        await sees(page, t('notitie.vulTekst'));
        await page.getByLabel(t('notitie.tekst')).fill('@');
        await page
          .getByRole('listbox', { name: t('notitie.collegas') })
          .getByRole('option')
          .first()
          .waitFor();
      },
    },
  ];
}

function handOver(idOf: (name: string) => string): Stop[] {
  return [
    {
      route: '/dossiers/$id',
      at: `/dossiers/${idOf('Nergenshuis')}`,
      shows: async (page, t) => {
        await page.getByRole('button', { name: t('overdragen.open') }).click();
        await page.getByRole('button', { name: t('dossier.draagOver') }).click();
        await sees(page, t('overdragen.vulToelichting'));
      },
    },
    {
      route: '/dossiers/$id',
      at: `/dossiers/${idOf('Nergenshuis')}?deel=notities`,
      shows: text('notitie.leeg'),
    },
  ];
}

function team(): Stop[] {
  return [
    { route: '/team', at: '/team', shows: press('overdragen.knop', 'overdragen.kiesDossiers') },
    { route: '/vandaag', at: '/vandaag', shows: text('vandaag.groep.te-laat') },
    { route: '/berichten', at: '/berichten', shows: title('bericht.titel') },
    { route: '/vervanging', at: '/vervanging', shows: text('vervanging.status.loopt') },
  ];
}
