import { expect, it } from '@jest/globals';
import { until } from '@zesweken/testing';
import type { Page } from 'playwright-core';
import { arrives, sees } from './acts.js';
import { journeys, PHONE } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK, MILAN, YARA } from './week.js';

journeys('searching as you type', (stage) => {
  const arrive = async (): Promise<Page> => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await page.goto('/dossiers');
    await arrives(page, nl('dossiers.titel'));
    await page.locator('.zw-bot').first().waitFor({ state: 'detached' });
    return page;
  };
  const field = (page: Page) => page.getByRole('combobox', { name: nl('zoeken.label') });
  const chosen = async (page: Page): Promise<string> => {
    const id = await field(page).getAttribute('aria-activedescendant');
    return id === null ? '' : page.locator(`[id="${id}"]`).innerText();
  };

  it('goes to a dossier by the keyboard alone, and keeps nothing of the question', async () => {
    const page = await arrive();
    await page.keyboard.press('/');
    await sees(page, nl('zoeken.uitleg'));
    await page.keyboard.type('zw');
    await sees(page, nl('zoeken.gevonden_other', { count: 5 }));

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await chosen(page);
    expect(second).toMatch(/ZW-\d{4}-\d{4}/);
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).not.toBe(second);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');

    await page.keyboard.type('denkbeldig');
    await sees(page, nl('zoeken.lijktOp'));
    await page.keyboard.press('Enter');
    await arrives(page, `${YARA.voornamen} ${YARA.achternaam}`);
    expect(await field(page).inputValue()).toBe('');
    expect(await page.evaluate<string>(KEPT)).not.toMatch(/denkbel/i);
  });

  it('types a slash where people are typing', async () => {
    const page = await arrive();
    await page.keyboard.press('/');
    await page.keyboard.type('14/3/2011');
    expect(await field(page).inputValue()).toBe('14/3/2011');
    await sees(page.getByRole('listbox'), YARA.achternaam);
  });

  it('works by touch on a phone', async () => {
    const page = await arrive();
    await page.setViewportSize(PHONE);
    await field(page).click();
    await field(page).fill('verzin mil');
    const option = page.getByRole('option', { name: MILAN.achternaam });
    await option.waitFor();
    const box = await option.boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(PHONE.width);
    expect(box!.height).toBeGreaterThanOrEqual(44);
    await option.click();
    await arrives(page, `${MILAN.voornamen} ${MILAN.voorvoegsel} ${MILAN.achternaam}`);
    await until('the list to be gone', async () => (await page.getByRole('listbox').count()) === 0);
  });
});

/** Everything that a browser keeps of a page. */
const KEPT = `JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }])`;
