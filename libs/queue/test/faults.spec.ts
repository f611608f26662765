import { afterEach, describe, expect, it } from '@jest/globals';
import { type Kernel, until } from '@zesweken/testing';
import { EachTenant } from '../src/each-tenant.js';
import { defineJob } from '../src/job-kind.js';
import { JobQueue } from '../src/job-queue.js';
import { job, postgresStore, redisStore, stopWorkers, type TestStore } from './stores.js';

const NOTE = defineJob<{ note: string }>('proef.noteren');
const RECOVERY_MS = 15_000;

const stores: [string, TestStore | undefined][] = [
  ['PostgreSQL', await postgresStore()],
  ['Redis', await redisStore()],
];

afterEach(stopWorkers);

for (const [name, store] of stores) {
  // Where redis-server is not installed its tests are reported as skipped, by name; then no body runs.
  const suite = store ? describe : describe.skip;
  suite(`a worker on ${name}`, () => survives(store as TestStore));
}

function survives(store: TestStore): void {
  it('stands while the store is away, and goes on when it is back', async () => {
    const notes: string[] = [];
    const worker = await store.worker(
      store.newQueue(),
      job(NOTE, async ({ note }) => void notes.push(note)),
    );
    const queue = worker.get(JobQueue);
    await queue.add(NOTE, 'ervoor', { note: 'ervoor' });
    await until('the job before', () => notes.includes('ervoor'));

    await store.wire.cut();
    await expect(queue.add(NOTE, 'tijdens', { note: 'tijdens' })).rejects.toThrow();
    await store.wire.mend();
    await until(
      'a job to be taken in again',
      () =>
        queue.add(NOTE, 'erna', { note: 'erna' }).then(
          () => true,
          () => false,
        ),
      RECOVERY_MS,
    );

    // The one that was refused may have arrived nonetheless: a call that broke off says nothing of what became of it.
    await until('the job after', () => notes.includes('erna'), RECOVERY_MS);
  });

  it('that starts before its store goes to work once that is there', async () => {
    const notes: string[] = [];
    await store.wire.cut();
    const worker = await store.worker(
      store.newQueue(),
      job(NOTE, async ({ note }) => void notes.push(note)),
    );
    await until('the complaint', () => worker.logged.lines.some((line) => line.includes('"warn"')));

    await store.wire.mend();
    const add = (): Promise<boolean> =>
      worker
        .get(JobQueue)
        .add(NOTE, 'later', { note: 'later' })
        .then(
          () => true,
          () => false,
        );
    await until('the job to be taken in', add, RECOVERY_MS);

    await until('the job to be done', () => notes.includes('later'), RECOVERY_MS);
  });

  it('that leaves while its store is away does leave', async () => {
    const worker = await store.worker(store.newQueue());
    await store.wire.cut();
    const began = performance.now();

    await worker.stop();

    expect(performance.now() - began).toBeLessThan(9_000);
    await store.wire.mend();
  });

  it('that leaves lets its job end', async () => {
    let ended = false;
    const gate = newGate();
    const worker = await store.worker(
      store.newQueue(),
      job(NOTE, async (_data, { signal }) => {
        gate.reached();
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => setImmediate(resolve)));
        ended = true;
      }),
    );
    await worker.get(JobQueue).add(NOTE, 'bijna', { note: '' });
    await gate.whenReached;

    await worker.stop();

    expect(ended).toBe(true);
  });

  it.each([
    ['breaks off when it is asked to', true],
    ['does not listen', false],
  ])('that leaves gives back a job that %s, and another worker does it', async (_how, listens) => {
    const queueName = store.newQueue();
    const gate = newGate();
    const first = await store.worker(
      queueName,
      job(NOTE, async (_data, { signal }) => {
        gate.reached();
        await new Promise<void>((_resolve, reject) => {
          if (listens) signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
      }),
    );
    await first.get(JobQueue).add(NOTE, 'half', { note: 'half' });
    await gate.whenReached;

    await first.stop();
    const notes: string[] = [];
    await store.worker(
      queueName,
      job(NOTE, async ({ note }) => void notes.push(note)),
    );

    await until('the other worker', () => notes.includes('half'));
  });

  it('gives each tenant its turn, also when it fails for one', async () => {
    const names: string[] = [];
    const gate = newGate();
    const round = defineJob('proef.ronde', { schedule: { everySeconds: 60 } });
    let bad = '';
    const worker: Kernel = await store.worker(
      store.newQueue(),
      job(round, async (_data, { signal }) => {
        await gate.whenReached;
        const work = async ({ slug }: { slug: string }): Promise<void> => {
          names.push(slug);
          if (slug === bad) throw new Error('hier gaat het mis');
        };
        await worker.get(EachTenant).run(work, { signal });
      }),
    );
    const tenants = [await worker.aTenant(), await worker.aTenant(), await worker.aTenant()];
    bad = tenants[1]!.slug;
    gate.reached();

    await until('the round to be told', () =>
      worker.logged.lines.some((line) => /It failed for 1 of \d+ tenants/.test(line)),
    );
    expect(names).toEqual(expect.arrayContaining(tenants.map(({ slug }) => slug)));
  });
}

/** A point that a job reaches and the test waits for. */
function newGate(): { reached(): void; readonly whenReached: Promise<void> } {
  let reached = (): void => undefined;
  const whenReached = new Promise<void>((resolve) => (reached = resolve));
  return { reached, whenReached };
}
