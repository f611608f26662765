import { afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { SESSION_COOKIES, type Role } from '@zesweken/http';
import { type Api, type ApiTenant, atEnd, startApi } from '@zesweken/testing';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHILD_FACTS } from './week.js';
import { Watch } from './watch.js';

/**
 * Where Debian puts them; `.ci/run` installs the first. It is the same engine without what shows windows, and needs a
 * third less of the processor.
 */
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** For one thing to appear. A machine that builds beside the tests needs seconds for what takes 50 ms alone. */
export const PATIENCE_MS = 15_000;

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 360, height: 740 } as const;

export type Taal = 'nl' | 'en';

/** How somebody's browser differs from a desktop without cookies that was never here before. */
export interface VisitOptions {
  /** Signed in from the start: the cookie of this user of the tenant. */
  readonly as?: readonly [tenant: ApiTenant, rol: Role] | undefined;
  /** The language chosen earlier in this browser. */
  readonly taal?: Taal;
}

/** The running api and one browser; each visitor has cookies and storage of its own. */
export class Stage {
  #api: Api | undefined;
  #browser: Browser | undefined;
  readonly #visits: { context: BrowserContext; watch: Watch }[] = [];

  get api(): Api {
    if (!this.#api) throw new Error('The api runs only while the journeys do: use it inside a test.');
    return this.#api;
  }

  async open(): Promise<void> {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    atEnd('browser', () => browser.close());
    this.#browser = browser;
    this.#api = await startApi();
    const { text } = await this.#api.visitor.get(new URL('/', this.#api.url)).expect(200);
    if (!text.includes('id="app"')) throw new Error('The web client is not built: npm run build.');
  }

  /** A browser of somebody's own, at the sign-in page's door but nowhere yet. */
  async visit({ as, taal = 'nl' }: VisitOptions = {}): Promise<Page> {
    if (!this.#browser) throw new Error('The browser runs only while the journeys do.');
    const context = await this.#browser.newContext({
      baseURL: this.api.url,
      viewport: DESKTOP,
      // The browser's clock and zone decide nothing: days and times are those of the Netherlands.
      timezoneId: 'Pacific/Auckland',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    this.#visits.push({ context, watch: new Watch(context) });
    if (taal !== 'nl') await context.addInitScript(remembers(taal));
    if (as) await context.addCookies([this.#cookie(...as)]);
    return context.newPage();
  }

  /** What the browser of this page saw and said. */
  watchOf(page: Page): Watch {
    const visit = this.#visits.find(({ context }) => context === page.context());
    if (!visit) throw new Error('This page is not of a visit of this test.');
    return visit.watch;
  }

  /** Ends the visits of a test. Whatever it was about, no browser may have complained or told an address of a child. */
  async leave(): Promise<void> {
    const visits = this.#visits.splice(0);
    await Promise.all(visits.map(({ context }) => context.close()));
    expect({
      complaints: visits.flatMap(({ watch }) => watch.complaints()),
      addressesThatTell: visits.flatMap(({ watch }) => watch.addressesThatTell(CHILD_FACTS)),
    }).toEqual({ complaints: [], addressesThatTell: [] });
  }

  #cookie(tenant: ApiTenant, rol: Role) {
    const value = `${tenant.id}.${tenant.user(rol).secret}`;
    return { name: SESSION_COOKIES.plain, value, url: this.api.url, httpOnly: true };
  }
}

/** Runs before the client does; an empty page has no storage. */
function remembers(taal: Taal): string {
  return `if (location.protocol === 'http:') localStorage.setItem('zesweken.taal', '${taal}')`;
}

/** Tests in a real browser. Without Chromium each of them counts as skipped. */
export function journeys(about: string, tests: (stage: Stage) => void): void {
  // A walk along all pages takes three minutes on a machine that does ten other things.
  jest.setTimeout(420_000);
  const stage = new Stage();
  (CHROMIUM ? describe : describe.skip)(about, () => {
    beforeAll(() => stage.open());
    afterEach(() => stage.leave());
    tests(stage);
  });
}
