import { afterEach, describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { type Kernel, startKernel, type TestTenant, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { defineJob, type JobKind } from '../src/job-kind.js';
import { JobQueue } from '../src/job-queue.js';
import { QueueModule } from '../src/queue.module.js';
import { QueueOptions } from '../src/queue-store.js';
import { RelayOutbox } from '../src/relay-outbox.js';
import { dataOf, Outbox } from '../src/outbox.js';
import { Rondes } from '../src/rondes.js';
import { Wekkers } from '../src/wekkers.js';
import { job, type Job, postgresStore, redisStore, stopWorkers, type TestStore } from './stores.js';

const COUNT = defineJob<{ tenantId: string; naam: string }>('proef.tellen');
const never = new AbortController().signal;

const stores: [string, TestStore | undefined][] = [
  ['PostgreSQL', await postgresStore()],
  ['Redis', await redisStore()],
];

afterEach(stopWorkers);

for (const [name, store] of stores) {
  // Where redis-server is not installed its tests are reported as skipped, by name; then no body runs.
  const suite = store ? describe : describe.skip;
  suite(`the outbox with a queue on ${name}`, () => keeps(store as TestStore));
}

/** A worker whose job counts its runs in the tenant's own data, so that only what was stored counts. */
async function counting(store: TestStore, queue: string, ...more: readonly Job[]): Promise<Kernel> {
  const worker: Kernel = await store.worker(
    queue,
    job(COUNT, async ({ naam }) => {
      await worker.get(Tenants).db.execute(sql`
        insert into tellers (naam, waarde) values (${naam}, 1)
        on conflict (naam) do update set waarde = tellers.waarde + 1`);
    }),
    ...more,
  );
  return worker;
}

async function put(process: Kernel, { tenant }: TestTenant, naam: string, kind = COUNT): Promise<string> {
  return process.get(Tenants).run(tenant, () => process.get(Outbox).put(kind, { naam }));
}

async function counts(tenant: TestTenant): Promise<Record<string, number>> {
  const rows = await tenant.rows<{ naam: string; waarde: number }>(
    sql`select naam, waarde::int from tellers order by naam`,
  );
  return Object.fromEntries(rows.map(({ naam, waarde }) => [naam, waarde]));
}

const rowsOf = async (tenant: TestTenant): Promise<string[]> =>
  (await tenant.rows<{ id: string }>(sql`select id from outbox order by gemaakt_op, id`)).map(({ id }) => id);

const emptied = (tenant: TestTenant): Promise<unknown> =>
  until('the outbox to be empty', async () => (await rowsOf(tenant)).length === 0, 15_000);

function keeps(store: TestStore): void {
  it('has a job done that follows from a stored change, and none that follows from one that was not', async () => {
    const worker = await counting(store, store.newQueue());
    const gemeente = await worker.aTenant();

    await expect(
      worker.get(Tenants).run(gemeente.tenant, async () => {
        await worker.get(Outbox).put(COUNT, { naam: 'teruggedraaid' });
        throw new Error('toch niet');
      }),
    ).rejects.toThrow('toch niet');
    await put(worker, gemeente, 'gedaan');
    await emptied(gemeente);

    expect(await counts(gemeente)).toEqual({ gedaan: 1 });
  });

  it('has a job done once, however often the queue hands it out', async () => {
    const worker = await counting(store, store.newQueue());
    const gemeente = await worker.aTenant();
    const id = await put(worker, gemeente, 'eenmaal');
    await emptied(gemeente);

    await store.empty(worker.get(QueueOptions).name);
    await worker.get(JobQueue).add(COUNT, id, dataOf(gemeente.id, { naam: 'eenmaal' }) as never);
    await worker.get(JobQueue).add(COUNT, 'zonder-rij', { tenantId: gemeente.id, naam: 'daarna' });
    await until('the job after it', async () => (await counts(gemeente)).daarna === 1);

    expect(await counts(gemeente)).toEqual({ daarna: 1, eenmaal: 1 });
  });

  it('keeps the row of a job that fails, and takes it with the try that ends well', async () => {
    const tries: number[] = [];
    const flaky = defineJob<{ tenantId: string; naam: string }>('proef.wankel');
    const worker: Kernel = await counting(
      store,
      store.newQueue(),
      job(flaky, async (data, { attempt }) => {
        tries.push((await rowsInside(worker)) + Object.keys(data).length);
        if (attempt === 1) throw new Error('de eerste keer gaat het mis');
      }),
    );
    const gemeente = await worker.aTenant();

    await put(worker, gemeente, 'wankel', flaky);
    await emptied(gemeente);

    // Inside the job its row is gone already; the mark of the outbox is no part of its data.
    expect(tries).toEqual([2, 2]);
  });

  it('hands on again what never reached the queue, when it has waited long enough', async () => {
    const queue = store.newQueue();
    await store.wire.cut();
    const maker = await startKernel({
      database: store.database,
      env: store.env,
      queue: QueueModule.forMakers(new QueueOptions(queue)),
    });
    const gemeente = await maker.aTenant();
    const began = performance.now();
    await put(maker, gemeente, 'later');
    expect(performance.now() - began).toBeLessThan(1_000);
    await until(
      'the complaint',
      () => maker.logged.lines.some((line) => line.includes('waits in the outbox')),
      15_000,
    );
    await store.wire.mend();
    await maker.stop();

    const worker = await counting(store, queue);
    const relay = worker.get(RelayOutbox);
    await relay.run(never);
    expect(await lastRound(worker)).toMatchObject({ opdrachten: 0 });
    worker.clock.advance({ seconds: 6 });
    await until(
      'the queue to be there',
      () =>
        relay.run(never).then(
          () => true,
          () => false,
        ),
      15_000,
    );
    await emptied(gemeente);

    expect(await counts(gemeente)).toEqual({ later: 1 });
  });

  it('leaves what nobody knows yet where it is, and tells', async () => {
    const strange: JobKind<{ tenantId: string; naam: string }> = defineJob('proef.nieuwer', { attempts: 1 });
    const worker = await counting(store, store.newQueue());
    const gemeente = await worker.aTenant();
    const id = await put(worker, gemeente, 'nieuwer', strange);
    worker.clock.advance({ minutes: 1 });

    await worker.get(RelayOutbox).run(never);

    expect(await lastRound(worker)).toMatchObject({ opdrachten: 0, onbekend: 1 });
    expect(await rowsOf(gemeente)).toEqual([id]);
    expect(worker.logged.lines.join('\n')).toContain(
      'No handler for the job proef.nieuwer in this worker: it stays',
    );
    await gemeente.rows(sql`delete from outbox`);
  });

  it('hands on a long row slice by slice, and then looks no more', async () => {
    const worker = await counting(store, store.newQueue());
    const gemeente = await worker.aTenant();
    await gemeente.rows(sql`
      insert into outbox (id, soort, gegevens, gemaakt_op)
      select gen_random_uuid(), ${COUNT.name}, jsonb_build_object('naam', 'nummer-' || n % 10), ${worker.clock.now()}
      from generate_series(1, 1100) n`);
    await worker.get(Tenants).run(gemeente.tenant, async (db) => {
      worker.get(Wekkers).set(db, 'outbox', worker.clock.now());
    });
    worker.clock.advance({ minutes: 1 });

    await worker.get(RelayOutbox).run(never);
    expect((await lastRound(worker))?.opdrachten).toBeGreaterThan(200);
    // On a slow machine a round ends before it saw all; the next ones go on.
    await until(
      'the tenant to be left alone',
      async () => {
        worker.clock.advance({ minutes: 1 });
        await worker.get(RelayOutbox).run(never);
        return (await lastRound(worker))?.tenants === 0;
      },
      50_000,
    );

    expect(await rowsOf(gemeente)).toEqual([]);
    expect(Object.values(await counts(gemeente))).toEqual(Array.from({ length: 10 }, () => 110));
  }, 60_000);
}

async function rowsInside(worker: Kernel): Promise<number> {
  return (await worker.get(Tenants).db.rows(sql`select 1 from outbox`)).length;
}

async function lastRound(worker: Kernel): Promise<Readonly<Record<string, number>> | undefined> {
  return (await worker.get(Rondes).last()).find(({ soort }) => soort === 'outbox.doorgeven')?.gedaan;
}
