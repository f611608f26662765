import { beforeEach, describe, expect, it } from '@jest/globals';
import { cloneDatabase, startApi, startKernel, type TestTenant } from '@zesweken/testing';
import pg from 'pg';
import sql from 'sql-template-tag';
import { migrationsOf, Migrator, neededTenantVersion, TenantDirectory } from '../src/index.js';

const kernel = await startKernel();
const { owner } = kernel.database;

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: kernel.database.ownerUrl });
  await client.connect();
  return client;
}

const migrate = () => new Migrator(connect).tenants();

/** Takes a tenant back to before its first migration, as one that an older version made. */
async function strip({ tenant: { schema } }: TestTenant): Promise<void> {
  await owner.query(
    `set role zesweken_owner; drop schema ${schema} cascade; reset role; create schema ${schema} authorization zesweken_owner`,
  );
}

const ledger = (tenant: TestTenant) =>
  tenant.rows<{ nummer: number }>(sql`select nummer from migraties order by nummer`);
const whole = Array.from({ length: neededTenantVersion }, (_, index) => ({ nummer: index + 1 }));

/** A new pair for each test; those of earlier tests are whole and stay so. */
let one: TestTenant;
let other: TestTenant;
beforeEach(async () => {
  [one, other] = [await kernel.aTenant(), await kernel.aTenant()];
});
const resultOf = (results: Awaited<ReturnType<typeof migrate>>, { slug }: TestTenant) =>
  results.find((result) => result.slug === slug);

describe('migrating', () => {
  it('brings every tenant up, and does nothing the second time', async () => {
    await strip(one);
    await strip(other);

    const first = await migrate();
    const second = await migrate();

    for (const tenant of [one, other]) {
      const { slug, tenant: about } = tenant;
      const to = neededTenantVersion;
      expect(resultOf(first, tenant)).toEqual({ slug, schema: about.schema, from: 0, to });
      expect(resultOf(second, tenant)).toEqual({ slug, schema: about.schema, from: to, to });
      expect(await ledger(tenant)).toEqual(whole);
    }
  });

  it('fences a tenant that fails, leaves nothing half done in it, and goes on with the others', async () => {
    await strip(one);
    await strip(other);
    await owner.query(`create table ${one.tenant.schema}.dossiers (in_de_weg int)`);

    const results = await migrate();

    expect(resultOf(results, one)).toMatchObject({
      error: `Migration 2 (dossiers) failed in "${one.tenant.schema}": relation "dossiers" already exists`,
    });
    expect(resultOf(results, other)).toMatchObject({ to: neededTenantVersion });
    expect(await ledger(one)).toEqual([{ nummer: 1 }]);
    // Migration 2 makes these before it comes to dossiers.
    expect(await one.rows(sql`select to_regclass('leerlingen') as leerlingen`)).toEqual([
      { leerlingen: null },
    ]);
    const directory = kernel.get(TenantDirectory);
    directory.refresh();
    expect((await directory.find(one.slug))?.fenced).toBe(true);
    expect((await directory.find(other.slug))?.fenced).toBe(false);
    await owner.query(`drop table ${one.tenant.schema}.dossiers`);
  });

  it('goes on where it stopped once the cause is mended, and takes the fence away', async () => {
    await strip(one);
    await owner.query(`create table ${one.tenant.schema}.dossiers (in_de_weg int)`);
    await migrate();

    await owner.query(`drop table ${one.tenant.schema}.dossiers`);

    expect(resultOf(await migrate(), one)).toMatchObject({ from: 1, to: neededTenantVersion });
    kernel.get(TenantDirectory).refresh();
    expect((await kernel.get(TenantDirectory).find(one.slug))?.fenced).toBe(false);
  });

  it('refuses a tenant in which a migration ran that was changed since', async () => {
    await one.rows(sql`update migraties set controlegetal = 'anders' where nummer = 1`);

    expect(resultOf(await migrate(), one)?.error).toBe(
      `Migration 1 (toegang) was changed after it ran in "${one.tenant.schema}". Add a new migration instead.`,
    );
    const [first] = migrationsOf('tenant');
    await one.rows(sql`update migraties set controlegetal = ${first!.checksum} where nummer = 1`);
    await migrate();
  });

  it('refuses a tenant of a newer version', async () => {
    const next = neededTenantVersion + 1;
    await one.rows(sql`insert into migraties (nummer, naam, controlegetal) values (${next}, 'later', 'x')`);

    expect(resultOf(await migrate(), one)?.error).toMatch(
      /is at version \d+, newer than this code \(\d+\)\. Start the newer version of Zesweken\./,
    );
    await one.rows(sql`delete from migraties where nummer = ${next}`);
    await migrate();
  });

  it('can be asked for twice at once', async () => {
    await strip(one);
    await strip(other);

    const both = await Promise.all([migrate(), migrate()]);

    expect(both.flat().filter(({ error }) => error)).toEqual([]);
    expect([await ledger(one), await ledger(other)]).toEqual([whole, whole]);
  });

  it('of the shared schemas can be asked for twice at once, and again', async () => {
    const shared = () => new Migrator(connect).shared();
    const before = await owner.query('select * from platform.migraties order by nummer');
    await Promise.all([shared(), shared()]);
    const after = await owner.query('select * from platform.migraties order by nummer');

    expect(after.rows).toEqual(before.rows);
    expect(after.rows).toHaveLength(migrationsOf('shared').length);
  });
});

describe('a tenant that was not migrated yet', () => {
  it('is fenced until it is', async () => {
    const directory = kernel.get(TenantDirectory);
    const fenced = async (): Promise<unknown> => {
      directory.refresh();
      return (await directory.find(one.slug))?.fenced;
    };
    await strip(one);
    await owner.query('update platform.tenants set versie = 0 where slug = $1', [one.slug]);
    expect(await fenced()).toBe(true);

    await migrate();

    expect(await fenced()).toBe(false);
  });
});

describe('the users of a fenced tenant', () => {
  it('are told so; those of others notice nothing, and whoever watches is told too', async () => {
    const api = await startApi({ database: await cloneDatabase() });
    const [fenced, fine] = [await api.aTenant(), await api.aTenant()];
    await api.database.owner.query(`update platform.tenants set status = 'afgeschermd' where slug = $1`, [
      fenced.slug,
    ]);
    api.clock.advance({ seconds: 3 });

    const { headers, body } = await fenced.as('leerplicht').get('/ik').expect(503);
    expect(body).toMatchObject({
      code: 'organisatie.afgeschermd',
      detail: expect.stringMatching(/^Uw organisatie is nu even niet bereikbaar/),
    });
    expect(headers.get('retry-after')).toBe('300');
    const { email } = fenced.user('beheer');
    await api.visitor.post('/sessies', { tenant: fenced.slug, email, wachtwoord: 'x' }).expect(503);
    await api.visitor
      .post('/uitnodigingen/_inwisselen', { tenant: fenced.slug, token: 'x', wachtwoord: 'x' })
      .expect(503);

    await fine.as('leerplicht').get('/ik').expect(200);
    const ready = await api.visitor.get(new URL('/gezondheid/gereed', api.url)).expect(200);
    expect(ready.body).toEqual({ status: 'gereed', tenants: 2, afgeschermd: 1 });
  });
});
