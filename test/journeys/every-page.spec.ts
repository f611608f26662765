import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dutchOn, faultsOf, tooWideOn } from './looks.js';
import { journeys, PHONE, type Stage, type Taal } from './stage.js';
import { type Walk, walks } from './stops/index.js';
import { texts } from './texts.js';
import { CHILD_FACTS } from './week.js';

/** Browsers at work at a time: with one for each walk no page is ready before the patience of any is over. */
const WALKERS = 3;
/** Some forty pages in a language. */
const WALK_MS = 420_000;
/** All is made in each, so that every page shows all there is; each walks along half of the pages. */
const PARTS: readonly (readonly [Taal, number])[] = [
  ['nl', 1],
  ['nl', 2],
  ['en', 1],
  ['en', 2],
];

const APP = join(import.meta.dirname, '../../apps/web/src/app');

journeys('every page', (stage) => {
  it.each(PARTS)(
    'is right for everyone, wide and narrow, in %s, part %i',
    async (taal, part) => {
      const { walks: all, names } = await walks(stage);
      const faults: string[] = [];
      const waiting = all.filter((_, at) => at % 2 === part - 1);
      const walker = async (): Promise<void> => {
        for (let walk = waiting.shift(); walk; walk = waiting.shift())
          faults.push(...(await faultsOn(stage, walk, taal, names)));
      };
      await Promise.all(Array.from({ length: WALKERS }, walker));

      expect(faults).toEqual([]);

      // In both parts together.
      const visited = new Set(all.flatMap(({ stops }) => stops.map(({ route }) => route)));
      // A page that nobody visits here would be checked by nothing.
      expect([...visited]).toEqual(expect.arrayContaining(routes()));
    },
    WALK_MS,
  );

  it('comes with a content security policy that lets no script in but our own', async () => {
    const page = await stage.visit();
    const answer = await page.goto('/');
    const policy = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
});

/** The paths of the client's router, whichever file names them. */
function routes(): string[] {
  const found = readdirSync(APP)
    .map((file) => readFileSync(join(APP, file), 'utf8'))
    .flatMap((source) => [...source.matchAll(/ path: '([^']+)'/g)])
    .map(([, path = '']) => path);
  if (found.length < 30) throw new Error(`${APP} names its paths in another way: read them so here too.`);
  return found;
}

async function faultsOn(
  stage: Stage,
  { as, stops }: Walk,
  taal: Taal,
  names: readonly string[],
): Promise<string[]> {
  const page = await stage.visit({ as, taal });
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { route, at, shows, refusals = [], quotesApi } of stops) {
    for (const status of refusals) stage.watchOf(page).expects(status);
    await page.goto(at);
    await shows(page, texts(taal));
    const found = await tellsChild(page);
    // All states of a page in one language; the page itself on a phone in the other: they are made of the same parts.
    if (taal === 'nl') found.push(...(await faultsOf(page)));
    else found.push(...(seen.has(route) ? await tooWideOn(page, PHONE) : await faultsOf(page, [PHONE])));
    seen.add(route);
    if (taal === 'en' && !quotesApi) found.push(...(await dutchOn(page, names)));
    faults.push(...found.map((fault) => `${at} ${fault}`));
  }
  return faults;
}

/** The name of a page stands in tabs and histories, which other people see. */
async function tellsChild(page: Page): Promise<string[]> {
  const title = await page.title();
  return CHILD_FACTS.filter((fact) => title.includes(fact)).map((fact) => `has '${fact}' in its title`);
}
