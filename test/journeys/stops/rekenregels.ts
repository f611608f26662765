import type { Page } from 'playwright-core';
import sql from 'sql-template-tag';
import { sees } from '../acts.js';
import type { Texts } from '../texts.js';
import { type FeatureStops, press, type Stop, text } from './stop.js';

/** School calendars and the convenant, for the beheerder. */
export const rekenregels: FeatureStops = async ({ gemeente }) => {
  await gemeente.rows(sql`
    insert into platform.convenanten (id, naam, geldig_vanaf, doelen, termen)
    values (${gemeente.id}, 'Lekproef', '2020-08-01', '{plaatsing}', '{"urenPerWeek": 12, "termijnen": {"convenant-6-weken": {"eenheid": "schoolweken"}}}')`);
  await gemeente.rows(
    sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf) values (${gemeente.id}, ${gemeente.id}, '2020-08-01')`,
  );
  return [{ rol: 'beheer', stops: [...calendars(), ...rules()] }];
};

const choose = async (page: Page, t: Texts, content: string): Promise<void> => {
  await page.getByLabel(t('schoolvakanties.kies')).setInputFiles({
    name: 'kalender.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
};

function calendars(): Stop[] {
  const at = '/instellingen/schoolvakanties';
  return [
    { route: at, at: `${at}?pagina=2`, shows: text('schoolvakanties.inlezen') },
    {
      route: at,
      at,
      shows: async (page, t) => {
        await press('schoolvakanties.startset', 'effect.kop')(page, t);
        await page.getByRole('button', { name: t('schoolvakanties.neemOver') }).click();
        await sees(page, t('schoolvakanties.klaar'));
        await sees(page, t('schoolvakanties.jaar', { jaar: '2026-2027' }));
        await choose(page, t, 'naam;begin;einde\nHerfst;2027-10-16;2027-10-24\n');
        await sees(page, t('schoolvakanties.gaten'));
        await press('schoolvakanties.neemOver', 'schoolvakanties.zegToch')(page, t);
      },
    },
    {
      route: at,
      at,
      refusals: [400],
      quotesApi: true,
      shows: async (page, t) => {
        await choose(page, t, 'naam;begin;einde\nHerfst;2027-10-24;2027-10-16\n');
        await sees(page, t('schoolvakanties.geweigerd'));
      },
    },
  ];
}

function rules(): Stop[] {
  const at = '/instellingen/convenant';
  return [
    { route: at, at, shows: press('watAls.probeer', 'effect.kop') },
    {
      route: at,
      at,
      shows: async (page, t) => {
        await page.getByLabel(t('watAls.lengte')).fill('0');
        await press('watAls.probeer', 'watAls.vulLengte')(page, t);
      },
    },
  ];
}
