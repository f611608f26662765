import { afterEach, describe, expect, it } from '@jest/globals';
import { QueueOptions } from '../src/queue-store.js';
import { isDoneOnce, JOBS, underWay } from './outbox-scene.js';
import { postgresStore, redisStore, stopWorkers, type TestStore } from './stores.js';

const stores: [string, TestStore | undefined][] = [
  ['PostgreSQL', await postgresStore()],
  ['Redis', await redisStore()],
];

afterEach(stopWorkers);

for (const [name, store] of stores) {
  // Where redis-server is not installed its tests are reported as skipped, by name; then no body runs.
  const suite = store ? describe : describe.skip;
  suite(`what stands in the outbox with a queue on ${name}`, () => survives(store as TestStore));
}

function survives(store: TestStore): void {
  it('is done once when the queue forgets everything under a running worker', async () => {
    const scene = await underWay(store);

    await store.empty(scene.worker.get(QueueOptions).name);
    expect(await scene.done()).toBeLessThan(JOBS);

    await isDoneOnce(scene);
  }, 120_000);
}
