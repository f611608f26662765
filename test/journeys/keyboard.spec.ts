import { expect, it } from '@jest/globals';
import { TEST_PASSWORD, until } from '@zesweken/testing';
import type { Page } from 'playwright-core';
import { arrives, namesInList, sees } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK } from './week.js';

/** More stops than any page needs before what it is for. */
const MOST_STOPS = 40;

journeys('the keyboard alone', (stage) => {
  it('goes from sign-in to an opened dossier and takes it', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const page = await stage.visit();
    await page.goto('/');
    await arrives(page, nl('aanmelden.titel'));

    await tabTo(page, nl('aanmelden.organisatie'));
    // As people do in a list: its first letters.
    await page.keyboard.type(gemeente.tenant.naam);
    await page.keyboard.press('Tab');
    await page.keyboard.type(gemeente.user('leerplicht').email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await arrives(page, nl('vandaag.titel'));
    await isOn(page, nl('vandaag.titel'));
    await tabTo(page, nl('nav.dossiers'), MOST_STOPS, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await arrives(page, nl('dossiers.titel'));
    await sees(page, nl('dossiers.aantal_other', { count: 5 }));
    await isOn(page, nl('dossiers.titel'));

    // Into the list, and through it with the arrows.
    await tabTo(page, /^ZW-/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const [, second = ''] = await namesInList(page);
    await page.keyboard.press('Enter');
    await arrives(page, second);
    await isOn(page, second);

    await tabTo(page, nl('stap.neemKnop'));
    await page.keyboard.press('Enter');
    await sees(page, nl('stap.opJeGenomen'));
  });

  it('passes by the navigation, and closes what it opened', async () => {
    const gemeente = await stage.api.aTenant();
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await page.goto('/dossiers');
    await arrives(page, nl('dossiers.titel'));

    await page.keyboard.press('Tab');
    await isOn(page, nl('algemeen.naarInhoud'));
    await page.keyboard.press('Enter');
    await tabTo(page, nl('dossiers.open'), 1);

    await tabTo(page, gemeente.user('leerplicht').naam, MOST_STOPS, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, nl('nav.sessies'), 1);
    await page.keyboard.press('Escape');
    await isOn(page, gemeente.user('leerplicht').naam);
    expect(await page.getByRole('button', { name: nl('schil.afmelden') }).count()).toBe(0);
  });
});

interface Focus {
  /** What a screen reader calls it, near enough. */
  readonly name: string;
  /** Whether eyes can tell where it is. */
  readonly visible: boolean;
}

const LOOK = `(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const label = at.labels?.[0]?.innerText ?? at.getAttribute('aria-label') ?? at.innerText ?? '';
  const ringed = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('h1, [data-focusdoel]');
  const within = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return { name: label.trim(), visible: ringed && within };
})()`;

/**
 * Presses Tab until the focus is on what is named so; on the way every stop must be visible (WCAG 2.4.7).
 * @param most presses; more than that is a page that nobody can work with by keyboard
 */
async function tabTo(page: Page, name: string | RegExp, most = MOST_STOPS, key = 'Tab'): Promise<void> {
  const stops: string[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const focus = await page.evaluate<Focus>(LOOK);
    stops.push(focus.name);
    if (!focus.visible) throw new Error(`Nothing shows that the focus is on '${focus.name}'.`);
    if (typeof name === 'string' ? focus.name.startsWith(name) : name.test(focus.name)) return;
  }
  throw new Error(`'${String(name)}' is not within ${most} presses of ${key}: ${stops.join(' | ')}`);
}

async function isOn(page: Page, name: string): Promise<void> {
  await until(`the focus on '${name}'`, async () => {
    const focus = await page.evaluate<Focus>(LOOK);
    return focus.name.startsWith(name);
  });
}
