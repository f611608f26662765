import type { Socket } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { startKernel } from '@zesweken/testing';
import { Gebruiker, ToegangModule } from '@zesweken/toegang';
import sql from 'sql-template-tag';
import { DataSource } from 'typeorm';
import { DatabaseFault, PlatformStore, type TenantDb, Tenants } from '../src/index.js';

const kernel = await startKernel({ imports: [ToegangModule] });
const tenants = kernel.get(Tenants);
const platform = kernel.get(PlatformStore);
const { tenant } = await kernel.aTenant();
const count = sql`select count(*)::int as n from outbox`;
const put = sql`insert into outbox (id, soort, gegevens, gemaakt_op)
  values (gen_random_uuid(), 'x', '{}', ${kernel.clock.now()})`;
const stored = () => tenants.run(tenant, (db) => db.first(count));

describe('the price of the door', () => {
  /** What leaves for the server while `work` runs: one entry for each packet. */
  async function packets(work: () => Promise<unknown>): Promise<number> {
    const runner = kernel.get(DataSource).createQueryRunner();
    const { connection } = (await runner.connect()) as { connection: { stream: Socket } };
    await runner.release();
    const { stream } = connection;
    let sent = 0;
    const counted = <F extends (...args: never[]) => void>(send: F): F =>
      ((...args: Parameters<F>) => {
        sent += 1;
        send.apply(stream, args);
      }) as F;
    const { _write, _writev } = stream as Required<Pick<Socket, '_write' | '_writev'>>;
    Object.assign(stream, { _write: counted(_write), _writev: counted(_writev) });
    // The pool hands out the connection that came back last, so this one.
    await work();
    Object.assign(stream, { _write, _writev });
    return sent;
  }

  it('is no packet: begin, role, path and the first statement leave together, and so do the last and COMMIT', async () => {
    expect(await packets(() => tenants.run(tenant, async () => undefined))).toBe(2);
    expect(await packets(() => tenants.run(tenant, (db) => db.rows(count)))).toBe(2);
    expect(
      await packets(() => tenants.run(tenant, (db) => db.manager.findOneBy(Gebruiker, { naam: 'niemand' }))),
    ).toBe(2);
    const logged = async (db: TenantDb): Promise<void> => {
      await db.rows(count);
      db.atCommit(put);
      db.atCommit(put);
    };
    expect(await packets(() => tenants.run(tenant, logged))).toBe(2);
    expect(await packets(() => tenants.run(tenant, (db) => db.last(count)))).toBe(1);
    const twice = async (db: TenantDb): Promise<void> => {
      await db.rows(count);
      await db.rows(count);
    };
    expect(await packets(() => tenants.run(tenant, twice))).toBe(3);
    const unawaited = (db: TenantDb): Promise<unknown> => Promise.all([db.rows(count), db.rows(count)]);
    expect(await packets(() => tenants.run(tenant, unawaited))).toBe(2);
  });
});

describe('a connection', () => {
  const pid = sql`select pg_backend_pid() as pid`;
  const kill = (db: TenantDb) =>
    db.first<{ pid: number }>(pid).then(async (row) => {
      await kernel.database.owner.query('select pg_terminate_backend($1, 5000)', [row!.pid]);
      return row!.pid;
    });

  it('that can not roll back is never used again', async () => {
    let killed = 0;
    const failing = tenants.run(tenant, async (db) => {
      killed = await kill(db);
      throw new Error('the work failed');
    });

    await expect(failing).rejects.toThrow('the work failed');
    for (let n = 0; n < 10; n += 1) {
      expect(await tenants.run(tenant, (db) => db.first(pid))).not.toEqual({ pid: killed });
    }
  });

  it('that breaks before commit stores nothing and says so', async () => {
    const before = await stored();
    const failing = tenants.run(tenant, async (db) => {
      await db.execute(put);
      await kill(db);
    });

    await expect(failing).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });

  it('that breaks while nobody uses it hurts nobody', async () => {
    await Promise.all([1, 2, 3].map(() => tenants.run(tenant, (db) => db.rows(count))));
    await kernel.database.owner.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where datname = current_database() and usename = 'zesweken_app'`,
    );

    expect(await tenants.run(tenant, (db) => db.first(count))).toEqual({ n: expect.any(Number) });
  });

  it('is renewed after a number of uses, because it remembers every tenant it met', async () => {
    const { master: pool } = kernel.get(DataSource).driver as unknown as {
      master: { options: { maxUses: number; maxLifetimeSeconds: number } };
    };
    expect(pool.options).toMatchObject({ maxUses: 5_000, maxLifetimeSeconds: 900 });
    pool.options.maxUses = 3;
    const seen = new Set<number>();
    for (let n = 0; n < 12; n += 1) {
      seen.add((await tenants.run(tenant, (db) => db.first<{ pid: number }>(pid)))!.pid);
    }
    pool.options.maxUses = 5_000;

    expect(seen.size).toBeGreaterThanOrEqual(3);
  });
});

describe('an error of the database', () => {
  /** A valid test number (elfproef), where a person may have typed one. */
  const PGN = '900070341';
  const someone = (id: string) =>
    Gebruiker.invited(id, { naam: PGN, email: PGN, rollen: ['beheer'] }, new Date(0));
  const cases: [string, string, (db: TenantDb) => Promise<unknown>][] = [
    [
      'a value that is there already, by the entity manager',
      '23505',
      async (db) => {
        await db.manager.insert(Gebruiker, someone('019bb138-1000-7000-8000-000000000001'));
        await db.manager.insert(Gebruiker, someone('019bb138-1000-7000-8000-000000000002'));
      },
    ],
    [
      'a value that is there already',
      '23505',
      (db) => db.execute(sql`insert into tellers (naam, waarde) values (${PGN}, 1), (${PGN}, 2)`),
    ],
    ['a value of the wrong kind', '22P02', (db) => db.rows(sql`select ${`${PGN}x`}::int`)],
    ['a value that is too large', '22003', (db) => db.rows(sql`select ${`${PGN}${PGN}`}::int`)],
    [
      'a value that a check refuses',
      '23514',
      (db) => db.execute(sql`update gebruikers set naam = '', status = ${PGN}`),
    ],
    [
      'a value that nothing refers to',
      '23503',
      (db) =>
        db.execute(sql`update dossiers set leerling_id = gen_random_uuid()`).then(() =>
          db.execute(sql`insert into sessies (id, token_hash, gebruiker_id, apparaat, begonnen_op, laatst_gezien_op, verloopt_op)
            values (gen_random_uuid(), '\\x00', gen_random_uuid(), ${PGN}, now(), now(), now())`),
        ),
    ],
  ];

  it.each(cases)('loses what it carried: %s', async (_what, code, work) => {
    const error: unknown = await tenants.run(tenant, work).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(DatabaseFault);
    expect(error).toMatchObject({ code });
    expect(`${inspect(error, { depth: 10, showHidden: true })} ${JSON.stringify(error)}`).not.toContain(PGN);
    expect(error).not.toHaveProperty('parameters');
    expect(error).not.toHaveProperty('query');
  });

  it('loses it outside the door as well', async () => {
    const error: unknown = await platform
      .rows(sql`select ${`${PGN}x`}::int`)
      .catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(DatabaseFault);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(PGN);
  });
});
