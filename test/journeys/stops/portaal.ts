import { BETROKKENE_COOKIES } from '@zesweken/http';
import { enterBy, sendLink } from '@zesweken/testing';
import type { Page } from 'playwright-core';
import { sees } from '../acts.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

const MIJN = '/mijn';

/** Personal links: sending them, coming in, and what a parent sees and may do. */
export const portaal: FeatureStops = async ({ api, gemeente }) => {
  const officer = gemeente.as('leerplicht');
  const make = async (path: string, body: object): Promise<string> =>
    (await officer.post<{ id: string }>(path, body).expect(201)).body.id;
  const leerling = await make('/leerlingen', {
    voornamen: 'Lotte',
    achternaam: 'Meebeslist',
    geboortedatum: '2011-09-08',
    gemeentecode: 'GM0356',
  });
  const dossier = await make('/dossiers', { leerlingId: leerling, soort: 'ziek', begindatum: '2026-01-05' });
  const mia = await make(`/leerlingen/${leerling}/gezagdragers`, {
    naam: 'Mia Meebeslist',
    relatie: 'moeder',
    gezag: true,
  });
  const vraag = {
    doel: 'plaatsing',
    categorieen: ['contact'],
    ontvangers: ['hulp-delen'],
    geldigVanaf: '2026-01-12',
    geldigTot: '2026-06-30',
  };
  await make('/toestemmingen', {
    ...vraag,
    dossierId: dossier,
    gevers: [
      { hoedanigheid: 'gezagdrager', naam: 'Mia Meebeslist', datum: '2026-01-12', bewijs: 'formulier' },
    ],
  });
  await make(`/dossiers/${dossier}/toestemmingen`, vraag);
  await officer
    .put(`/dossiers/${dossier}/plan`, {
      stemOuders: 'Rust.',
      nietGehoordReden: 'Zzz',
      doelen: [{ tekst: 'Weer naar school' }],
      afspraken: [{ tekst: 'Zzz bellen', met: 'Mia' }],
    })
    .expect(200);
  const cookie = await enterBy(api, await sendLink(api, gemeente, leerling, mia));
  await sendLink(api, gemeente, leerling, null);
  return [{ stops: outside() }, { stops: inside(cookie) }, { rol: 'leerplicht', stops: sending(leerling) }];
};

function outside(): Stop[] {
  return [
    { route: MIJN, at: MIJN, shows: text('mijn.geenLink') },
    {
      route: MIJN,
      // Another address than the stop before: after the # alone, a browser does not load anew.
      at: `${MIJN}?link#tenant.geheim`,
      refusals: [401],
      shows: async (page, t) => {
        await title('mijn.binnen')(page, t);
        await page.getByRole('button', { name: t('mijn.kom') }).click();
        await sees(page, t('mijn.vulCode'));
        await page.getByLabel(t('mijn.geboortedatum')).fill('2011-01-01');
        await page.getByLabel(t('mijn.code'), { exact: true }).fill('123456');
        await page.getByRole('button', { name: t('mijn.kom') }).click();
        await sees(page, t('mijn.misluktUitleg'));
      },
    },
  ];
}

function inside(cookie: string): Stop[] {
  const comeIn = async (page: Page): Promise<void> => {
    const url = new URL(page.url()).origin;
    await page.context().addCookies([{ name: BETROKKENE_COOKIES.plain, value: cookie, url, httpOnly: true }]);
    await page.reload();
  };
  return [
    {
      route: MIJN,
      at: MIJN,
      shows: async (page, t) => {
        await comeIn(page);
        await title('mijn.titel')(page, t);
        await sees(page, 'Weer naar school');
        await sees(page, t('mijn.toestemming.vraag'));
        await sees(page, t('rol.leerplicht'));
      },
    },
    { route: MIJN, at: MIJN, shows: press('mijn.toestemming.weiger', 'mijn.toestemming.jaWeiger') },
    {
      route: MIJN,
      at: MIJN,
      shows: async (page, t) => {
        const stop = t('mijn.toestemming.stopVoor', { naam: 'Test hulp-delen' });
        await page.getByRole('button', { name: stop }).click();
        await sees(page, t('mijn.toestemming.jaStop'));
      },
    },
    { route: MIJN, at: MIJN, shows: press('mijn.stem.stuur', 'mijn.stem.vul') },
  ];
}

function sending(leerling: string): Stop[] {
  const at = `/leerlingen/${leerling}`;
  return [
    { route: '/leerlingen/$id', at, shows: press('links.nieuweCode', 'links.codeUitleg') },
    {
      route: '/leerlingen/$id',
      at,
      shows: async (page, t) => {
        await press('links.stuur', 'links.wie')(page, t);
        await page.getByRole('button', { name: t('links.stuur') }).click();
        await sees(page, t('links.vulWie'));
      },
    },
  ];
}
