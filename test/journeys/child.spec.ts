import { expect, it } from '@jest/globals';
import { csvOf, testRun } from '@zesweken/testing';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { arrives, sees } from './acts.js';
import { faultsOf } from './looks.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';
import { aTestBsn } from './week.js';

const NOOR = {
  meldingsnummer: 'NOOR-1',
  bsn: aTestBsn(70),
  voornamen: 'Noor',
  achternaam: 'Bedacht',
  geboortedatum: '2011-05-06',
  begindatum: '2025-12-08',
  meldingsdatum: '2025-12-15',
};
const NAME = 'Noor Bedacht';

/** Records each step: a picture in the folder of PICTURES, and what is wrong with the page as it stands. */
class Recording {
  #step = 0;
  readonly faults: string[] = [];

  constructor(private readonly page: Page) {}

  async step(name: string): Promise<void> {
    this.#step += 1;
    const { pictures } = testRun();
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      const file = `${String(this.#step).padStart(2, '0')}-${name}.png`;
      await this.page.screenshot({ path: join(pictures, file), fullPage: true });
    }
    this.faults.push(...(await faultsOf(this.page)).map((fault) => `${name} ${fault}`));
  }
}

journeys('a child', (stage) => {
  it('is followed from report to part of the week, home again, arrangement and closing', async () => {
    const gemeente = await stage.api.aTenant();
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    const record = new Recording(page);

    await readIn(page);
    await page.goto('/dossiers');
    await page.getByRole('row', { name: NAME }).getByRole('link').click();
    await arrives(page, NAME);
    await page.getByRole('button', { name: nl('stap.neemKnop') }).click();
    await sees(page, nl('stap.opJeGenomen'));
    await record.step('dossier');

    await makePlan(page);
    await record.step('plan');

    // Too few hours: shown, and the clock runs on.
    await place(page, { soort: 'aangepast-rooster', day: '2025-12-22', hours: '6' });
    await sees(page, nl('plaatsing.gedaanDeels'));
    await sees(page, nl('status.in-plan'));
    // Enough hours: a place.
    await place(page, { soort: 'aangepast-rooster', day: '2026-01-05', hours: '14' });
    await sees(page, nl('plaatsing.gedaan'));
    await sees(page, nl('status.geplaatst'));
    await record.step('terug-voor-een-deel');

    await fails(page);
    await sees(page, nl('status.heropend'));
    await record.step('weer-thuis');

    await arrange(page);
    await place(page, { soort: 'onderwijs-zorgarrangement', day: '2026-01-12', hours: '20' });
    await sees(page, nl('status.geplaatst'));
    await record.step('arrangement');

    await close(page);
    await sees(page, nl('status.gesloten'));
    await record.step('gesloten');

    await tellsAll(page);
    expect(record.faults).toEqual([]);
  });
});

async function readIn(page: Page): Promise<void> {
  await page.goto('/meldingen/inlezen');
  const buffer = Buffer.from(csvOf(NOOR));
  await page
    .getByLabel(nl('inlezen.kiesBestand'))
    .setInputFiles({ name: 'noor.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: nl('inlezen.leesIn') }).click();
  await page.getByRole('link', { name: nl('inlezen.naarDossiers') }).waitFor();
}

const tab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: nl('dossier.delen') })
    .getByRole('link', { name, exact: true })
    .click();

async function makePlan(page: Page): Promise<void> {
  await tab(page, nl('plan.tab'));
  await write(page, 'ouders', async (part) => {
    await part.getByLabel(nl('plan.stemOuders')).fill('Klein beginnen, niet te snel.');
  });
  await write(page, 'doelen', async (part) => {
    await part.getByRole('button', { name: nl('plan.voegDoelToe') }).click();
    await part.getByLabel(nl('plan.doelTekst')).fill('Weer de hele week naar klas 2b');
  });
  await sees(page, nl('status.in-plan'));
}

async function arrange(page: Page): Promise<void> {
  await tab(page, nl('plan.tab'));
  await write(page, 'arrangement', async (part) => {
    await part.getByRole('button', { name: nl('plan.maakArrangement') }).click();
    await part.getByLabel(nl('plan.urenSchoolVraag')).fill('12');
    await part.getByLabel(nl('plan.urenZorgVraag')).fill('8');
  });
}

async function write(
  page: Page,
  sectie: string,
  fill: (part: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  const part = page.getByRole('region', { name: nl(`plan.sectie.${sectie}`), exact: true });
  await part.getByRole('button', { name: nl('plan.wijzig') }).click();
  await fill(part);
  await part.getByRole('button', { name: nl('algemeen.opslaan') }).click();
  await sees(part, nl('plan.bewaard'));
}

async function place(
  page: Page,
  { soort, day, hours }: Record<'soort' | 'day' | 'hours', string>,
): Promise<void> {
  await tab(page, nl('plaatsing.titel'));
  await page.getByRole('button', { name: nl('plaatsing.nieuw') }).click();
  await page.getByRole('radio', { name: nl(`plaatsingsoort.${soort}`), exact: true }).check();
  await page.getByLabel(nl('plaatsing.ingangsdatum')).fill(day);
  await page.getByRole('radio', { name: nl('omvang.gedeeltelijk'), exact: true }).check();
  await page.getByLabel(nl('plaatsing.urenPerWeek')).fill(hours);
  await page.getByRole('button', { name: nl('plaatsing.bewaar'), exact: true }).click();
  await page.getByRole('button', { name: nl('plaatsing.nieuw') }).waitFor();
}

async function fails(page: Page): Promise<void> {
  // The newest stands first.
  await page
    .getByRole('button', { name: nl('plaatsing.misluktKnop') })
    .first()
    .click();
  await page.getByLabel(nl('plaatsing.misluktDatum')).fill('2026-01-08');
  await page.getByLabel(nl('plaatsing.reden')).fill('Het was te druk in de klas.');
  await page.getByRole('button', { name: nl('plaatsing.misluktBewaar') }).click();
  await sees(page, nl('plaatsing.misluktNietig'));
}

async function close(page: Page): Promise<void> {
  await page.getByRole('link', { name: nl('sluiten.titel') }).click();
  await arrives(page, nl('sluiten.titel'));
  await page.getByLabel(nl('sluiten.reden')).selectOption({ label: nl('sluitreden.geplaatst') });
  await page.getByLabel(nl('sluiten.datum')).fill('2026-01-12');
  await page.getByRole('button', { name: nl('sluiten.titel') }).click();
  await arrives(page, NAME);
}

/** The timeline holds the whole story, newest first, and both facts of the place that failed. */
async function tellsAll(page: Page): Promise<void> {
  const steps = page.locator('.zw-tijdlijn__stap');
  await steps.first().waitFor();
  const told = await steps.allInnerTexts();
  const order = [
    nl('sluitreden.geplaatst'),
    nl('plaatsingsoort.onderwijs-zorgarrangement'),
    'Plek mislukt',
    '14 uur per week',
    '6 uur per week',
    'NOOR-1',
    nl('tijdlijn.eerste-verzuimdag'),
  ].map((words) => told.findIndex((step) => step.includes(words)));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
}
