import { sees } from '../acts.js';
import { type FeatureStops, press, type Stop, text } from './stop.js';

const ROUTE = '/kringen/$id';

/** The shared plan of the child of delen. */
export const kringen: FeatureStops = async ({ gemeente, idOf }) => {
  const officer = gemeente.as('leerplicht');
  const dossier = idOf('Weerterug');
  const kring = await officer.post<{ id: string }>(`/dossiers/${dossier}/kring`).expect(201);
  const add = (item: object) =>
    officer.post(`/kringen/${kring.body.id}/items`, { categorie: 'plan', ...item }).expect(201);
  await add({ soort: 'actie', tekst: 'Zzz bellen', voor: gemeente.slug, dag: '2026-01-20' });
  await add({ soort: 'overleg', tekst: 'Zzz aan tafel', genodigden: [gemeente.slug], dag: '2026-01-21' });
  const at = `/kringen/${kring.body.id}`;
  return [{ rol: 'leerplicht', stops: stops(at) }];
};

function stops(at: string): Stop[] {
  return [
    {
      route: ROUTE,
      at,
      shows: async (page, t) => {
        await sees(page, 'Zzz aan tafel');
        await press('kring.legBesluitVast', 'kring.watBesloten')(page, t);
        await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
        await sees(page, t('kring.vulBesluit'));
      },
    },
    {
      route: ROUTE,
      at,
      shows: async (page, t) => {
        await press('kring.voegToe', 'kring.tekst')(page, t);
        await page.getByRole('radio', { name: t('kring.soort.overleg') }).check();
        await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
        await sees(page, t('kring.vulDag'));
      },
    },
    { route: ROUTE, at, shows: press('kring.beeindig', 'kring.beeindigUitleg') },
    {
      route: ROUTE,
      at: '/kringen/019bb138-1000-7000-8000-000000000000',
      refusals: [404],
      shows: text('kring.dicht'),
    },
    { route: '/verwijzingen', at: '/verwijzingen', shows: text('kring.meerdere') },
  ];
}
