import { Injectable } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { createPostgresBackend, type Job, type PostgresPoolConfig, Queue, Worker } from 'bullmq';
import type { Slice } from './job-handlers.js';
import type { JobData } from './job-kind.js';

/** A job as the store hands it out. */
export type StoredJob = Job<JobData, Slice>;

/** What we use of a BullMQ queue, the same on both stores. */
export type StoreQueue = Pick<
  Queue<JobData, Slice>,
  | 'add'
  | 'close'
  | 'disconnect'
  | 'getJob'
  | 'getJobCounts'
  | 'getJobScheduler'
  | 'getJobSchedulers'
  | 'getJobState'
  | 'getJobs'
  | 'removeJobScheduler'
  | 'upsertJobScheduler'
  | 'waitUntilReady'
>;

/** What we use of a BullMQ worker. */
export type StoreWorker = Pick<
  Worker<JobData, Slice>,
  'close' | 'disconnect' | 'on' | 'pause' | 'run' | 'waitUntilReady'
>;

/** Does a job; `token` proves to the store that we hold it. */
export type Processor = (job: StoredJob, token: string) => Promise<Slice>;

const SCHEMA = 'bullmq';
/** For each Queue and Worker: one to work with and one to spare. A Worker listens on a third of its own. */
const CONNECTIONS = 2;
const CONNECT_MS = 10_000;
/** A job whose worker says nothing for this long is given to another. */
const LOCK_MS = 30_000;
/** Pause before a failed conversation with the store is tried again. */
const RETRY_MS = 1_000;
const LONGEST_RECONNECT_MS = 2_000;
const EVENTS_KEPT = 1_000;

/** What tests choose for themselves. */
export class QueueOptions {
  constructor(
    /** Name of our queue within the store; tests share a store. */
    readonly name = 'zesweken',
    /** How long jobs may go on once the worker must leave, in milliseconds; what is not done by then goes back. */
    readonly graceMs = 5_000,
  ) {}
}

/**
 * Where the jobs are: Redis when REDIS_URL is set, else the schema `bullmq` of our PostgreSQL. Everything above this
 * class is the same for both; one suite of tests runs on both.
 */
@Injectable()
export class QueueStore {
  constructor(
    private readonly settings: Settings,
    private readonly options: QueueOptions,
  ) {}

  /** For messages to the operator. */
  get what(): 'Redis' | 'PostgreSQL' {
    return this.settings.redisUrl ? 'Redis' : 'PostgreSQL';
  }

  /** How long jobs may go on once the worker must leave, in milliseconds. */
  get graceMs(): number {
    return this.options.graceMs;
  }

  /** Opens the side that adds jobs. It fails at once while the store is away. */
  queue(onError: (error: Error) => void): StoreQueue {
    const options = { streams: { events: { maxLen: EVENTS_KEPT } } };
    const { redisUrl } = this.settings;
    const queue = redisUrl
      ? new Queue<JobData, Slice>(this.options.name, {
          ...options,
          connection: { ...redis(redisUrl), enableOfflineQueue: false },
        })
      : new Queue(
          this.options.name,
          { ...options, connection: this.#postgres('queue') },
          createPostgresBackend,
        );
    queue.on('error', onError);
    return queue as StoreQueue;
  }

  /** Opens the side that does jobs, `atOnce` at a time. It takes none until run() is called. */
  worker(processor: Processor, atOnce: number, onError: (error: Error) => void): StoreWorker {
    const options = {
      autorun: false,
      concurrency: atOnce,
      lockDuration: LOCK_MS,
      runRetryDelay: RETRY_MS,
    };
    const { redisUrl } = this.settings;
    const process = (job: StoredJob, token = ''): Promise<Slice> => processor(job, token);
    const worker = redisUrl
      ? new Worker<JobData, Slice>(this.options.name, process, {
          ...options,
          connection: { ...redis(redisUrl), maxRetriesPerRequest: null },
        })
      : new Worker(
          this.options.name,
          process,
          { ...options, connection: this.#postgres('worker') },
          createPostgresBackend,
        );
    worker.on('error', onError);
    return worker as StoreWorker;
  }

  #postgres(side: string): PostgresPoolConfig {
    return {
      connectionString: this.settings.queueUrl,
      schema: SCHEMA,
      // The migrator of libs/tenancy lays the tables, as the owner.
      migrate: false,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: `zesweken-${side}`,
      keepAlive: true,
    };
  }
}

function redis(url: string): object {
  return {
    url,
    connectTimeout: CONNECT_MS,
    retryStrategy: (times: number) => Math.min(times * 100, LONGEST_RECONNECT_MS),
  };
}
