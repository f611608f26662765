import { describe, expect, it } from '@jest/globals';
import { newTenantKeys } from '@zesweken/crypto';
import { Ids } from '@zesweken/clock';
import { startKernel } from '@zesweken/testing';
import pg from 'pg';
import sql from 'sql-template-tag';
import { closeDatabase, type NewTenant, provisionTenant, TenantDirectory, Tenants } from '../src/index.js';

const kernel = await startKernel();
const { owner, ownerUrl, keys } = kernel.database;
const ids = kernel.get(Ids);

async function provision(client: pg.Client, about: Partial<NewTenant> & { slug: string }) {
  const id = ids.next();
  const tenant: NewTenant = { id, naam: 'Nieuw', soort: 'gemeente', ...about };
  return provisionTenant(client, tenant, await newTenantKeys(keys, id), kernel.clock.now());
}

const schemas = async () =>
  (
    await owner.query<{ nspname: string }>(
      `select nspname from pg_namespace where nspname ~ '^t_' order by 1`,
    )
  ).rows;

describe('a new tenant', () => {
  it('can be made twenty times at once, each by a connection of its own', async () => {
    const slugs = Array.from({ length: 20 }, (_, n) => `tegelijk-${n}`);

    await Promise.all(
      slugs.map(async (slug) => {
        const client = new pg.Client({ connectionString: ownerUrl });
        await client.connect();
        await provision(client, { slug }).finally(() => client.end());
      }),
    );

    const directory = kernel.get(TenantDirectory);
    directory.refresh();
    for (const slug of slugs) {
      const tenant = (await directory.find(slug))!;
      const keysOf = await kernel
        .get(Tenants)
        .run(tenant, (db) => db.first(sql`select count(*)::int as n from sleutels`));
      expect(keysOf).toEqual({ n: 2 });
    }
  }, 60_000);

  it('is known with its gemeentecodes and their days', async () => {
    const gemeentecodes = [
      { code: 'GM0620', geldigVanaf: null, geldigTot: '2018-12-31' },
      { code: 'GM1961', geldigVanaf: '2019-01-01', geldigTot: null },
    ];
    const { schema } = await provision(owner, {
      slug: 'vijfheerenlanden',
      naam: 'Gemeente Vijf',
      gemeentecodes,
    });
    kernel.get(TenantDirectory).refresh();

    expect(await kernel.get(TenantDirectory).find('vijfheerenlanden')).toEqual({
      id: expect.any(String),
      slug: 'vijfheerenlanden',
      naam: 'Gemeente Vijf',
      soort: 'gemeente',
      deelsoort: null,
      schema,
      fenced: false,
      gemeentecodes,
    });
  });

  it.each<[string, Partial<NewTenant> & { slug: string }, string]>([
    ['a slug that is taken', { slug: 'bezet' }, 'There is already a tenant "bezet". Choose another slug.'],
    [
      'a slug that is no part of an address',
      { slug: 'Foute Slug' },
      'A slug is small letters, digits and single hyphens, at most 60: "Foute Slug" is not. Choose another.',
    ],
    [
      'one gemeentecode twice',
      {
        slug: 'dubbel',
        gemeentecodes: [
          { code: 'GM0356', geldigVanaf: null, geldigTot: null },
          { code: 'GM0356', geldigVanaf: null, geldigTot: null },
        ],
      },
      'duplicate key value violates unique constraint "tenant_gemeentecodes_pkey"',
    ],
  ])('is refused with %s, and leaves no trace', async (_what, about, message) => {
    if (about.slug === 'bezet') await provision(owner, { slug: 'bezet' });
    const before = await schemas();

    await expect(provision(owner, about)).rejects.toThrow(message);

    expect(await schemas()).toEqual(before);
    await provision(owner, { slug: `na-${ids.next()}` });
  });
});

describe('an owner who is no superuser', () => {
  it('is told what the DBA must run, and the wall is not taken for closed', async () => {
    const name = `zwtest_dba_${ids.next().replaceAll('-', '')}`;
    await owner.query(`create role ${name} login password 'x' createrole`);
    await owner.query(`grant execute on function pg_catalog.set_config(text, text, boolean) to public`);
    await owner.query(`alter database ${kernel.database.name} owner to ${name}`);
    await owner.query(`alter schema public owner to ${name}`);
    const url = new URL(ownerUrl);
    [url.username, url.password] = [name, 'x'];
    const dba = new pg.Client({ connectionString: url.toString() });
    await dba.connect();

    await expect(closeDatabase(dba)).rejects.toThrow(
      /The wall between tenants is open \(set_config\).*Let a superuser run, in this database: revoke execute on function pg_catalog.set_config/,
    );

    await closeDatabase(owner);
    await expect(closeDatabase(dba)).resolves.toBeUndefined();
    await dba.end();
    await owner.query(`reassign owned by ${name} to current_user; drop owned by ${name}; drop role ${name}`);
  });
});
