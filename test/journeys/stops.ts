import type { Role } from '@zesweken/http';
import { ACTIVITEITEN, registerOf } from '@zesweken/logboek';
import { type ApiTenant, until } from '@zesweken/testing';
import type { Page } from 'playwright-core';
import { arrives, sees } from './acts.js';
import { PATIENCE_MS, type Stage } from './stage.js';
import type { Texts } from './texts.js';
import { GOOD_WEEK, MILAN, weekFile, YARA } from './week.js';

/** A page in one of its states. */
export interface Stop {
  /** The route of the client, as its router has it. */
  readonly route: string;
  readonly at: string;
  /** Brings the page into the state meant, and waits until it shows. */
  readonly shows: (page: Page, t: Texts) => Promise<void>;
  /** Statuses that this state provokes. */
  readonly refusals?: readonly number[];
  /** Shows sentences of the api, which speaks Dutch only. */
  readonly quotesApi?: true;
}

/** The stops of one person; nobody for who is not signed in. */
export interface Walk {
  readonly as?: readonly [tenant: ApiTenant, rol: Role];
  readonly stops: readonly Stop[];
}

/** What there is to see, in every state that looks different. */
export async function walks({ api }: Stage): Promise<{ walks: Walk[]; names: string[] }> {
  const gemeente = await api.aTenant();
  const regio = await api.aTenant('regio', { gemeentecodes: [] });
  const officer = gemeente.as('leerplicht');
  await officer.csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
  const { body } = await officer.get('/dossiers').expect(200);
  const dossiers = body.items as { id: string; status: string; leerling: { naam: string } }[];
  const idOf = (name: string) => dossiers.find(({ leerling }) => leerling.naam.includes(name))!.id;
  await officer
    .post(`/dossiers/${idOf(MILAN.achternaam)}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' })
    .expect(200);

  return {
    walks: [
      { stops: outside(gemeente.slug) },
      { as: [gemeente, 'leerplicht'], stops: [...dossierStops(idOf), ...intake(), ...everyone()] },
      { as: [gemeente, 'beheer'], stops: accounts(gemeente.user('leerplicht').id) },
      { as: [gemeente, 'privacy'], stops: log() },
      { as: [regio, 'coordinator'], stops: [{ route: '/regio', at: '/', shows: title('nav.regio') }] },
    ],
    names: [
      ...[gemeente, regio].flatMap((tenant) => [
        tenant.tenant.naam,
        ...tenant.rollen.flatMap((rol) => [tenant.user(rol).naam, tenant.user(rol).email]),
      ]),
      // What the register says of an activity is law, and Dutch.
      ...ACTIVITEITEN.map((activiteit) => registerOf(activiteit, 'gemeente')).flatMap(
        ({ doel, grondslag }) => [doel, grondslag],
      ),
    ],
  };
}

/** The state in which a page opens: its title in the tab, and nothing still loading. */
function title(key: string): Stop['shows'] {
  return async (page, t) => {
    await until(`the page '${t(key)}'`, async () => (await page.title()).startsWith(t(key)), PATIENCE_MS);
    await page.locator('.zw-bot').first().waitFor({ state: 'detached' });
  };
}

const text =
  (key: string): Stop['shows'] =>
  (page, t) =>
    sees(page, t(key));

/** Presses a button that stands on the page, then waits for a text. */
const press =
  (button: string, then: string): Stop['shows'] =>
  async (page, t) => {
    await page
      .getByRole('button', { name: t(button) })
      .first()
      .click();
    await sees(page, t(then));
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
    { route: '/', at: '/', shows: press('filter.voegToe', 'filter.klaar') },
    { route: '/dossiers', at: '/dossiers?status=alle', shows: text('status.gesloten') },
    { route: '/dossiers', at: '/dossiers?status=geplaatst', shows: text('dossiers.nietsGevonden') },
    { route: dossier, at: yara, shows: text('stap.neemKnop') },
    { route: dossier, at: `/dossiers/${idOf('Zonderschool')}`, shows: text('stap.verifierenKnop') },
    { route: dossier, at: `/dossiers/${idOf('Weerterug')}`, shows: text('stap.terugkeerKnop') },
    { route: dossier, at: `/dossiers/${idOf('Nergenshuis')}`, shows: text('termijn.melding-16-uur') },
    { route: dossier, at: `/dossiers/${idOf(MILAN.achternaam)}`, shows: text('tijdlijn.gesloten') },
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
