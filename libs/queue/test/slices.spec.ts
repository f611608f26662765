import { afterEach, describe, expect, it } from '@jest/globals';
import { type Kernel, until } from '@zesweken/testing';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { defineJob } from '../src/job-kind.js';
import { JobQueue } from '../src/job-queue.js';
import { Outbox } from '../src/outbox.js';
import { postgresStore, redisStore, slices, stopWorkers, type TestStore } from './stores.js';

const WORK = defineJob<{ tenantId: string }>('proef.doorwerken', { slices: true });
const BUSY = 8;
const MUCH = 50;

const stores: [string, TestStore | undefined][] = [
  ['PostgreSQL', await postgresStore()],
  ['Redis', await redisStore()],
];

afterEach(stopWorkers);

for (const [name, store] of stores) {
  // Where redis-server is not installed its tests are reported as skipped, by name; then no body runs.
  const suite = store ? describe : describe.skip;
  suite(`work in slices on ${name}`, () => isFair(store as TestStore));
}

function isFair(store: TestStore): void {
  it('of busy tenants does not keep another from its turn, and is done to the end', async () => {
    const left = new Map<string, number>();
    const order: string[] = [];
    const worker: Kernel = await store.worker(
      store.newQueue(),
      slices(WORK, async ({ tenantId }) => {
        order.push(tenantId);
        const still = (left.get(tenantId) ?? 0) - 1;
        left.set(tenantId, still);
        return still > 0 ? 'meer' : 'klaar';
      }),
    );
    const busy = await Promise.all(Array.from({ length: BUSY }, async () => (await worker.aTenant()).id));
    const quiet = (await worker.aTenant()).id;
    const queue = worker.get(JobQueue);
    for (const id of busy) left.set(id, MUCH);
    left.set(quiet, 1);

    for (const id of busy) await queue.addSlices(WORK, id);
    await until('all to be well under way', () => order.length >= BUSY * 5, 15_000);
    await queue.addSlices(WORK, quiet);
    const added = order.length;
    // A round that comes while they are under way adds nothing to them.
    for (const id of busy) await queue.addSlices(WORK, id);
    await until('all of it', () => order.length >= BUSY * MUCH + 1, 60_000);

    expect(order.indexOf(quiet) - added).toBeLessThan(BUSY * 4);
    expect([...left.values()].every((still) => still === 0)).toBe(true);
    expect(order).toHaveLength(BUSY * MUCH + 1);
  }, 90_000);

  it('that failed is tried again by the next round, and can come again when it is done', async () => {
    const once = defineJob<{ tenantId: string }>('proef.eenmaal', { slices: true, attempts: 1 });
    let turns = 0;
    const worker = await store.worker(
      store.newQueue(),
      slices(once, async () => {
        turns += 1;
        if (turns === 1) throw new Error('de eerste keer gaat het mis');
        return 'klaar';
      }),
    );
    const { id } = await worker.aTenant();
    const queue = worker.get(JobQueue);

    for (const turn of [1, 2, 3]) {
      await until(`turn ${turn}`, async () => {
        await queue.addSlices(once, id);
        return turns >= turn;
      });
    }

    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('from the outbox keeps its row until it is done', async () => {
    const seen: number[] = [];
    const worker: Kernel = await store.worker(
      store.newQueue(),
      slices(WORK, async () => {
        // As others see it while this one is under way.
        seen.push((await gemeente.rows(sql`select 1 from outbox`)).length);
        return seen.length < 3 ? 'meer' : 'klaar';
      }),
    );
    const gemeente = await worker.aTenant();

    await worker.get(Tenants).run(gemeente.tenant, () => worker.get(Outbox).put(WORK, {}));
    await until('its row to be gone', async () => {
      return seen.length === 3 && (await gemeente.rows(sql`select 1 from outbox`)).length === 0;
    });

    expect(seen).toEqual([1, 1, 1]);
  });
}
