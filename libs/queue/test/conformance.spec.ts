import { afterEach, describe, expect, it } from '@jest/globals';
import { Acting, Logboek } from '@zesweken/logboek';
import { TenantDirectory, Tenants } from '@zesweken/tenancy';
import { type Kernel, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { defineJob, type JobKind } from '../src/job-kind.js';
import { JobQueue } from '../src/job-queue.js';
import { JobWorker } from '../src/job-worker.js';
import { QueueStore, type StoreQueue } from '../src/queue-store.js';
import { job, postgresStore, redisStore, stopWorkers, type TestStore } from './stores.js';

const NOTE = defineJob<{ note: string }>('proef.noteren');
const FOR_TENANT = defineJob<{ tenantId: string; leerlingId: string }>('proef.lezen');
const LEERLING = '019a0000-0000-7000-8000-000000000001';

const stores: [string, TestStore | undefined][] = [
  ['PostgreSQL', await postgresStore()],
  ['Redis', await redisStore()],
];

afterEach(stopWorkers);

for (const [name, store] of stores) {
  // Where redis-server is not installed its tests are reported as skipped, by name; then no body runs.
  const suite = store ? describe : describe.skip;
  suite(`a queue on ${name}`, () => conforms(store as TestStore));
}

function conforms(store: TestStore): void {
  describe('a job', () => {
    it('is done with its data, once for each id', async () => {
      const notes: string[] = [];
      const worker = await store.worker(
        store.newQueue(),
        job(NOTE, async ({ note }) => void notes.push(note)),
      );
      const queue = worker.get(JobQueue);

      for (const note of ['een', 'een', 'twee']) await queue.add(NOTE, `id-${note}`, { note });
      await until('both jobs', () => notes.includes('twee'));

      expect(notes).toEqual(['een', 'twee']);
    });

    it('runs as the system, in the door of its tenant, and its acts are logged there', async () => {
      const seen: unknown[] = [];
      const worker: Kernel = await store.worker(
        store.newQueue(),
        job(FOR_TENANT, async ({ leerlingId }, { id, attempt }) => {
          const { db } = worker.get(Tenants);
          const { soort, rol } = worker.get(Acting).current;
          seen.push({ tenant: db.tenant.id, soort, rol, id, attempt });
          worker.get(Logboek).record(db, {
            handeling: 'lezen',
            activiteit: 'dossiers-behandelen',
            betrokkenen: [leerlingId],
            object: 'leerling',
          });
        }),
      );
      const gemeente = await worker.aTenant();

      await worker.get(JobQueue).add(FOR_TENANT, 'lezen-1', { tenantId: gemeente.id, leerlingId: LEERLING });
      const [row] = await until('the log row', async () => {
        const rows = await gemeente.log();
        return rows.length > 0 && rows;
      });

      expect(seen).toEqual([
        { tenant: gemeente.id, soort: 'systeem', rol: 'proef.lezen', id: 'lezen-1', attempt: 1 },
      ]);
      expect(row).toMatchObject({
        actor_soort: 'systeem',
        actor_id: null,
        rol: 'proef.lezen',
        handeling: 'lezen',
        betrokkenen: [LEERLING],
      });
    });

    it('that fails stores nothing, is told with its tenant, and is tried again', async () => {
      const tries: number[] = [];
      const worker: Kernel = await store.worker(
        store.newQueue(),
        job(FOR_TENANT, async (_data, { attempt }) => {
          const { db } = worker.get(Tenants);
          await db.execute(
            sql`insert into tellers (naam, waarde) values (${`poging-${attempt}`}, ${attempt})`,
          );
          tries.push(attempt);
          if (attempt === 1) throw new Error('de eerste keer gaat het mis');
        }),
      );
      const gemeente = await worker.aTenant();

      await worker.get(JobQueue).add(FOR_TENANT, 'opnieuw', { tenantId: gemeente.id, leerlingId: LEERLING });
      await until('the second try', () => tries.length === 2, 10_000);

      const stored = await until('the commit', async () => {
        const rows = await gemeente.rows<{ naam: string }>(sql`select naam from tellers`);
        return rows.length > 0 && rows;
      });
      expect(stored).toEqual([{ naam: 'poging-2' }]);
      expect(worker.logged.lines.join('\n')).toContain(
        `"message":"de eerste keer gaat het mis","job":"proef.lezen","jobId":"opnieuw","tenant":"${gemeente.id}"`,
      );
    });

    it('of a tenant that is fenced off waits, and of one that is gone fails for good', async () => {
      const done: string[] = [];
      const queueName = store.newQueue();
      const worker = await store.worker(
        queueName,
        job(FOR_TENANT, async ({ tenantId }) => void done.push(tenantId)),
      );
      const [fenced, gone] = [await worker.aTenant(), await worker.aTenant()];
      await store.database.owner.query(`update platform.tenants set status = 'afgeschermd' where id = $1`, [
        fenced.id,
      ]);
      await store.database.owner.query(
        'update platform.tenants set beeindigd_op = aangemaakt_op where id = $1',
        [gone.id],
      );
      worker.get(TenantDirectory).refresh();

      const queue = worker.get(JobQueue);
      for (const { id } of [fenced, gone])
        await queue.add(FOR_TENANT, `voor-${id}`, { tenantId: id, leerlingId: LEERLING });

      await look(worker, async (bull) => {
        await until('the one to wait', async () => (await count(bull, FOR_TENANT, 'delayed')) === 1);
        await until('the other to fail', async () => (await count(bull, FOR_TENANT, 'failed')) === 1);
      });
      expect(done).toEqual([]);
    });

    it('without a handler fails, and is told', async () => {
      const worker = await store.worker(store.newQueue());

      await worker.get(JobQueue).add(defineJob('proef.onbekend', { attempts: 1 }), 'onbekend', {});

      await until('the complaint', () =>
        worker.logged.lines.some((line) => line.includes('No handler for the job proef.onbekend')),
      );
    });

    it('that ended is not kept for long', async () => {
      let done = 0;
      const worker = await store.worker(
        store.newQueue(),
        job(NOTE, async () => void (done += 1)),
      );
      const queue = worker.get(JobQueue);

      await Promise.all(
        Array.from({ length: 150 }, (_, n) => queue.add(NOTE, `nummer-${n}`, { note: String(n) })),
      );
      await until('all jobs', () => done === 150, 10_000);

      await look(worker, (bull) =>
        until('the last to be cleared', async () => (await bull.getJobs('completed')).length === 100),
      );
    });
  });

  describe('a schedule', () => {
    it('brings its job at its beat, however often it is looked after', async () => {
      const moments: number[] = [];
      const worker = await store.worker(
        store.newQueue(),
        job(
          defineJob('proef.tikken', { schedule: { everySeconds: 1 } }),
          async () => void moments.push(performance.now()),
        ),
      );
      const began = performance.now();

      await until(
        'four turns',
        async () => {
          await worker.get(JobWorker).keepSchedules();
          return moments.length >= 4;
        },
        10_000,
      );

      // The first turn comes at once; the others not sooner than each second.
      expect(performance.now() - began).toBeGreaterThan(2_000);
      expect(performance.now() - began).toBeLessThan(8_000);
    });

    it('follows the clock of Amsterdam', async () => {
      const kind = defineJob('proef.nacht', { schedule: { cron: '30 3 * * *' } });
      const worker = await store.worker(
        store.newQueue(),
        job(kind, async () => undefined),
      );

      const next = await until('the schedule', () => nextOf(worker, kind));

      expect(amsterdam(next)).toBe('03:30');
    });

    it('that the store forgot comes back', async () => {
      let turns = 0;
      const queue = store.newQueue();
      const worker = await store.worker(
        queue,
        job(defineJob('proef.terug', { schedule: { everySeconds: 1 } }), async () => void (turns += 1)),
      );
      await until('a first turn', () => turns > 0);

      await store.empty(queue);
      const before = turns;
      await worker.get(JobWorker).keepSchedules();

      await until('a turn after that', () => turns > before + 1);
    });

    it('whose next turn was lost is mended', async () => {
      const kind = defineJob('proef.vastgelopen', { schedule: { cron: '30 3 * * *' } });
      const name = store.newQueue();
      const worker = await store.worker(
        name,
        job(kind, async () => undefined),
      );
      const next = await until('the schedule', () => nextOf(worker, kind));
      await store.loseTurn(name, kind.name, next);

      await worker.get(JobWorker).keepSchedules();

      expect(await nextOf(worker, kind)).toBe(next);
      await look(worker, async (bull) => expect(await count(bull, kind, 'delayed')).toBe(1));
    });

    it('of a kind that no longer exists goes away', async () => {
      const kind = defineJob('proef.vroeger', { schedule: { everySeconds: 1 } });
      const worker = await store.worker(store.newQueue());
      await worker.get(JobQueue).keepScheduled(kind);

      await until('it to be forgotten', async () => (await nextOf(worker, kind)) === undefined);
    });
  });
}

async function look<T>(worker: Kernel, work: (queue: StoreQueue) => Promise<T>): Promise<T> {
  const queue = worker.get(QueueStore).queue(() => undefined);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

async function count(
  queue: StoreQueue,
  kind: { readonly name: string },
  state: 'delayed' | 'failed',
): Promise<number> {
  return (await queue.getJobs(state)).filter(({ name }) => name === kind.name).length;
}

function nextOf(worker: Kernel, kind: JobKind): Promise<number | undefined> {
  return look(worker, async (queue) => (await queue.getJobScheduler(kind.name))?.next);
}

function amsterdam(moment: number): string {
  return new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
}
