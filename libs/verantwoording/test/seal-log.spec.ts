import { describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { type Kernel, startKernel, type TestTenant, until } from '@zesweken/testing';
import sql, { type Sql } from 'sql-template-tag';
import { CheckLog } from '../src/check-log.js';
import { SealLog } from '../src/seal-log.js';
import { FROM_THE_START } from '../src/unsealed.js';
import { VerantwoordingModule } from '../src/verantwoording.module.js';
import { act, acts, verified } from './acts.js';

const kernel = await startKernel({ imports: [VerantwoordingModule] });
const { clock } = kernel;
const { owner } = kernel.database;

const seal = (tenant: TestTenant, by: Kernel = kernel): Promise<{ sealed: number }> =>
  by.get(SealLog).run(tenant.tenant);

/** A point that the test passes when it wants to. */
function newGate(): { open(): void; readonly opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe('the sealer', () => {
  it('chains what was committed, once', async () => {
    const tenant = await kernel.aTenant();
    await acts(kernel, tenant, 5);

    expect(await seal(tenant)).toMatchObject({ sealed: 5, more: false });
    expect(await seal(tenant)).toMatchObject({ sealed: 0, more: false });
    expect(await verified(kernel, tenant)).toMatchObject({ ok: true, sealed: 5, unsealed: 1, faults: [] });
  });

  it('takes at most a thousand rows in a transaction, and goes on where it was', async () => {
    const tenant = await kernel.aTenant();
    await owner.query(`
      insert into ${tenant.tenant.schema}.verwerkingen
      select ('019bb160-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, now(), 'a', 'b', 'systeem', null, 'proef', 'lezen', 'a', 'd', 'g', 'leerling', null, '{}', 0
      from generate_series(1, 2500) n`);

    const turns = [await seal(tenant), await seal(tenant), await seal(tenant), await seal(tenant)];

    expect(turns.map(({ sealed }) => sealed)).toEqual([1_000, 1_000, 500, 0]);
    expect(await verified(kernel, tenant)).toMatchObject({ ok: true, sealed: 2_500 });
  });

  it('misses nothing that commits after later rows were sealed', async () => {
    const tenant = await kernel.aTenant();
    const [gate, made] = [newGate(), newGate()];
    const late = act(kernel, tenant, async () => {
      made.open();
      await gate.opened;
    });
    await made.opened;
    clock.advance({ minutes: 9 });
    await acts(kernel, tenant, 3);
    expect(await seal(tenant)).toMatchObject({ sealed: 3 });

    gate.open();
    await late;
    // Nine minutes late is an import; for that the sealer looks further back once a minute.
    clock.advance({ seconds: 61 });

    expect(await seal(tenant)).toMatchObject({ sealed: 1 });
    expect(await verified(kernel, tenant)).toMatchObject({ ok: true, sealed: 4 });
  });

  it('has a net below it for what comes later than any transaction may', async () => {
    const tenant = await kernel.aTenant();
    const [gate, made] = [newGate(), newGate()];
    const late = act(kernel, tenant, async () => {
      made.open();
      await gate.opened;
    });
    await made.opened;
    clock.advance({ hours: 3 });
    await act(kernel, tenant);
    await seal(tenant);
    gate.open();
    await late;
    clock.advance({ minutes: 20 });
    expect(await seal(tenant)).toMatchObject({ sealed: 0 });

    const check = kernel.get(CheckLog);
    expect(await check.run(tenant.tenant, FROM_THE_START)).toBe(1);
    expect(await check.run(tenant.tenant, FROM_THE_START)).toBe(0);
    expect(await verified(kernel, tenant)).toMatchObject({ ok: true, sealed: 2 });
    expect(kernel.logged.lines.join('\n')).toContain('rows of the log came later than any transaction may');
  });

  it('makes one whole chain with a second sealer, while others write', async () => {
    const other = await startKernel({ database: kernel.database, clock, imports: [VerantwoordingModule] });
    const tenant = await kernel.aTenant();
    let writing = true;
    const writers = Promise.all([acts(kernel, tenant, 300), acts(other, tenant, 300)]).finally(
      () => (writing = false),
    );
    const sealers = [kernel, other].map(async (sealer) => {
      let sealed = 0;
      while (writing) ({ sealed } = { sealed: sealed + (await seal(tenant, sealer)).sealed });
      return sealed;
    });
    await writers;
    const counts = await Promise.all(sealers);

    const rest = (await seal(tenant)).sealed;

    expect(counts.reduce((sum, count) => sum + count, rest)).toBe(600);
    expect(await verified(kernel, tenant)).toMatchObject({ ok: true, sealed: 600, unsealed: 1 });
    await other.stop();
  });

  it('that dies half-way leaves a chain that goes on', async () => {
    const tenant = await kernel.aTenant();
    const { schema } = tenant.tenant;
    await acts(kernel, tenant, 2);
    await seal(tenant);
    await acts(kernel, tenant, 2);
    // The seals are written, and the head is held by us, when the connection is cut.
    await owner.query('begin');
    await owner.query('select 1 from platform.ketenkoppen where tenant_rol = $1 for update', [schema]);
    const dying = seal(tenant);
    const fell = expect(dying).rejects.toThrow();
    await until('the sealer to stand at the head', async () => {
      // Within a transaction the first look at the activity would stay the only one.
      await owner.query('select pg_stat_clear_snapshot()');
      const { rowCount } = await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%ketenkoppen%'`,
      );
      return rowCount === 1;
    });
    await fell;
    await owner.query('rollback');

    expect(await verified(kernel, tenant)).toMatchObject({ ok: true, sealed: 2, unsealed: 3 });
    await seal(tenant);
    expect(await verified(kernel, tenant)).toMatchObject({ ok: true, sealed: 5 });
  });

  it('keeps one head a day outside the schema of the tenant', async () => {
    const tenant = await kernel.aTenant();
    for (const day of [0, 1]) {
      clock.advance({ days: day });
      for (let turn = 0; turn < 2; turn += 1) {
        await act(kernel, tenant);
        await seal(tenant);
      }
    }

    const { rows } = await owner.query<{ volgnummer: string }>(
      'select volgnummer from platform.ketenkoppen where tenant_rol = $1 order by dag',
      [tenant.tenant.schema],
    );

    expect(rows).toEqual([{ volgnummer: '2' }, { volgnummer: '4' }]);
  });
});

describe('the database', () => {
  const forbidden: [string, Sql][] = [
    ['change a row', sql`update verwerkingen set rol = 'een ander'`],
    ['remove a row', sql`delete from verwerkingen`],
    ['empty the log', sql`truncate verwerkingen`],
    ['change a seal', sql`update zegels set hash = decode(repeat('00', 32), 'hex')`],
    ['remove a seal', sql`delete from zegels`],
    ['remove a head', sql`delete from platform.ketenkoppen`],
    ['make a trigger fire no more', sql`alter table verwerkingen disable trigger all`],
    [
      'set a head for another tenant',
      sql`insert into platform.ketenkoppen (tenant_rol, dag, volgnummer, hash, gezegeld_op)
          values ('t_aaaaaaaaaaaaaaaa', '2026-01-01', 1, decode(repeat('00', 32), 'hex'), now())`,
    ],
  ];

  it.each(forbidden)('lets no tenant %s', async (_what, statement) => {
    const tenant = await kernel.aTenant();
    await act(kernel, tenant);
    await seal(tenant);

    // In the role itself, past our own door, which refuses some of these before the database does.
    const { schema } = tenant.tenant;
    await owner.query(`begin; set local role ${schema}; set local search_path = ${schema}`);
    await expect(owner.query(statement.text)).rejects.toMatchObject({ code: '42501' });
    await owner.query('rollback');
  });

  it('shows a tenant no head but its own, and moves no other', async () => {
    const [one, other] = [await kernel.aTenant(), await kernel.aTenant()];
    for (const tenant of [one, other]) {
      await act(kernel, tenant);
      await seal(tenant);
    }

    const seen = await kernel.get(Tenants).run(one.tenant, async (db) => {
      await db.execute(sql`update platform.ketenkoppen set volgnummer = 99`);
      return db.rows<object>(sql`select tenant_rol, volgnummer from platform.ketenkoppen`);
    });

    expect(seen).toEqual([{ tenant_rol: one.tenant.schema, volgnummer: 99 }]);
    const { rows } = await owner.query('select volgnummer from platform.ketenkoppen where tenant_rol = $1', [
      other.tenant.schema,
    ]);
    expect(rows).toEqual([{ volgnummer: '1' }]);
  });
});
