import { expect, it } from '@jest/globals';
import { readPdf, tidy } from '@zesweken/testing';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { arrives, sees } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK } from './week.js';

journeys('paper in a dossier', (stage) => {
  it('comes in as a file, and goes out as a letter', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await page.goto('/dossiers');
    await page.getByRole('row', { name: 'Yara Denkbeeldig' }).getByRole('link').click();
    await page.getByRole('link', { name: nl('bestanden.deel') }).click();
    await sees(page, nl('bestanden.leeg'));

    await attach(page);
    await makeLetter(page);
    await markSent(page);

    const href = await page.getByRole('link', { name: nl('brief.uitnodiging') }).getAttribute('href');
    const { bytes } = await gemeente
      .as('leerplicht')
      .get(new URL(href ?? '', stage.api.url))
      .expect(200);
    expect(tidy((await readPdf(bytes)).pages.join(' '))).toContain('Plaats: Stadsplein 1, kamer 4');
  });
});

async function attach(page: Page): Promise<void> {
  await page.getByLabel(nl('bestanden.kies')).setInputFiles({
    name: 'Verslag één.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Wat er besproken is'),
  });
  await page.getByLabel(nl('bestanden.omschrijving')).fill('Van de mentor');
  await page.getByRole('button', { name: nl('bestanden.voegToeKnop'), exact: true }).click();
  await sees(page, nl('bestanden.isToegevoegd', { naam: 'Verslag één.txt' }));

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Verslag één.txt' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('Verslag één.txt');
  expect(readFileSync(await saved.path(), 'utf8')).toBe('Wat er besproken is');
}

async function makeLetter(page: Page): Promise<void> {
  await page.getByRole('link', { name: nl('brieven.maak') }).click();
  await arrives(page, nl('briefMaken.titel'));
  await page.getByLabel(nl('brief.uitnodiging')).check();
  await page.getByLabel(nl('briefMaken.ouders', { naam: 'Yara Denkbeeldig' })).check();
  await page.getByLabel(nl('briefMaken.dag')).fill('2026-01-20');
  await page.getByLabel(nl('briefMaken.tijd')).fill('9.30');
  await page.getByLabel(nl('briefMaken.plaats')).fill('Stadsplein 1, kamer 4');
  await page.getByRole('button', { name: nl('briefMaken.bekijk') }).click();
  await sees(page, 'Tijd: 09.30 uur');
  await page.getByRole('button', { name: nl('briefMaken.maak') }).click();
  await sees(page, nl('brieven.nogNiet'));
}

async function markSent(page: Page): Promise<void> {
  await page.getByRole('button', { name: nl('brieven.isVerzondenKnop') }).click();
  await page.getByLabel(nl('brieven.hoe')).selectOption('overhandigd');
  await page.getByRole('button', { name: nl('brieven.legVast') }).click();
  await sees(page, nl('brieven.isVerzonden'));
}
