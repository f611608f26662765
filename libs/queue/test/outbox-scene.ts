import { expect } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { type Kernel, type TestTenant, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { defineJob } from '../src/job-kind.js';
import { JobWorker } from '../src/job-worker.js';
import { Outbox } from '../src/outbox.js';
import { RelayOutbox } from '../src/relay-outbox.js';
import { job, type TestStore } from './stores.js';

const COUNT = defineJob<{ tenantId: string; naam: string }>('proef.tellen');
const PATIENCE_MS = 60_000;

/** As many jobs as are put in the outbox. */
export const JOBS = 150;

/** A worker with much to do. */
export interface Scene {
  readonly worker: Kernel;
  readonly gemeente: TestTenant;
  /** How many jobs are stored as done. */
  done(): Promise<number>;
}

/** A worker under way with many jobs, each of which counts its runs in the data of the tenant. */
export async function underWay(store: TestStore): Promise<Scene> {
  const worker: Kernel = await store.worker(
    store.newQueue(),
    job(COUNT, async ({ naam }) => {
      const { db } = worker.get(Tenants);
      await db.execute(sql`
        insert into tellers (naam, waarde) values (${naam}, 1)
        on conflict (naam) do update set waarde = tellers.waarde + 1`);
      await db.execute(sql`select pg_sleep(0.02)`);
    }),
  );
  const gemeente = await worker.aTenant();
  const done = async (): Promise<number> =>
    (await gemeente.rows<{ n: number }>(sql`select count(*)::int as n from tellers`))[0]!.n;
  await worker.get(Tenants).run(gemeente.tenant, async () => {
    for (let n = 0; n < JOBS; n += 1) await worker.get(Outbox).put(COUNT, { naam: `werk-${n}` });
  });
  await until('some of it', async () => (await done()) >= 10, PATIENCE_MS);
  return { worker, gemeente, done };
}

/** Time goes on, and so do the rounds, until nothing is left to do. Each job was then done once. */
export async function isDoneOnce({ worker, gemeente }: Scene, patience = PATIENCE_MS): Promise<void> {
  const round = async (): Promise<void> => {
    worker.clock.advance({ seconds: 35 });
    await worker.get(JobWorker).keepSchedules();
    await worker.get(RelayOutbox).run(new AbortController().signal);
  };
  await until(
    'the outbox to be empty',
    async () => {
      await round().catch(() => undefined);
      return (await gemeente.rows(sql`select 1 from outbox limit 1`)).length === 0;
    },
    patience,
  );
  const counts = await gemeente.rows<{ waarde: number }>(sql`select waarde::int from tellers`);
  expect(counts.map(({ waarde }) => waarde)).toEqual(Array.from({ length: JOBS }, () => 1));
}
