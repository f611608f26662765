import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dutchOn, faultsOf } from './looks.js';
import { journeys, type Stage, type Taal } from './stage.js';
import { type Walk, walks } from './stops/index.js';
import { texts } from './texts.js';
import { CHILD_FACTS } from './week.js';

const APP = join(import.meta.dirname, '../../apps/web/src/app');

journeys('every page', (stage) => {
  it.each(['nl', 'en'] as const)('can be used by everyone, wide and narrow, in %s', async (taal) => {
    const { walks: all, names } = await walks(stage);
    const faults = await atMost(2, all, (walk) => faultsOn(stage, walk, taal, names));

    expect(faults.flat()).toEqual([]);

    const visited = new Set(all.flatMap(({ stops }) => stops.map(({ route }) => route)));
    // A page that nobody visits here would be checked by nothing.
    expect([...visited]).toEqual(expect.arrayContaining(routes()));
  });

  it('comes with a content security policy that lets no script in but our own', async () => {
    const page = await stage.visit();
    const answer = await page.goto('/');
    const policy = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
});

/** Goes through a list, no more than so many at a time: a browser with all walks at once has no time for any. */
async function atMost<T, R>(most: number, list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = list.entries();
  const next = async (): Promise<void> => {
    for (const [at, one] of waiting) results[at] = await work(one);
  };
  await Promise.all(Array.from({ length: most }, next));
  return results;
}

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
    const missing = await shows(page, texts(taal)).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    if (missing) {
      // The walk goes on, so that one run tells of all pages.
      faults.push(`${at} never came into its state: ${missing}`);
      continue;
    }
    const found = await tellsChild(page);
    // All states of a page in one language, and the page itself in the other: they are made of the same parts.
    if (taal === 'nl' || !seen.has(route)) found.push(...(await faultsOf(page)));
    if (taal === 'en' && !quotesApi) found.push(...(await dutchOn(page, names)));
    faults.push(...found.map((fault) => `${at} ${fault}`));
    seen.add(route);
  }
  return faults;
}

/** The name of a page stands in tabs and histories, which other people see. */
async function tellsChild(page: Page): Promise<string[]> {
  const title = await page.title();
  return CHILD_FACTS.filter((fact) => title.includes(fact)).map((fact) => `has '${fact}' in its title`);
}
