import { sees } from '../acts.js';
import { YARA } from '../week.js';
import { type FeatureStops, press, type Stop, text } from './stop.js';

const TEXT_FILE = { name: 'verslag.txt', mimeType: 'text/plain', buffer: Buffer.from('Gespreksverslag') };
const LIE = { name: 'verslag.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><p>x') };

/** Files, letters and the texts of letters. */
export const documenten: FeatureStops = async ({ gemeente, idOf }) => {
  const officer = gemeente.as('leerplicht');
  const yara = idOf(YARA.achternaam);
  const form = new FormData();
  form.set('omschrijving', 'Verslag 1');
  form.set('bestand', new Blob([TEXT_FILE.buffer]), TEXT_FILE.name);
  const kept = await officer.post<{ id: string }>(`/dossiers/${yara}/bestanden`, form).expect(201);
  await officer.post(`/dossiers/${yara}/bestanden`, form).expect(201);
  await officer.post(`/bestanden/${kept.body.id}/_verwijderen`, { reden: 'x' }).expect(200);
  await officer
    .post(`/dossiers/${yara}/brieven`, { soort: 'kennisgeving-ouders', aan: 'ouders' })
    .expect(201);
  return [
    { rol: 'leerplicht', stops: [...papers(idOf('Nergenshuis'), yara), ...letter(idOf('Nergenshuis'))] },
    { rol: 'beheer', stops: texts() },
  ];
};

function papers(empty: string, full: string): Stop[] {
  const route = '/dossiers/$id';
  const at = `/dossiers/${full}?deel=bestanden`;
  return [
    {
      route,
      at: `/dossiers/${empty}?deel=bestanden`,
      shows: press('bestanden.voegToeKnop', 'bestanden.kiesEerst'),
    },
    { route, at, shows: press('bestanden.omschrijf', 'algemeen.opslaan') },
    {
      route,
      at,
      shows: async (page, t) => {
        await page
          .getByRole('button', { name: t('bestanden.verwijderNaam', { naam: TEXT_FILE.name }) })
          .click();
        await press('bestanden.verwijderKnop', 'bestanden.vulReden')(page, t);
      },
    },
    { route, at, shows: press('brieven.isVerzondenKnop', 'brieven.legVast') },
    {
      route,
      at: `/dossiers/${empty}?deel=bestanden`,
      refusals: [415],
      quotesApi: true,
      shows: async (page, t) => {
        await page.getByLabel(t('bestanden.kies')).setInputFiles(LIE);
        await press('bestanden.voegToeKnop', 'bestanden.nietToegevoegd')(page, t);
      },
    },
  ];
}

function letter(id: string): Stop[] {
  const route = '/dossiers/$id/brief';
  const at = `/dossiers/${id}/brief`;
  return [
    { route, at, shows: press('briefMaken.bekijk', 'briefMaken.kiesSoort') },
    {
      route,
      at,
      refusals: [400],
      shows: async (page, t) => {
        await page.getByLabel(t('brief.uitnodiging')).check();
        await page.getByLabel(t('briefMaken.ouders', { naam: 'Fenna Nergenshuis' })).check();
        await page.getByRole('button', { name: t('briefMaken.bekijk') }).click();
        await sees(page, t('formulier.nietGelukt_other', { count: 3 }));
      },
    },
    {
      route,
      at,
      quotesApi: true,
      shows: async (page, t) => {
        await page.getByLabel(t('brief.bericht-school')).check();
        await page.getByLabel(t('briefMaken.school')).fill('De Brug');
        await press('briefMaken.bekijk', 'briefMaken.voorbeeld')(page, t);
      },
    },
  ];
}

function texts(): Stop[] {
  const route = '/instellingen/brieven';
  return [
    { route, at: route, quotesApi: true, shows: text('sjablonen.terug') },
    {
      route,
      at: route,
      refusals: [400],
      quotesApi: true,
      shows: async (page, t) => {
        await page.locator('summary').first().click();
        await page.getByLabel(t('sjablonen.tekst')).first().fill('{bsn}');
        await page
          .getByRole('button', { name: t('algemeen.opslaan') })
          .first()
          .click();
        await sees(page, t('formulier.nietGelukt_other', { count: 2 }));
      },
    },
  ];
}
