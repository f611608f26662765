import { describe, expect, it } from '@jest/globals';
import { startKernel, type TestTenant } from '@zesweken/testing';
import pg from 'pg';
import sql from 'sql-template-tag';
import {
  CommitRefused,
  NoTenantOpen,
  PlatformStore,
  type Tenant,
  type TenantDb,
  TenantMismatch,
  TenantStillOpen,
  Tenants,
} from '../src/index.js';

const kernel = await startKernel();
const tenants = kernel.get(Tenants);
const platform = kernel.get(PlatformStore);
const [a, b] = [await kernel.aTenant(), await kernel.aTenant()];

const count = sql`select count(*)::int as n from outbox`;
const put = (soort: string) => sql`insert into outbox (id, soort, gegevens, gemaakt_op)
  values (gen_random_uuid(), ${soort}, '{}', ${kernel.clock.now()})`;
const stored = async (tenant: TestTenant): Promise<unknown> =>
  (await tenant.rows<{ n: number }>(count))[0]!.n;

describe('inside the door', () => {
  it('work has the role and the schema of its tenant', async () => {
    const found = await tenants.run(a.tenant, (db) =>
      db.first(
        sql`select current_user::text as role, session_user::text as login, current_setting('search_path') as path`,
      ),
    );

    const role = a.tenant.schema;
    expect(found).toEqual({ role, login: 'zesweken_app', path: `${role}, pg_temp` });
  });

  it('leaves nothing behind on the connection', async () => {
    await tenants.run(a.tenant, (db) => db.rows(count));

    for (let n = 0; n < 10; n += 1) {
      const [found] = await platform.rows(
        sql`select current_user::text as role, current_setting('search_path') as path`,
      );
      expect(found).toEqual({ role: 'zesweken_app', path: '""' });
    }
  });

  it('another tenant is refused by the database, by its full name', async () => {
    const spy = (db: TenantDb) => db.manager.query(`select * from ${b.tenant.schema}.gebruikers`);

    await expect(tenants.run(a.tenant, spy)).rejects.toMatchObject({ code: '42501' });
  });

  it('another tenant is refused by the code, before anything is asked', async () => {
    const nested = tenants.run(a.tenant, () => tenants.run(b.tenant, (db) => db.rows(count)));

    await expect(nested).rejects.toThrow(TenantMismatch);
    await expect(nested).rejects.toThrow(`Tenant ${a.id} is open, but work was asked for tenant ${b.id}.`);
  });

  it('the shared tables are for before or after', async () => {
    await expect(tenants.run(a.tenant, () => platform.rows(sql`select 1`))).rejects.toThrow(TenantStillOpen);
  });

  it('the same tenant joins the transaction that is open', async () => {
    const xid = sql`select pg_current_xact_id()::text as xid`;
    const before = await stored(a);

    const failing = tenants.run(a.tenant, async (db) => {
      const outer = await db.first(xid);
      const inner = await tenants.run(a.tenant, async (same) => {
        await same.execute(put('inner'));
        return same.first(xid);
      });
      expect(inner).toEqual(outer);
      throw new Error('the outer one fails');
    });

    await expect(failing).rejects.toThrow('the outer one fails');
    expect(await stored(a)).toBe(before);
  });
});

describe('outside the door', () => {
  it('there is no tenant to work with', async () => {
    expect(() => tenants.db).toThrow(NoTenantOpen);
    expect(tenants.current).toBeUndefined();
  });

  it('what was kept from inside is dead', async () => {
    const { db: kept, manager } = await tenants.run(a.tenant, async (db) => ({ db, manager: db.manager }));

    await expect(kept.rows(count)).rejects.toThrow(NoTenantOpen);
    await expect(kept.execute(put('late'))).rejects.toThrow(NoTenantOpen);
    expect(() => kept.manager).toThrow(NoTenantOpen);
    await expect(manager.query('select 1')).rejects.toThrow('already released');
    expect(() => kept.atCommit(count)).toThrow(NoTenantOpen);
  });

  it('the application role can touch no table of any tenant', async () => {
    const client = new pg.Client({ connectionString: kernel.settings.appUrl });
    await client.connect();
    const { rows } = await kernel.database.owner.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables where schemaname like 't\\_%'`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { schema, name } of rows) {
      for (const text of [
        `select 1 from ${schema}.${name}`,
        `delete from ${schema}.${name}`,
        `truncate ${schema}.${name}`,
      ]) {
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
      }
    }
    await expect(client.query('select 1 from gebruikers')).rejects.toMatchObject({ code: '42P01' });
    await client.end();
  });

  it('no role but the tenant’s own has any right in its schema', async () => {
    const { rows } = await kernel.database.owner.query(
      `select n.nspname, r.rolname from pg_namespace n, pg_roles r
       where n.nspname like 't\\_%' and not r.rolsuper and r.rolname not in (n.nspname, 'zesweken_owner')
         and r.rolname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'usage,create')`,
    );

    expect(rows).toEqual([]);
  });
});

describe('a transaction', () => {
  it('is undone when the work fails', async () => {
    const before = await stored(a);
    const failing = tenants.run(a.tenant, async (db) => {
      await db.execute(put('x'));
      throw new Error('no');
    });

    await expect(failing).rejects.toThrow('no');
    expect(await stored(a)).toBe(before);
  });

  it('is not called stored when the server rolled it back', async () => {
    const before = await stored(a);
    const swallowing = tenants.run(a.tenant, async (db) => {
      await db.execute(put('x'));
      await db.rows(sql`select 1 / 0`).catch(() => undefined);
    });

    await expect(swallowing).rejects.toThrow(CommitRefused);
    expect(await stored(a)).toBe(before);
  });

  it('stores nothing when a statement that waits for commit fails', async () => {
    const before = await stored(a);
    const hints: string[] = [];
    const failing = tenants.run(a.tenant, async (db) => {
      await db.execute(put('x'));
      db.atCommit(sql`insert into sleutels (soort) values ('x')`);
      db.atCommit(put('y'));
      db.afterCommit(() => hints.push('woken'));
    });

    await expect(failing).rejects.toMatchObject({ name: 'DatabaseFault', code: '42501' });
    expect([await stored(a), hints]).toEqual([before, []]);
  });

  it('ends with its last statement, and stores nothing when that or what waits fails', async () => {
    const before = await stored(a);
    const bad = sql`insert into sleutels (soort) values ('x')`;
    const lastFails = tenants.run(a.tenant, async (db) => {
      await db.execute(put('x'));
      return db.last(bad);
    });
    await expect(lastFails).rejects.toMatchObject({ code: '42501' });
    const waitingFails = tenants.run(a.tenant, async (db) => {
      db.atCommit(bad);
      return db.last(put('x'));
    });
    await expect(waitingFails).rejects.toMatchObject({ code: '42501' });
    const swallowed = tenants.run(a.tenant, async (db) => {
      await db.execute(put('x'));
      await db.last(bad).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(CommitRefused);
    expect(await stored(a)).toBe(before);

    const late = tenants.run(a.tenant, async (db) => {
      await db.last(count);
      await db.execute(put('late'));
    });
    await expect(late).rejects.toThrow(NoTenantOpen);
    expect(await stored(a)).toBe(before);
  });

  it('gives its hints once it is certain', async () => {
    const hints: unknown[] = [];
    await tenants.run(a.tenant, async (db) => {
      db.atCommit(put('x'));
      db.afterCommit(() => hints.push('woken'));
      expect(hints).toEqual([]);
    });

    expect(hints).toEqual(['woken']);
  });

  it('fails closed on a role that does not exist, and tells that cause', async () => {
    const ghost: Tenant = { ...a.tenant, schema: 't_0000000000000000' };

    await expect(tenants.run(ghost, (db) => db.rows(count))).rejects.toMatchObject({
      name: 'DatabaseFault',
      code: '22023',
    });
    await expect(tenants.run({ ...a.tenant, schema: 'public' }, (db) => db.rows(count))).rejects.toThrow(
      'A tenant schema is named t_',
    );
  });

  it('has the time that its role has, unless it asks for more', async () => {
    const limits = sql`select current_setting('statement_timeout') as one, current_setting('transaction_timeout') as all`;
    const look = (db: TenantDb) => db.first(limits);

    expect(await tenants.run(a.tenant, look)).toEqual({ one: '30s', all: '1min' });
    expect(await tenants.run(a.tenant, look, { seconds: 300 })).toEqual({ one: '5min', all: '5min' });
    expect(await tenants.run(a.tenant, look)).toEqual({ one: '30s', all: '1min' });
    const late = tenants.run(a.tenant, (db) => db.rows(sql`select pg_sleep(10)`), { seconds: 1 });
    await expect(late).rejects.toMatchObject({ code: expect.stringMatching(/57014|25P04/) });
  });
});
