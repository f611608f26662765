import { describe, expect, it } from '@jest/globals';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { type ApiTenant, someAtATime, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { discoverRoutes, nameOf, type Route } from './discover-routes.js';
import type { Known } from './features/feature.js';
import { aFullGemeente, bodies, params, whoMay } from './features/index.js';

const api = await startApi({ imports: [DiscoveryModule] });
const withId = discoverRoutes(api.get(DiscoveryService)).filter(({ path }) => path.includes('/:id'));

/** Ids of things of every kind in the tenant's schema by table, at most fifteen of a kind: the log alone has more. */
async function idsOf(gemeente: ApiTenant): Promise<Map<string, string[]>> {
  const tables = await gemeente.rows<{ name: string }>(
    sql`select table_name as name from information_schema.columns
        where table_schema = ${gemeente.tenant.schema} and column_name = 'id' and data_type = 'uuid'`,
  );
  const { schema } = gemeente.tenant;
  const { rows } = await api.database.owner.query<{ name: string; id: string }>(
    tables
      .map(({ name }) => `(select '${name}' as name, id from ${schema}.${name} limit 15)`)
      .join(' union all '),
  );
  return rows.reduce(
    (all, { name, id }) => all.set(name, [...(all.get(name) ?? []), id]),
    new Map<string, string[]>(),
  );
}

/** @param things of the tenant whose id it is, for routes that name a second one */
function ask(who: Known, route: Route, id: string, things: Known['made']) {
  const others = params[nameOf(route)] ?? {};
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'id' ? id : (things[others[name] ?? ''] ?? id),
  );
  const url = new URL(path, api.url);
  const body = route.method === 'GET' ? undefined : (bodies[nameOf(route)] ?? {});
  return whoMay(who, route.access).send(route.method, url, body);
}

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

/** Of the ids that a route does not name by itself, each route tries one in so many, and all routes together all. */
const ONE_IN = 6;

/**
 * Ids to ask a route for, the likeliest first: of the table its path names, and what was made beforehand, as what others
 * sent stands in no table of the gemeente's own schema. After them those of the other kinds.
 */
async function idsFor({ gemeente, made }: Known, { path }: Route) {
  const byTable = await idsOf(gemeente);
  const noun = path.split('/')[3] ?? '';
  const near = [...(byTable.get(noun) ?? []), ...Object.values(made).filter((id) => isUuid(id))];
  const far = [...byTable].flatMap(([table, ids]) => (table === noun ? [] : ids));
  return { near: [...new Set(near)], far };
}

/** An id that the route finds in the gemeente, asked one by one until then, as what is found may be changed by it. */
async function foundBy(known: Known, route: Route): Promise<boolean> {
  const { near, far } = await idsFor(known, route);
  for (const id of [...near, ...far])
    if (![404, 401].includes((await ask(known, route, id, known.made)).status)) return true;
  return false;
}

const stranger = await aFullGemeente(api);
const { gemeente: other } = stranger;
// What is refused changes nothing, so all strangers knock at one gemeente.
const owned = await aFullGemeente(api);
// What is found may be changed by the question; where it was changed too much to be found, the question is asked of a new one.
const used = await aFullGemeente(api);

describe('the id of another tenant', () => {
  it.each(withId.map((route, at) => [nameOf(route), route, at] as const))(
    'is not found, and its own is: %s',
    async (_name, route, at) => {
      const { gemeente: owner, made } = owned;
      const { near, far } = await idsFor(owned, route);
      const ids = [...near, ...far.filter((_, index) => (index + at) % ONE_IN === 0)];
      const before = await owner.log();
      expect(ids.length).toBeGreaterThan(40);

      const foreign = await someAtATime(ids, (id) => ask(stranger, route, id, made));
      expect([...new Set(foreign.map(({ status }) => status))]).toEqual([404]);
      expect(await owner.log()).toEqual(before);
      const named = (await other.log()).flatMap(({ object_id, betrokkenen }) => [object_id, ...betrokkenen]);
      expect(named.filter((id) => ids.includes(id ?? ''))).toEqual([]);

      expect((await foundBy(used, route)) || (await foundBy(await aFullGemeente(api), route))).toBe(true);
    },
  );

  it('in a body is refused too', async () => {
    const { body: list } = await other.as('leerplicht').get('/dossiers').expect(200);
    const nobody = (await api.aTenant()).user('leerplicht').id;

    const { body } = await other
      .as('leerplicht')
      .patch(`/dossiers/${list.items[0].id}`, { behandelaarId: nobody })
      .expect(400);

    expect(body.errors).toMatchObject([{ veld: 'behandelaarId' }]);
  });

  it('in a filter finds nothing', async () => {
    const nobody = (await api.aTenant()).user('leerplicht').id;

    const { body } = await other.as('leerplicht').get(`/dossiers?behandelaar=${nobody}`).expect(200);

    expect(body.items).toEqual([]);
  });
});
