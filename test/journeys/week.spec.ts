import { STANDAARDLADDER } from '@zesweken/convenanten';
import { expect, it } from '@jest/globals';
import { until } from '@zesweken/testing';
import type { CDPSession, Page } from 'playwright-core';
import { arrives, cellsOf, namesInList, reads, sees, signIn, signOut } from './acts.js';
import { dutchOn } from './looks.js';
import { journeys } from './stage.js';
import { en, nl } from './texts.js';
import { GOOD_WEEK, weekFile } from './week.js';

/** Children beside the five with a story: enough for a second page of the list and a file that takes a while. */
const SIGNALS = 60;

journeys('the week of a leerplichtambtenaar', (stage) => {
  it('goes from a file of reports to a closed dossier', async () => {
    const gemeente = await stage.api.aTenant();
    const { naam } = gemeente.user('leerplicht');
    const page = await stage.visit();
    await signIn(page, gemeente, 'leerplicht');
    await arrives(page, nl('vandaag.titel'));
    await sees(page, nl('vandaag.zonderEigen'));
    await page
      .getByRole('link', { name: nl('nav.dossiers'), exact: true })
      .first()
      .click();
    await arrives(page, nl('dossiers.titel'));
    await sees(page, nl('dossiers.leeg'));

    await readIn(page);
    await filterAndSort(page);
    await openAndTake(page, naam);
    await close(page);
    await leave(page, naam);
  });

  it('speaks English from the moment that somebody asks for it', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const { naam } = gemeente.user('leerplicht');
    // The ladder comes from the convenant, which is in Dutch.
    const ladder = STANDAARDLADDER.flatMap(({ naam: trede, eigenaar }) => [trede, eigenaar]);
    // The columns of an import are called as the register calls them.
    const kolommen = ['geboortedatum', 'geslacht'];
    const people = gemeente.rollen.map((rol) => gemeente.user(rol).naam);
    const names = [gemeente.tenant.naam, ...people, ...ladder, ...kolommen];
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await page.goto('/dossiers');
    await page.getByRole('row', { name: 'Yara Denkbeeldig' }).getByRole('link').click();
    await sees(page, nl('stap.neemKnop'));
    expect(await dutchOn(page, names)).not.toEqual([]);

    await page.getByRole('button', { name: naam }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press('Escape');
    await sees(page, en('stap.neemKnop'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await dutchOn(page, names)).toEqual([]);

    // On from page to page, without a new start of the client.
    for (const [link, heading] of [
      [en('sluiten.titel'), en('sluiten.titel')],
      [en('nav.dossiers'), en('dossiers.titel')],
      [en('nav.meldingen'), en('meldingen.titel')],
      [en('inlezen.titel'), en('inlezen.titel')],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).first().click();
      await arrives(page, heading);
      await page.locator('.zw-bot').first().waitFor({ state: 'detached' });
      expect(await dutchOn(page, names)).toEqual([]);
    }

    await page.reload();
    await arrives(page, en('inlezen.titel'));
  });
});

async function readIn(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: nl('inlezen.titel') })
    .first()
    .click();
  await arrives(page, nl('inlezen.titel'));
  const line = await slowly(page);
  await page.getByLabel(nl('inlezen.kiesBestand')).setInputFiles({
    name: 'week-3.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(weekFile(SIGNALS)),
  });
  await page.getByRole('button', { name: nl('inlezen.leesIn') }).click();

  const bezig = page.getByRole('region', { name: nl('inlezen.bezig', { naam: 'week-3.csv' }) });
  await bezig.getByRole('progressbar').waitFor();
  // Part of the file is on its way: the server has taken it, and the bar says how much of how much.
  await reads('the progress', bezig.locator('.zw-voortgang p'), /^\d+([,.]\d)? kB van \d+ kB, [1-9]\d?%$/);
  await line.send('Network.emulateNetworkConditions', FAST);
  await line.detach();

  await sees(page, nl('inlezen.deels_other', { count: 4, naam: 'week-3.csv' }));
  expect(await page.locator('.zw-cijfers dd').allInnerTexts()).toEqual(['69', '65', '0', '0', '4']);
  const refused = page.getByRole('region', { name: nl('inlezen.afgekeurdeRegels') });
  expect(await cellsOf(refused.getByRole('table'))).toEqual([
    ['7', 'bsn', expect.stringContaining('Dit nummer klopt niet')],
    ['8', 'achternaam', expect.stringContaining('achternaam')],
    ['9', 'begindatum', expect.stringContaining('2025-02-30')],
    ['10', 'gemeentecode', expect.stringContaining('Gemeente GM0344')],
  ]);
}

async function filterAndSort(page: Page): Promise<void> {
  await page.getByRole('link', { name: nl('inlezen.naarDossiers') }).click();
  await sees(page, nl('dossiers.aantal_other', { count: 65 }));
  await page.getByRole('link', { name: nl('algemeen.volgende') }).click();
  await sees(page, nl('algemeen.bereikVan', { van: 26, tot: 50, totaal: 65 }));

  await page.getByRole('button', { name: nl('filter.voegToe') }).click();
  await page.getByRole('checkbox', { name: nl('soort.lrv') }).check();
  await sees(page, nl('dossiers.aantal_other', { count: 3 }));
  await page.getByRole('button', { name: nl('filter.klaar') }).click();

  await page.getByRole('button', { name: nl('dossier.leerling') }).click();
  await listReads(page, ['Yara Denkbeeldig', 'Milan van Verzinsel', 'Sanne Weerterug']);
  await page.getByRole('button', { name: nl('dossier.leerling') }).click();
  await listReads(page, ['Sanne Weerterug', 'Milan van Verzinsel', 'Yara Denkbeeldig']);
  expect(new URL(page.url()).search).toBe('?soort=lrv&sort=-naam');

  // The address holds the whole choice: who opens it again sees the same list.
  await page.reload();
  await listReads(page, ['Sanne Weerterug', 'Milan van Verzinsel', 'Yara Denkbeeldig']);
}

async function openAndTake(page: Page, naam: string): Promise<void> {
  await page.getByRole('row', { name: 'Yara Denkbeeldig' }).getByRole('link').click();
  await arrives(page, 'Yara Denkbeeldig');
  await page.getByRole('img', { name: /^Dag 40 van 42\. Thuis sinds wo 3 dec 2025\./ }).waitFor();

  const termijnen = page.getByRole('table', { name: nl('dossier.termijnenTabel') });
  expect(await cellsOf(termijnen)).toEqual([
    ['4 weken', 'wo 3 dec 2025', 'wo 31 dec 2025', 'verlopen'],
    ['6 weken', 'wo 3 dec 2025', 'wo 14 jan 2026', 'over 2 dagen'],
    ['3 maanden', 'wo 3 dec 2025', 'di 3 mrt 2026', 'over 50 dagen'],
  ]);

  await page.getByRole('button', { name: nl('stap.neemKnop') }).click();
  await sees(page, nl('stap.opJeGenomen'));
  await sees(page, `${nl('dossier.behandelaar')}: ${naam}`);
}

async function close(page: Page): Promise<void> {
  await page.getByRole('link', { name: nl('sluiten.titel') }).click();
  await arrives(page, nl('sluiten.titel'));
  await page.getByRole('button', { name: nl('sluiten.titel') }).click();
  // Nothing was chosen yet: told above the form, and at the field.
  await sees(page.getByRole('heading', { level: 2 }), nl('formulier.nietGelukt_one'));
  await page.getByLabel(nl('sluiten.reden')).selectOption({ label: nl('sluitreden.geplaatst') });
  await page.getByLabel(nl('sluiten.datum')).fill('2026-01-12');
  await page.getByRole('button', { name: nl('sluiten.titel') }).click();
  await arrives(page, 'Yara Denkbeeldig');
  await sees(page, nl('dossier.gesloten', { datum: 'ma 12 jan 2026', reden: nl('sluitreden.geplaatst') }));
}

async function leave(page: Page, naam: string): Promise<void> {
  await signOut(page, naam);
  await sees(page, nl('aanmelden.reden.afgemeld'));
  await page.goBack();
  await arrives(page, nl('aanmelden.titel'));
  expect(await page.getByText('Denkbeeldig').count()).toBe(0);
}

async function listReads(page: Page, names: readonly string[]): Promise<void> {
  let found: string[] = [];
  await until(`the list to be ${names.join(', ')}`, async () => {
    found = await namesInList(page);
    return found.join() === names.join();
  }).catch((error: unknown) => {
    throw new Error(`The list was ${found.join(', ')}.`, { cause: error });
  });
}

const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** A line on which a file takes so long that people look at the bar. */
async function slowly(page: Page): Promise<CDPSession> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', { ...FAST, uploadThroughput: 10_000 });
  return line;
}
