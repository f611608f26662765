import { describe, expect, it } from '@jest/globals';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { type Answer, type ApiTenant, startApi } from '@zesweken/testing';
import { discoverRoutes, nameOf } from './discover-routes.js';
import type { Known } from './features/feature.js';
import { aFullGemeente, calls, unlogged } from './features/index.js';

const api = await startApi({ imports: [DiscoveryModule] });

/** Routes on which nobody is signed in yet, so that no tenant is open. */
const IN_PUBLIC = [
  'POST /api/v1/sessies',
  'POST /api/v1/uitnodigingen/_inwisselen',
  'GET /api/v1/agenda/:bestand',
  'POST /api/v1/portaal/sessies',
  'POST /api/v1/koppelvlak/_token',
];

/** A fingerprint of everything that the tenant has. */
async function everything(gemeente: ApiTenant): Promise<unknown> {
  const { schema } = gemeente.tenant;
  const { owner } = api.database;
  const tables = await owner.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = $1 order by 1',
    [schema],
  );
  const parts = tables.rows.map(
    ({ name }) =>
      `select '${name}' as what, md5(string_agg(t::text, '|' order by t::text)) as all from ${schema}.${name} t`,
  );
  return (await owner.query(`${parts.join(' union all ')} order by what`)).rows;
}

const forReading = await aFullGemeente(api);

async function withoutLog<Answer>({ tenant }: ApiTenant, work: () => PromiseLike<Answer>): Promise<Answer> {
  const { owner } = api.database;
  await owner.query(`revoke insert on ${tenant.schema}.verwerkingen from ${tenant.schema}`);
  try {
    return await work();
  } finally {
    await owner.query(`grant insert on ${tenant.schema}.verwerkingen to ${tenant.schema}`);
  }
}

describe('the lists of the features', () => {
  it('knows every route', () => {
    const routes = discoverRoutes(api.get(DiscoveryService)).map(nameOf);

    expect(Object.keys({ ...calls, ...unlogged }).sort()).toEqual(routes.sort());
  });
});

// Asked in vain, nothing changes; asked again, something does. Where it changed too much for a call, that gets a gemeente of its own.
const used = await aFullGemeente(api);

/** What a call answers, and what it leaves, while the log can't be written. */
async function inVain(known: Known, call: (known: Known) => PromiseLike<Answer>) {
  const { gemeente } = known;
  const before = await everything(gemeente);
  const { status, headers, body } = await withoutLog(gemeente, () => call(known));
  return { status, headers, body, unchanged: [await everything(gemeente), before] as const };
}

describe('without a log', () => {
  it.each(Object.entries(calls))('nothing is answered and nothing is stored: %s', async (name, call) => {
    // Reading leaves all as it was, so all reading is asked of one gemeente.
    let known = name.startsWith('GET ') ? forReading : used;
    let asked = await inVain(known, call);
    if (asked.status !== 500) {
      known = await aFullGemeente(api);
      asked = await inVain(known, call);
    }
    const { status, headers, body, unchanged } = asked;

    expect([status, body]).toMatchObject([500, { status: 500 }]);
    expect(Object.keys(body as object)).toEqual(['type', 'title', 'status', 'detail', 'code']);
    // Taking a cookie back is no harm; giving one would be.
    expect(headers.get('set-cookie') ?? '').not.toMatch(/zesweken(-mijn)?=[^;]/);
    for (const name of ['location', 'etag', 'link']) expect(headers.has(name)).toBe(false);
    expect(unchanged[0]).toEqual(unchanged[1]);
    const told = JSON.parse(api.logged.lines.at(-1)!).message;
    expect(told).toMatchObject({ status: 500, message: expect.stringContaining('verwerkingen') });
    if (!IN_PUBLIC.includes(name)) expect(told.tenant).toBe(known.gemeente.id);

    // The same question, once the log is back: so it was the log, and nothing else.
    const lines = (await known.gemeente.log()).length;
    const again = await call(known);
    expect([200, 201, 204]).toContain(again.status);
    expect((await known.gemeente.log()).length).toBeGreaterThan(lines);
  });
});
