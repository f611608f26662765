import { describe, expect, it } from '@jest/globals';
import { startKernel, type TestTenant } from '@zesweken/testing';
import { Ids } from '@zesweken/clock';
import sql, { raw } from 'sql-template-tag';
import { type DatabaseFault, PlatformStore, Tenants } from '../src/index.js';

const kernel = await startKernel();
const tenants = kernel.get(Tenants);
const [a, b] = [await kernel.aTenant(), await kernel.aTenant()];
const { owner } = kernel.database;

/** Adds a head to the chain of a tenant, in the name that is given. */
function addHead(as: TestTenant, dag: string, rol = as.tenant.schema): Promise<number> {
  const hash = Buffer.alloc(32);
  return tenants.run(as.tenant, (db) =>
    db.execute(sql`insert into platform.ketenkoppen (tenant_rol, dag, volgnummer, hash, gezegeld_op)
      values (${rol}, ${dag}, 1, ${hash}, ${kernel.clock.now()})`),
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
         and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_rol', 'van_rol', 'regio_rol'))`,
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
         and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_rol')
       order by 1`,
    );

    // From one tenant to another: only in the own name, and only its receiver sees it (below). What a region makes public: its own alone.
    expect(rows.map(({ table }) => table)).toEqual([
      'rapportage.openbaarmakingen',
      'uitwisseling.doorzettingen',
      'uitwisseling.kringen',
      'uitwisseling.kringitems',
      'uitwisseling.kringleden',
      'uitwisseling.toestemmingsregels',
      'uitwisseling.verwijzingen',
      'uitwisseling.verwijzingsdelen',
    ]);
  });

  it('hold a line of a toestemming that its giver and its receiver see, and the giver alone changes', async () => {
    const c = await kernel.aTenant();
    const id = kernel.get(Ids).next();
    const write = (as: TestTenant, van: string) =>
      tenants.run(as.tenant, (db) =>
        db.execute(sql`insert into uitwisseling.toestemmingsregels
          (id, toestemming_id, van_rol, naar_rol, doel, categorieen, doorbreking, geldig_vanaf, geldig_tot, gemaakt_op)
          values (${id}, ${kernel.get(Ids).next()}, ${van}, ${b.tenant.schema}, 'plaatsing', '{zorg}', false, '2026-01-12', '2026-06-30', ${kernel.clock.now()})`),
      );
    const withdraw = (as: TestTenant) =>
      tenants.run(as.tenant, (db) =>
        db.execute(
          sql`update uitwisseling.toestemmingsregels set ingetrokken_op = ${kernel.clock.now()} where id = ${id}`,
        ),
      );
    const seen = (as: TestTenant) =>
      tenants.run(as.tenant, (db) => db.rows(sql`select id from uitwisseling.toestemmingsregels`));

    expect(await code(write(c, a.tenant.schema))).toBe('42501');
    await write(a, a.tenant.schema);

    expect([await seen(a), await seen(b), await seen(c)]).toEqual([[{ id }], [{ id }], []]);
    expect([await withdraw(b), await withdraw(c), await withdraw(a)]).toEqual([0, 0, 1]);
  });

  it('tell another tenant something in the own name alone, which only that one sees and takes away', async () => {
    const tell = (van: string) =>
      tenants.run(a.tenant, (db) =>
        db.execute(sql`insert into uitwisseling.doorzettingen (id, van_rol, naar_rol, soort, kenmerk, uiterlijk, moment, gemeld_op)
          values (${kernel.get(Ids).next()}, ${van}, ${b.tenant.schema}, 'pact-3-maanden', 'ZW-1', '2026-01-12', '2026-01-19', ${kernel.clock.now()})`),
      );
    const seen = sql`select kenmerk from uitwisseling.doorzettingen`;
    const away = sql`delete from uitwisseling.doorzettingen`;

    expect(await code(tell(b.tenant.schema))).toBe('42501');
    await tell(a.tenant.schema);
    expect(await tenants.run(a.tenant, (db) => db.rows(seen))).toEqual([]);
    expect(await tenants.run(a.tenant, (db) => db.execute(away))).toBe(0);
    expect(await tenants.run(b.tenant, (db) => db.rows(seen))).toEqual([{ kenmerk: 'ZW-1' }]);
    // The application role learns to whom something goes, and not what.
    expect(await code(kernel.get(PlatformStore).rows(seen))).toBe('42501');
    const whom = sql`select naar_rol from uitwisseling.doorzettingen`;
    expect(await kernel.get(PlatformStore).rows(whom)).toEqual([{ naar_rol: b.tenant.schema }]);
    expect(await tenants.run(b.tenant, (db) => db.execute(away))).toBe(1);
  });

  it('hide the rows of another tenant, and take none in its name', async () => {
    await addHead(a, '2026-01-12');
    await addHead(b, '2026-01-12');
    const seen = sql`select tenant_rol, volgnummer from platform.ketenkoppen`;

    expect(await tenants.run(a.tenant, (db) => db.rows(seen))).toEqual([
      { tenant_rol: a.tenant.schema, volgnummer: 1 },
    ]);
    expect(await code(addHead(a, '2026-01-13', b.tenant.schema))).toBe('42501');
    const move = sql`update platform.ketenkoppen set volgnummer = 2`;
    expect(await tenants.run(a.tenant, (db) => db.execute(move))).toBe(1);
    expect(await tenants.run(b.tenant, (db) => db.rows(seen))).toEqual([
      { tenant_rol: b.tenant.schema, volgnummer: 1 },
    ]);
    expect(await code(kernel.get(PlatformStore).rows(seen))).toBe('42501');
  });

  it('keep whose head it is, and of which day', async () => {
    for (const text of [
      'delete from platform.ketenkoppen',
      `update platform.ketenkoppen set tenant_rol = 'x'`,
      `update platform.ketenkoppen set dag = '2020-01-01'`,
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
