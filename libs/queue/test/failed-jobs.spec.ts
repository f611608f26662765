import { afterEach, describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { type Kernel, startKernel, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { FailedJobs } from '../src/failed-jobs.js';
import { defineJob } from '../src/job-kind.js';
import { JobQueue } from '../src/job-queue.js';
import { Outbox } from '../src/outbox.js';
import { QueueState } from '../src/queue-state.js';
import { job, postgresStore, redisStore, stopWorkers, type TestStore } from './stores.js';

const HARD = defineJob<{ tenantId: string; naam: string }>('proef.lastig', { attempts: 1 });
const BEAT = defineJob('proef.slaan', { schedule: { everySeconds: 3_600 } });

const stores: [string, TestStore | undefined][] = [
  ['PostgreSQL', await postgresStore()],
  ['Redis', await redisStore()],
];

afterEach(stopWorkers);

for (const [name, store] of stores) {
  // Where redis-server is not installed its tests are reported as skipped, by name; then no body runs.
  const suite = store ? describe : describe.skip;
  suite(`jobs that failed on ${name}`, () => keeps(store as TestStore));
}

function keeps(store: TestStore): void {
  it('are listed without data, each tenant its own, and are done when they are tried again', async () => {
    let mended = false;
    const done: string[] = [];
    const worker = await store.worker(
      store.newQueue(),
      job(HARD, async ({ naam }) => {
        if (!mended) throw new Error('er is iets stuk');
        done.push(naam);
      }),
    );
    const [een, twee] = [await worker.aTenant(), await worker.aTenant()];
    const failed = worker.get(FailedJobs);
    const queue = worker.get(JobQueue);
    await queue.add(HARD, 'van-een', { tenantId: een.id, naam: 'een' });
    await until('the first to fail', async () => (await failed.list()).length === 1);
    await queue.add(HARD, 'van-twee', { tenantId: twee.id, naam: 'twee' });
    await until('both to fail', async () => (await failed.list()).length === 2);

    expect((await failed.list()).map(({ id }) => id)).toEqual(['van-twee', 'van-een']);
    expect(await failed.list(een.id)).toEqual([
      {
        id: 'van-een',
        soort: 'proef.lastig',
        tenantId: een.id,
        pogingen: 1,
        misluktOp: expect.any(Date),
        reden: 'er is iets stuk',
      },
    ]);
    expect(await worker.get(QueueState).depth()).toEqual({
      wachtend: 0,
      bezig: 0,
      uitgesteld: 2,
      mislukt: 2,
    });

    mended = true;
    expect(await failed.again('van-twee', een.id)).toBe(false);
    expect(await failed.again('bestaat-niet')).toBe(false);
    expect(await failed.again('van-een', een.id)).toBe(true);
    await until('the job to be done', () => done.includes('een'));
    await until('it to be failed no more', async () => (await failed.list()).length === 1);
    expect(await failed.again('van-een')).toBe(false);
    expect(done).toEqual(['een']);
  });

  it('can be given up, with their row in the outbox', async () => {
    const worker: Kernel = await store.worker(
      store.newQueue(),
      job(HARD, () => Promise.reject(new Error('er is iets stuk'))),
    );
    const gemeente = await worker.aTenant();
    const failed = worker.get(FailedJobs);
    const id = await worker
      .get(Tenants)
      .run(gemeente.tenant, () => worker.get(Outbox).put(HARD, { naam: 'nooit' }));
    await until('it to fail', async () => (await failed.list()).length === 1);
    expect(await gemeente.rows(sql`select id from outbox`)).toEqual([{ id }]);

    expect(await failed.drop(id)).toBe(true);

    expect(await failed.list()).toEqual([]);
    expect(await gemeente.rows(sql`select id from outbox`)).toEqual([]);
    expect(await failed.drop(id)).toBe(false);
  });

  it('stand beside what comes next', async () => {
    const worker = await store.worker(
      store.newQueue(),
      job(BEAT, async () => undefined),
    );
    const names = await until('the schedules', async () => {
      const next = await worker.get(QueueState).next();
      return next.length === 3 && next.map(({ soort }) => soort).sort();
    });

    expect(names).toEqual(['installatie.moment-bewaren', 'outbox.doorgeven', 'proef.slaan']);
  });
}

describe('a process that makes work', () => {
  it('connects with the queue when it first has something to say', async () => {
    const maker = await startKernel();
    const connections = async (): Promise<number> => {
      const { rows } = await maker.database.owner.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where application_name = 'zesweken-queue' and datname = current_database()`,
      );
      return rows[0]!.n;
    };

    expect(await connections()).toBe(0);
    await maker.get(QueueState).depth();
    expect(await connections()).toBeGreaterThan(0);
    await maker.stop();
    await until('it to be gone', async () => (await connections()) === 0);
  });
});
