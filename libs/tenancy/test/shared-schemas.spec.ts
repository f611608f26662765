import { describe, expect, it } from '@jest/globals';
import { startKernel, type TestTenant } from '@zesweken/testing';
import sql, { raw } from 'sql-template-tag';
import { type DatabaseFault, PlatformStore, Tenants } from '../src/index.js';

const kernel = await startKernel();
const tenants = kernel.get(Tenants);
const [a, b] = [await kernel.aTenant(), await kernel.aTenant()];
const { owner } = kernel.database;

/** Adds a head to the chain of a tenant, as whoever is given. */
function addHead(as: TestTenant, volgnummer: number, rol?: string): Promise<number> {
  const hash = Buffer.alloc(32);
  const op = kernel.clock.now();
  return tenants.run(as.tenant, (db) =>
    db.execute(
      rol === undefined
        ? sql`insert into platform.ketenkoppen (volgnummer, hash, gezegeld_op) values (${volgnummer}, ${hash}, ${op})`
        : sql`insert into platform.ketenkoppen (tenant_rol, volgnummer, hash, gezegeld_op) values (${rol}, ${volgnummer}, ${hash}, ${op})`,
    ),
  );
}

const code = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'succeeded',
    (error: unknown) => (error as DatabaseFault).code,
  );

describe('tables that tenants share', () => {
  it('force row-level security, with a policy, wherever a row belongs to a tenant', async () => {
    const { rows } = await owner.query<{ table: string; forced: boolean; policies: number }>(
      `select c.oid::regclass::text as table, c.relrowsecurity and c.relforcerowsecurity as forced,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('platform', 'uitwisseling', 'rapportage') and c.relkind in ('r', 'p')
         and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_rol')`,
    );

    expect(rows.map(({ table }) => table)).toContain('platform.ketenkoppen');
    expect(rows.filter(({ forced, policies }) => !forced || policies === 0)).toEqual([]);
  });

  // A table without tenant_rol that tenants may write is one that a tenant can fill for all others.
  it('are otherwise only read by tenants', async () => {
    const { rows } = await owner.query<{ table: string }>(
      `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('platform', 'uitwisseling', 'rapportage') and c.relkind in ('r', 'p', 'v', 'm')
         and has_table_privilege('zesweken_tenant', c.oid, 'insert,update,delete,truncate,references,trigger')
         and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_rol')`,
    );

    expect(rows).toEqual([]);
  });

  it('hide the rows of another tenant, and take none in its name', async () => {
    await addHead(a, 1);
    await addHead(b, 1);

    const seen = await tenants.run(a.tenant, (db) =>
      db.rows(sql`select tenant_rol from platform.ketenkoppen`),
    );

    expect(seen).toEqual([{ tenant_rol: a.tenant.schema }]);
    expect(await code(addHead(a, 2, b.tenant.schema))).toBe('42501');
    expect(await code(kernel.get(PlatformStore).rows(sql`select * from platform.ketenkoppen`))).toBe('42501');
  });

  it('keep the heads of the log as they were', async () => {
    for (const text of [
      'delete from platform.ketenkoppen',
      'update platform.ketenkoppen set volgnummer = 0',
      'truncate platform.ketenkoppen',
    ]) {
      const asTenant = owner
        .query(`begin; set local role ${a.tenant.schema}`)
        .then(() => owner.query(text))
        .finally(() => owner.query('rollback'));
      expect(await code(asTenant)).toBe('42501');
    }
  });
});

describe('the log of a tenant', () => {
  it.each([
    ['verwerkingen', 'actor_id'],
    ['zegels', 'hash'],
  ])('can not be changed by its own role: %s', async (table, column) => {
    for (const text of [`update ${table} set ${column} = null`, `delete from ${table}`]) {
      expect(await code(tenants.run(a.tenant, (db) => db.execute(raw(text))))).toBe('42501');
    }
    const { rows } = await owner.query(
      `select has_table_privilege($1, $2, 'update,delete,truncate,trigger') or
              has_any_column_privilege($1, $2, 'update,references') as may`,
      [a.tenant.schema, `${a.tenant.schema}.${table}`],
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

describe('every table of a tenant', () => {
  it('belongs to the owner, whom nobody logs in as', async () => {
    const { rows } = await owner.query(
      `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
       where n.nspname ~ '^t_' and (r.rolname <> 'zesweken_owner' or r.rolcanlogin)`,
    );

    expect(rows).toEqual([]);
  });

  it('refers to no other schema', async () => {
    const { rows } = await owner.query(
      `select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
       where k.contype = 'f' and c.relnamespace <> f.relnamespace`,
    );

    expect(rows).toEqual([]);
  });
});
