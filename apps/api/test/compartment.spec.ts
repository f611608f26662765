import { describe, expect, it } from '@jest/globals';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import type { Role } from '@zesweken/http';
import { type ApiTenant, someAtATime, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { discoverRoutes, nameOf, type Route } from './discover-routes.js';
import { aFullGemeente, calls } from './features/index.js';

// What sworn officers record (UAVG 31-33) may not show anywhere else: not its words, and not that it exists.

const WORD = 'Zwaluwstaart';
const DAY = '2026-01-12';
/** Each route of the api, as each role, twice: on a busy machine that takes minutes. */
const WALK_MS = 240_000;
const api = await startApi({ imports: [DiscoveryModule] });
const routes = discoverRoutes(api.get(DiscoveryService));
const reads = routes.filter(({ method }) => method === 'GET');
const searches = routes.filter(({ method, path }) => method === 'POST' && /\/(_zoek|zoeken)$/.test(path));

/** Ids of everything that others may know of: not those of the compartment itself. */
async function idsOf(gemeente: ApiTenant): Promise<string[]> {
  const { schema } = gemeente.tenant;
  const tables = await gemeente.rows<{ name: string }>(sql`
    select table_name as name from information_schema.columns where table_schema = ${schema} and column_name = 'id' and data_type = 'uuid'
      and table_name not like 'handhaving%' and table_name <> 'verwerkingen' order by 1`);
  const { rows } = await api.database.owner.query<{ id: string }>(
    tables.map(({ name }) => `(select id::text from ${schema}.${name} order by id limit 5)`).join(' union '),
  );
  return rows.map(({ id }) => id).sort();
}

/** Every route that reads, with every id in the place of its own; with one where the role is refused before ids are looked at. */
function questions(rol: Role, ids: readonly string[]): [route: Route, path: string][] {
  return reads.flatMap((route) => {
    if (!route.path.includes(':')) return [[route, route.path]];
    const refused =
      route.access === 'betrokkene' ||
      String(route.access).startsWith('koppeling ') ||
      (Array.isArray(route.access) && !route.access.includes(rol));
    return ids
      .slice(0, refused ? 1 : ids.length)
      .map((id): [Route, string] => [route, route.path.replace(/:\w+/g, id)]);
  });
}

/** What this role is answered, word for word, by question. */
async function answersTo(
  gemeente: ApiTenant,
  rol: Role,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const agent = gemeente.as(rol);
  const read = await someAtATime(questions(rol, ids), async ([route, path]): Promise<[string, string]> => {
    const { status, text, headers } = await agent.get(new URL(path, api.url));
    // The log tells the privacy officer that the compartment was used; what it says is looked at below.
    const isLog = nameOf(route).startsWith('GET /api/v1/verwerkingen');
    const shown = isLog ? '' : `${headers.get('etag')} ${headers.get('link')} ${text}`;
    return [path, `${status} ${shown}`];
  });
  const heard = new Map(read);
  for (const { path } of searches) {
    const body = { naam: WORD };
    for (const given of [body, { vraag: WORD }, { tekst: WORD }, { q: WORD }]) {
      const { status, text } = await agent.post(new URL(path, api.url), given);
      heard.set(`${path} ${Object.keys(given).join()}`, `${status} ${text}`);
    }
  }
  return heard;
}

/** A zaak in the dossier of the gemeente, with the word in everything that a person can write. */
async function makeZaak(gemeente: ApiTenant, dossier: string): Promise<string> {
  const boa = gemeente.as('boa');
  const { body } = await boa
    .post<{ id: string }>(`/dossiers/${dossier}/handhaving`, { grond: 'luxe', datum: DAY, toelichting: WORD })
    .expect(201);
  const about = { datum: DAY, tekst: WORD };
  const steps = [
    { soort: 'horen-ouders', gehoord: true, cautie: true },
    { soort: 'horen-leerling', gehoord: true, cautie: true },
    { soort: 'waarschuwing' },
    { soort: 'mas-route', route: 'strafrechtelijk', problemen: false },
    { soort: 'proces-verbaal', nummer: WORD, artikel: '2-lid-1', tegen: 'ouders', verbalisant: WORD },
    { soort: 'raad-melding' },
  ];
  for (const step of steps)
    await boa.post(`/handhavingszaken/${body.id}/stappen`, { ...about, ...step }).expect(201);
  return body.id;
}

/** A gemeente in which everything exists but a zaak; its dossier is that of the absoluut report. */
async function aGemeente() {
  const known = await aFullGemeente(api);
  return { ...known, dossier: known.absoluut };
}

describe('a zaak of sworn officers', () => {
  it(
    'changes no answer of any route to any other role, by word, number, version or order',
    async () => {
      const { gemeente, dossier } = await aGemeente();
      const others = gemeente.rollen.filter((rol) => rol !== 'boa');
      expect(others.length).toBeGreaterThanOrEqual(5);
      const ids = await idsOf(gemeente);
      const before = new Map<Role, Map<string, string>>();
      for (const rol of others) before.set(rol, await answersTo(gemeente, rol, ids));

      const zaak = await makeZaak(gemeente, dossier);

      for (const rol of others) {
        const after = await answersTo(gemeente, rol, ids);
        expect([...after]).toEqual([...before.get(rol)!]);
        const said = [...after.values()].join('\n');
        expect(said).not.toContain(WORD);
        expect(said).not.toContain(zaak);
        // Without the word and with its own id: nobody else comes in.
        const asked = await gemeente.as(rol).get(`/handhavingszaken/${zaak}`).expect(403);
        expect(asked.text).not.toContain(WORD);
      }
      // The walk is worth something only when there was something to see: the officer sees it.
      const own = await answersTo(gemeente, 'boa', [...ids, zaak]);
      expect([...own.values()].filter((text) => text.includes(WORD))).toHaveLength(2);
      expect(questions('leerplicht', ids).length).toBeGreaterThan(200);
    },
    WALK_MS,
  );

  it('touches nothing in the tenant but its own tables and the log', async () => {
    const { gemeente, dossier } = await aGemeente();
    const { schema } = gemeente.tenant;
    const tables = await gemeente.rows<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = ${schema} order by 1`,
    );
    const print = async () =>
      (
        await api.database.owner.query<{ name: string; all: string }>(
          tables
            .map(
              ({ name }) =>
                `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as all from ${schema}.${name} t`,
            )
            .join(' union all '),
        )
      ).rows;
    const before = new Map((await print()).map(({ name, all }) => [name, all]));

    await makeZaak(gemeente, dossier);

    const touched = (await print()).filter(({ name, all }) => before.get(name) !== all);
    expect(touched.map(({ name }) => name).sort()).toEqual([
      'handhavingsstappen',
      'handhavingszaken',
      'verwerkingen',
    ]);
  });

  it('tells the privacy officer who used the compartment and whose data it was, and nothing of what stands there', async () => {
    const { gemeente, dossier } = await aGemeente();
    await makeZaak(gemeente, dossier);

    const { text, body } = await gemeente
      .as('privacy')
      .get<{ items: unknown[] }>('/verwerkingen?pageSize=100')
      .expect(200);

    expect(text).not.toMatch(new RegExp(`${WORD}|proces-verbaal|luxe|strafrechtelijk|waarschuwing|horen`));
    const lines = body.items.filter((line) => JSON.stringify(line).includes('handhaving'));
    expect(lines.length).toBeGreaterThan(6);
  });

  it('has no route that another role may use', () => {
    const compartment = routes.filter(({ path }) => path.includes('handhaving'));

    expect(compartment.map(({ access }) => access)).toEqual(compartment.map(() => ['boa']));
    expect(compartment).toHaveLength(6);
    expect(compartment.map(nameOf).every((name) => name in calls)).toBe(true);
  });
});
