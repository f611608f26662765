import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { defineJob, Outbox, QueueModule } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import { startKernel, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { QueueOptions } from '../src/queue-store.js';
import { isDoneOnce, JOBS, underWay } from './outbox-scene.js';
import { postgresStore, redisStore, stopWorkers, type TestStore } from './stores.js';

const COUNT = defineJob<{ tenantId: string; naam: string }>('proef.tellen');
/** The lock of a dead worker runs out after 30 seconds, and is then seen within 30 more. */
const LIMIT_MS = 120_000;

const stores: [string, TestStore | undefined][] = [
  ['PostgreSQL', await postgresStore()],
  ['Redis', await redisStore()],
];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  return stopWorkers();
});

/** A worker in a process of its own. */
function work(
  store: TestStore,
  queue: string,
  how: 'hangt' | 'werkt',
): { child: ChildProcess; said(): string } {
  const settings = store.database.settings();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'counting-worker.mjs'), queue, how], {
    env: {
      ZESWEKEN_APP_URL: settings.appUrl,
      ZESWEKEN_QUEUE_URL: settings.queueUrl,
      ZESWEKEN_DATA: settings.dataFolder,
      ZESWEKEN_METRICS: 'uit',
      ZESWEKEN_DEMO: 'geen',
      ...store.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  children.push(child);
  return { child, said: () => said };
}

describe.each(stores)('a worker on %s that is killed between taking a job and its commit', (_name, found) => {
  (found ? it : it.skip)(
    'leaves the job to another, who does it once',
    async () => {
      const store = found as TestStore;
      const queue = store.newQueue();
      const maker = await startKernel({
        database: store.database,
        env: store.env,
        queue: QueueModule.forMakers(new QueueOptions(queue)),
      });
      const gemeente = await maker.aTenant();
      const rows = (): Promise<unknown[]> => gemeente.rows(sql`select 1 from outbox`);
      const first = work(store, queue, 'hangt');
      await maker.get(Tenants).run(gemeente.tenant, () => maker.get(Outbox).put(COUNT, { naam: 'werk' }));
      await until('the job to be taken', () => first.said().includes('taken'), 60_000);

      const dead = new Promise((resolve) => first.child.once('exit', resolve));
      first.child.kill('SIGKILL');
      await dead;
      const second = work(store, queue, 'werkt');
      expect(await rows()).toHaveLength(1);
      await until('the other worker to do it', async () => (await rows()).length === 0, LIMIT_MS);

      expect(await gemeente.rows(sql`select naam, waarde::int from tellers`)).toEqual([
        { naam: 'werk', waarde: 1 },
      ]);
      const left = new Promise((resolve) => second.child.once('exit', resolve));
      second.child.kill('SIGTERM');
      await left;
      await maker.stop();
    },
    2 * LIMIT_MS,
  );
});

describe.each(stores)('a worker on %s with much to do', (_name, found) => {
  (found ? it : it.skip)(
    'does all of it once when PostgreSQL ends all connections and refuses new ones for a while',
    async () => {
      const store = found as TestStore;
      const scene = await underWay(store);
      const { owner, name } = store.database;

      // What a restart does to its clients; those of the test itself are left alone.
      await owner.query(`alter database ${name} connection limit 0`);
      await owner.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name <> $1',
        ['zesweken-test'],
      );
      expect(await scene.done()).toBeLessThan(JOBS);
      await until('the worker to complain', () =>
        scene.worker.logged.lines.some((line) => /57P01|terminat|too many connections/i.test(line)),
      );
      await owner.query(`alter database ${name} connection limit -1`);

      // What was taken when the queue went too is let go when its lock runs out.
      await isDoneOnce(scene, LIMIT_MS);
    },
    2 * LIMIT_MS,
  );
});
