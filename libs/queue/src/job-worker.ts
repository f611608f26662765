import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { DelayedError, UnrecoverableError, WaitingError } from 'bullmq';
import { Complaints } from './complaints.js';
import { JobFrame, TenantFenced, TenantGone, UnknownJob } from './job-frame.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { QueueStore, type StoredJob, type StoreWorker } from './queue-store.js';
import { within } from './within.js';

const AT_ONCE = 8;
/** How often the schedules are looked after: an emptied Redis forgets them. */
const SCHEDULES_MS = 60_000;
/** How long jobs may go on once we must leave; what is not done by then goes back to the queue. */
const GRACE_MS = 5_000;
const CLOSE_MS = 3_000;
const LONGEST_PAUSE_MS = 10_000;
const FENCED_DELAY_MS = 300_000;

/** Takes jobs from the queue and does them, from the start of the process until its end. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(JobWorker.name);
  readonly #complaints = new Complaints(JobWorker.name);
  readonly #machine = new Clock();
  readonly #leaving = new AbortController();
  /** The jobs that we hold now, with the work that is under way. */
  readonly #held = new Map<StoredJob, { readonly token: string; readonly work: Promise<void> }>();
  #opening = Promise.resolve();
  #worker: StoreWorker | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly store: QueueStore,
    private readonly queue: JobQueue,
    private readonly handlers: JobHandlers,
    private readonly frame: JobFrame,
  ) {}

  /** Begins without waiting for the store: the process stands, and goes to work once the store is there. */
  onApplicationBootstrap(): void {
    this.#opening = this.#open();
    this.#timer = setInterval(() => void this.keepSchedules(), SCHEDULES_MS);
  }

  /** Takes no more jobs, gives those it holds a moment to end, and gives back the others. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    this.#leaving.abort();
    const worker = this.#worker;
    if (!worker) return;
    await worker.pause(true);
    const all = Promise.allSettled([...this.#held.values()].map(({ work }) => work));
    await within(GRACE_MS, 'Ending the jobs', all).catch(() => undefined);
    const left = [...this.#held];
    await Promise.all(left.map(([job, { token }]) => this.#giveBack(job, token)));
    // Closing waits for the jobs it holds; those that are given back no longer matter.
    const close = left.length > 0 ? worker.close(true) : worker.close();
    await within(CLOSE_MS, 'Closing the worker', close).catch((error: unknown) =>
      this.#complaints.tell('The worker did not close', error),
    );
    await this.#opening;
  }

  /** Sees to the schedules of all kinds that have a handler here. A fault is told, never thrown. */
  async keepSchedules(): Promise<void> {
    for (const kind of this.handlers.scheduled) {
      if (this.#leaving.signal.aborted) return;
      try {
        await this.queue.keepScheduled(kind);
      } catch (error) {
        this.#complaints.tell('The schedules could not be looked after', error);
      }
    }
  }

  /** BullMQ keeps a first connection that failed and never tries again, so each try is a new worker. */
  async #open(): Promise<void> {
    const { signal } = this.#leaving;
    for (let wait = 250; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const worker = this.store.worker(
        (job, token) => this.#hold(job, token),
        Math.max(1, Math.min(AT_ONCE, this.settings.poolSize - 1)),
        (error) => this.#complaints.tell(`${this.store.what} fails`, error),
      );
      worker.on('failed', (job, error) => this.#tellFailed(job as StoredJob | undefined, error));
      this.#worker = worker;
      try {
        await worker.waitUntilReady();
        worker.run().catch((error: unknown) => this.#complaints.tell('The worker stopped', error));
        this.#logger.log(`Takes jobs from ${this.store.what}, ${AT_ONCE} at a time.`);
        await this.keepSchedules();
        return;
      } catch (error) {
        this.#complaints.tell(`No connection with ${this.store.what}`, error);
        await worker.disconnect().catch(() => undefined);
        await pause(wait, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #hold(job: StoredJob, token: string): Promise<void> {
    const work = this.#do(job, token);
    this.#held.set(job, { token, work });
    try {
      await work;
    } finally {
      this.#held.delete(job);
    }
  }

  async #do(job: StoredJob, token: string): Promise<void> {
    const { signal } = this.#leaving;
    try {
      await this.frame.run(job.name, job.data, {
        id: job.id ?? job.name,
        attempt: job.attemptsMade + 1,
        signal,
      });
    } catch (error) {
      if (error instanceof TenantGone) throw new UnrecoverableError(error.message);
      if (error instanceof UnknownJob && job.repeatJobKey) await this.queue.unschedule(job.repeatJobKey);
      if (error instanceof TenantFenced) {
        await job.moveToDelayed(this.#machine.now().getTime() + FENCED_DELAY_MS, token);
        throw new DelayedError();
      }
      if (signal.aborted && error === signal.reason) {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      throw error;
    }
  }

  async #giveBack(job: StoredJob, token: string): Promise<void> {
    try {
      await within(CLOSE_MS, 'Giving back a job', job.moveToWait(token));
      this.#logger.log({ message: 'given back to the queue', job: job.name, jobId: job.id });
    } catch (error) {
      // Its lock runs out by itself, and then another worker takes it.
      this.#complaints.tell('A job could not be given back', error);
    }
  }

  #tellFailed(job: StoredJob | undefined, error: Error): void {
    const attempts = job?.opts.attempts ?? 1;
    const facts = {
      message: error.message,
      job: job?.name,
      jobId: job?.id,
      tenant: job?.data.tenantId,
      attempt: job?.attemptsMade,
      attempts,
      stack: error.stack,
    };
    if ((job?.attemptsMade ?? attempts) >= attempts) this.#logger.error(facts);
    else this.#logger.warn(facts);
  }
}
