import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from './stage.js';
import { dutchIn } from './texts.js';

type Size = typeof DESKTOP | typeof PHONE;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The small build: `axe.source` is more than twice as long, and a browser reads it anew on every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RUN_AXE = `axe
  .run(document, { runOnly: ${JSON.stringify(WCAG)}, resultTypes: ['violations'], preload: false })
  .then(({ violations }) => violations)`;

/** Everything that is wrong with the page as it stands, on a desktop and on a phone, as lines. */
export async function faultsOf(page: Page, sizes: readonly Size[] = [DESKTOP, PHONE]): Promise<string[]> {
  const faults = (await page.evaluate<number>(INLINE)) > 0 ? ['has inline script'] : [];
  // Once for both sizes; @axe-core/playwright would bring it in again for each, which takes longer than looking.
  await page.evaluate(AXE);
  for (const size of sizes) {
    await resize(page, size);
    const violations = await page.evaluate<axe.Result[]>(RUN_AXE);
    const found = [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ...(await wideIn(page)),
    ];
    faults.push(...found.map((fault) => `at ${size.width} px, ${fault}`));
  }
  await page.setViewportSize(DESKTOP);
  return faults;
}

/** What makes the page wider than a window of this size, as lines. */
export async function tooWideOn(page: Page, size: Size): Promise<string[]> {
  await resize(page, size);
  const faults = await wideIn(page);
  await page.setViewportSize(DESKTOP);
  return faults;
}

async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(SETTLED);
}

async function wideIn(page: Page): Promise<string[]> {
  const wide = await page.evaluate<string[]>(TOO_WIDE);
  return wide.map((what) => `scrolls sideways: ${what}`);
}

/**
 * Dutch texts of the client on a page that should speak English.
 * @param data names that stand on the page and are Dutch by nature
 */
export async function dutchOn(page: Page, data: readonly string[] = []): Promise<string[]> {
  let shown = await page.evaluate<string>(ALL_TEXTS);
  for (const name of data) shown = shown.replaceAll(name, '');
  return dutchIn(shown).map((text) => `in Dutch: ${text}`);
}

const INLINE = `[...document.querySelectorAll('*')]
  .filter((at) => (at.localName === 'script' && !at.src) || at.getAttributeNames().some((name) => name.startsWith('on')))
  .length`;

/** Two frames: what measures itself after a new size has done so. */
const SETTLED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Nothing, or what sticks out of a page that is wider than its window. */
const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const slides = (at) => at && (getComputedStyle(at).overflowX !== 'visible' || slides(at.parentElement));
  const out = [...document.querySelectorAll('body *')]
    .filter((at) => at.getBoundingClientRect().right > clientWidth + 1 && !slides(at.parentElement));
  return ['to ' + scrollWidth + ' px', ...out.slice(-3).map((at) => at.outerHTML.slice(0, 120))];
})()`;

const ALL_TEXTS = `(() => {
  const texts = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) texts.push(walk.currentNode.data);
  for (const at of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-kop']) texts.push(at.getAttribute(name) ?? '');
  }
  return texts.filter(Boolean).join('\\n');
})()`;
