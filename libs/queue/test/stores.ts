import { randomBytes } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { cloneDatabase, type Kernel, startKernel, type TestDatabase } from '@zesweken/testing';
import { type JobHandler, JobHandlers, type SliceHandler } from '../src/job-handlers.js';
import type { JobData, JobKind } from '../src/job-kind.js';
import { QueueModule } from '../src/queue.module.js';
import { QueueOptions } from '../src/queue-store.js';
import { findRedis } from './redis.js';
import { Wire } from './wire.js';

const GRACE_MS = 500;
const TEST_JOBS = Symbol('handlers of the test');
const LONG_AGO = Date.parse('2020-01-01T00:00:00Z');

/** One of the two stores, over a wire that the tests can cut. */
export interface TestStore {
  readonly database: TestDatabase;
  readonly wire: Wire;
  /** What makes a process use this store, over the wire. */
  readonly env: Readonly<Record<string, string>>;
  /** A name that no other test uses. */
  newQueue(): string;
  /** Forgets all jobs and schedules of a queue. */
  empty(queue: string): Promise<void>;
  /** Loses the job that waits for the next turn of a schedule, which was due at `due`; as if that is long ago. */
  loseTurn(queue: string, schedule: string, due: number): Promise<void>;
  /** A process with handlers for these kinds of jobs, on a queue of this name. */
  worker(queue: string, ...jobs: readonly Job[]): Promise<Kernel>;
  /** The same, with settings of its own. */
  workerWith(env: Readonly<Record<string, string>>, queue: string, ...jobs: readonly Job[]): Promise<Kernel>;
}

/** Adds the handler of a kind of job, as a jobs module does. */
export type Job = (handlers: JobHandlers) => void;

/** Ties a handler to its kind. */
export function job<Data extends JobData>(kind: JobKind<Data>, handle: JobHandler<Data>): Job {
  return (handlers) => handlers.add(kind, handle);
}

/** The same for a kind that comes in slices. */
export function slices<Data extends JobData>(kind: JobKind<Data>, handle: SliceHandler<Data>): Job {
  return (handlers) => handlers.addSlices(kind, handle);
}

/** BullMQ's PostgreSQL backend, in a database of this spec file. */
export async function postgresStore(): Promise<TestStore> {
  const database = await cloneDatabase();
  const wire = await Wire.to(database.settings().queueUrl);
  const env = { ZESWEKEN_QUEUE_URL: wire.url };
  return {
    database,
    wire,
    env,
    newQueue,
    empty: async (queue) => {
      await database.owner.query('delete from bullmq.job where queue = $1', [queue]);
      await database.owner.query('delete from bullmq.scheduler where queue = $1', [queue]);
    },
    loseTurn: async (queue, schedule) => {
      await database.owner.query('delete from bullmq.job where queue = $1 and scheduler_id = $2', [
        queue,
        schedule,
      ]);
      await database.owner.query(
        'update bullmq.scheduler set next_run_ms = $3 where queue = $1 and scheduler_id = $2',
        [queue, schedule, LONG_AGO],
      );
    },
    worker: (queue, ...jobs) => startWorker(database, env, queue, jobs),
    workerWith: (own, queue, ...jobs) => startWorker(database, { ...env, ...own }, queue, jobs),
  };
}

/** Redis; undefined where it can't be had. */
export async function redisStore(): Promise<TestStore | undefined> {
  const redis = await findRedis();
  if (!redis) return undefined;
  const database = await cloneDatabase();
  const wire = await Wire.to(redis.url);
  const env = { REDIS_URL: wire.url };
  return {
    database,
    wire,
    env,
    newQueue,
    empty: (queue) =>
      redis.command(async (client) => {
        await client.del(...(await client.keys(`bull:${queue}:*`)));
      }),
    loseTurn: async (queue, schedule, due) => {
      const id = `repeat:${schedule}:${due}`;
      await redis.command((client) => client.zrem(`bull:${queue}:delayed`, id));
      await redis.command((client) => client.del(`bull:${queue}:${id}`));
      await redis.command((client) => client.zadd(`bull:${queue}:repeat`, LONG_AGO, schedule));
    },
    worker: (queue, ...jobs) => startWorker(database, env, queue, jobs),
    workerWith: (own, queue, ...jobs) => startWorker(database, { ...env, ...own }, queue, jobs),
  };
}

const newQueue = (): string => `proef-${randomBytes(6).toString('hex')}`;

const running: Kernel[] = [];

/** Stops the workers of a test: each holds about ten connections. */
export async function stopWorkers(): Promise<void> {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
}

/** The jobs modules that a worker would have. */
@Module({})
class TestJobs {}

async function startWorker(
  database: TestDatabase,
  env: Readonly<Record<string, string>>,
  queue: string,
  jobs: readonly Job[],
): Promise<Kernel> {
  const handlers: DynamicModule = {
    module: TestJobs,
    providers: [
      {
        provide: TEST_JOBS,
        inject: [JobHandlers],
        useFactory: (all: JobHandlers) => {
          for (const add of jobs) add(all);
          return true;
        },
      },
    ],
  };
  const worker = await startKernel({
    database,
    env,
    queue: QueueModule.forWorker(new QueueOptions(queue, GRACE_MS)),
    imports: [handlers],
  });
  running.push(worker);
  return worker;
}
