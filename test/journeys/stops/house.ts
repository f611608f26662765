import { arrives, sees } from '../acts.js';
import { MILAN, weekFile, YARA } from '../week.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

/** Signing in, dossiers, the intake, accounts and the log. */
export const house: FeatureStops = async ({ gemeente, idOf }) => {
  await gemeente
    .as('leerplicht')
    .post(`/dossiers/${idOf(MILAN.achternaam)}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' })
    .expect(200);
  return [
    { stops: outside(gemeente.slug) },
    { rol: 'leerplicht', stops: [...dossierStops(idOf), ...intake(), ...everyone()] },
    { rol: 'beheer', stops: accounts(gemeente.user('leerplicht').id) },
    { rol: 'privacy', stops: log() },
  ];
};

function outside(slug: string): Stop[] {
  return [
    { route: '/aanmelden', at: '/', shows: title('aanmelden.titel') },
    {
      route: '/aanmelden',
      at: '/aanmelden?reden=verlopen',
      shows: press('aanmelden.titel', 'aanmelden.vulEmail'),
    },
    {
      route: '/uitnodiging',
      at: `/uitnodiging#${slug}.geen-echte-sleutel`,
      shows: text('uitnodiging.bewaar'),
    },
    { route: '/uitnodiging', at: '/uitnodiging', shows: text('uitnodiging.linkStuk') },
  ];
}

function dossierStops(idOf: (name: string) => string): Stop[] {
  const yara = `/dossiers/${idOf(YARA.achternaam)}`;
  const dossier = '/dossiers/$id';
  return [
    { route: '/', at: '/', shows: title('vandaag.titel') },
    { route: '/dossiers', at: '/dossiers', shows: press('filter.voegToe', 'filter.klaar') },
    { route: '/dossiers', at: '/dossiers?status=alle', shows: text('status.gesloten') },
    { route: '/dossiers', at: '/dossiers?soort=luxe', shows: text('dossiers.nietsGevonden') },
    { route: dossier, at: yara, shows: text('stap.neemKnop') },
    { route: dossier, at: `/dossiers/${idOf('Zonderschool')}`, shows: text('stap.verifierenKnop') },
    { route: dossier, at: `/dossiers/${idOf('Weerterug')}`, shows: text('stap.terugkeerKnop') },
    { route: dossier, at: `/dossiers/${idOf('Nergenshuis')}`, shows: text('termijn.melding-16-uur') },
    { route: dossier, at: `/dossiers/${idOf(MILAN.achternaam)}`, shows: text('tijdlijn.eerste-verzuimdag') },
    { route: dossier, at: `${yara}?deel=meldingen`, shows: press('melding.toonContact', 'melding.contact') },
    {
      route: `${dossier}/sluiten`,
      at: `${yara}/sluiten`,
      shows: press('sluiten.titel', 'sluiten.kiesReden'),
    },
  ];
}

function intake(): Stop[] {
  const at = '/meldingen/inlezen';
  const readIn =
    (file: string): Stop['shows'] =>
    async (page, t) => {
      const buffer = Buffer.from(file);
      await page
        .getByLabel(t('inlezen.kiesBestand'))
        .setInputFiles({ name: 'week.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: t('inlezen.leesIn') }).click();
    };
  return [
    { route: '/meldingen', at: '/meldingen', shows: title('meldingen.titel') },
    {
      route: at,
      at,
      shows: async (page, t) => {
        await page.locator('summary').click();
        await sees(page, t('kolom.voorvoegsel'));
      },
    },
    {
      route: at,
      at,
      shows: async (page, t) => {
        await readIn(weekFile(0))(page, t);
        await sees(page, t('inlezen.afgekeurdeRegels'));
      },
    },
    {
      route: at,
      at,
      refusals: [400],
      quotesApi: true,
      shows: async (page, t) => {
        await readIn('naam;leeftijd\n')(page, t);
        await sees(page, t('inlezen.nietGelukt', { naam: 'week.csv' }));
      },
    },
  ];
}

function everyone(): Stop[] {
  return [
    {
      route: '/sessies',
      at: '/sessies',
      shows: async (page, t) => {
        await sees(page, t('sessies.deze'));
        await page.locator('.zw-wie__knop').click();
        await sees(page, t('schil.afmelden'));
      },
    },
    { route: '/gebruikers', at: '/gebruikers', shows: text('schil.geenToegang') },
    { route: '/nergens', at: '/nergens', shows: (page, t) => arrives(page, t('schil.nietGevonden')) },
  ];
}

function accounts(id: string): Stop[] {
  return [
    { route: '/gebruikers', at: '/gebruikers', shows: title('gebruikers.titel') },
    {
      route: '/gebruikers/nieuw',
      at: '/gebruikers/nieuw',
      shows: press('gebruikers.maakLink', 'gebruikers.vulEmail'),
    },
    {
      route: '/gebruikers/$id',
      at: `/gebruikers/${id}`,
      shows: async (page, t) => {
        await sees(page, t('gebruikers.beeindigSessies'));
        await press('gebruikers.nieuweLink', 'gebruikers.kopieer')(page, t);
        await press('gebruikers.beeindig', 'algemeen.annuleren')(page, t);
      },
    },
  ];
}

function log(): Stop[] {
  return [
    { route: '/verwerkingen', at: '/', shows: title('verwerkingen.titel') },
    {
      route: '/verwerkingen',
      at: '/verwerkingen',
      shows: press('verwerkingen.zoek', 'verwerkingen.geenNummer'),
    },
  ];
}
