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
import { JobHandlers, type Slice } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { JobMetrics, type Outcome } from './metrics/job-metrics.js';
import { QueueStore, type StoredJob, type StoreWorker } from './queue-store.js';
import { TooLate, within } from './within.js';

const AT_ONCE = 8;
/** How often the schedules are looked after: an emptied Redis forgets them. */
const SCHEDULES_MS = 60_000;
const CLOSE_MS = 3_000;
const LONGEST_PAUSE_MS = 10_000;
const FENCED_DELAY_MS = 300_000;

/** We must leave; the reason of the signal that a job gets. A job that throws it goes back to the queue. */
class Leaving extends Error {
  override readonly name = 'Leaving';
  constructor() {
    super('The worker leaves.');
  }
}

/** Takes jobs from the queue and does them, from the start of the process until its end. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(JobWorker.name);
  readonly #complaints = new Complaints(JobWorker.name);
  readonly #machine = new Clock();
  /** Aborted when we must leave: no job is begun any more. */
  readonly #leaving = new AbortController();
  /** Aborted when we can wait no longer: what is not done by then goes back. */
  readonly #late = new AbortController();
  readonly #goingOn = new Set<Promise<void>>();
  #opening = Promise.resolve();
  #worker: StoreWorker | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly store: QueueStore,
    private readonly queue: JobQueue,
    private readonly handlers: JobHandlers,
    private readonly frame: JobFrame,
    private readonly metrics: JobMetrics,
  ) {}

  /** Begins without waiting for the store: the process stands, and goes to work once the store is there. */
  onApplicationBootstrap(): void {
    this.#opening = this.#open();
    this.#timer = setInterval(() => void this.keepSchedules(), SCHEDULES_MS);
  }

  /** Takes no more jobs, gives those it holds a moment to end, and gives back the others. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    this.#leaving.abort(new Leaving());
    const { graceMs } = this.store;
    const late = setTimeout(() => this.#late.abort(new Leaving()), graceMs);
    try {
      if (this.#worker) await within(graceMs + CLOSE_MS, 'Closing the worker', this.#worker.close());
    } catch (error) {
      this.#complaints.tell('The worker did not close', error);
    } finally {
      clearTimeout(late);
    }
    await within(CLOSE_MS, 'Adding the next slices', Promise.all(this.#goingOn)).catch(() => undefined);
    await within(CLOSE_MS, 'Stopping to connect', this.#opening).catch(() => undefined);
  }

  /** Sees to the schedules of all kinds that have a handler here. A fault is told, never thrown. */
  async keepSchedules(): Promise<void> {
    for (const kind of this.handlers.scheduled) {
      if (this.#leaving.signal.aborted) return;
      try {
        await this.queue.keepScheduled(kind);
      } catch (error) {
        this.#complaints.tell('The schedules could not be looked after', error);
        if (error instanceof TooLate) return;
      }
    }
  }

  /** BullMQ keeps a first connection that failed and never tries again, so each try is a new worker. */
  async #open(): Promise<void> {
    const { signal } = this.#leaving;
    for (let wait = 250; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const worker = this.store.worker(
        (job, token) => this.#measured(job, token),
        Math.max(1, Math.min(AT_ONCE, this.settings.poolSize - 1)),
        (error) => this.#complaints.tell(`${this.store.what} fails`, error),
      );
      worker.on('completed', (job, slice) => {
        if (slice === 'meer') this.#goOn(job);
      });
      worker.on('failed', (job, error) => this.#tellFailed(job, error));
      this.#worker = worker;
      try {
        await worker.waitUntilReady();
        // Before the first job is taken: a turn that is overdue would be both mended and begun.
        await this.keepSchedules();
        worker.run().catch((error: unknown) => this.#complaints.tell('The worker stopped', error));
        this.#logger.log(`Takes jobs from ${this.store.what}, at most ${AT_ONCE} at once.`);
        return;
      } catch (error) {
        this.#complaints.tell(`No connection with ${this.store.what}`, error);
        await worker.disconnect().catch(() => undefined);
        await pause(wait, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #measured(job: StoredJob, token: string): Promise<Slice> {
    const began = performance.now();
    let outcome: Outcome = 'failed';
    try {
      const slice = await this.#hold(job, token);
      outcome = 'done';
      return slice;
    } catch (error) {
      if (error instanceof WaitingError || error instanceof DelayedError) outcome = 'returned';
      throw error;
    } finally {
      const known = this.handlers.find(job.name)?.kind.name;
      this.metrics.ran(known, outcome, (performance.now() - began) / 1_000);
    }
  }

  /** Does a job, or gives it back when we must leave: the store then hands it to another worker at once. */
  async #hold(job: StoredJob, token: string): Promise<Slice> {
    try {
      // BullMQ may take one more job while it closes.
      this.#leaving.signal.throwIfAborted();
      return await unlessAborted(this.#frame(job), this.#late.signal);
    } catch (error) {
      if (error instanceof Leaving) {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      if (error instanceof TenantFenced) {
        await job.moveToDelayed(this.#machine.now().getTime() + FENCED_DELAY_MS, token);
        throw new DelayedError();
      }
      if (error instanceof TenantGone) throw new UnrecoverableError(error.message);
      if (error instanceof UnknownJob && job.repeatJobKey) await this.queue.unschedule(job.repeatJobKey);
      throw error;
    }
  }

  #frame(job: StoredJob): Promise<Slice> {
    const { signal } = this.#leaving;
    const attempt = job.attemptsMade + 1;
    return this.frame.run(job.name, job.data, { id: job.id ?? job.name, attempt, signal });
  }

  /**
   * A job with more to do joins the end of the queue. It is out of the store by now, so that its id is free. Where this goes wrong
   * it is found by what found it at first: the next round, or the relay.
   */
  #goOn(job: StoredJob): void {
    const kind = this.handlers.find(job.name)?.kind;
    if (!kind || job.id === undefined) return;
    const added = this.queue
      .add(kind, job.id, job.data)
      .catch((error: unknown) => this.#complaints.tell('A next slice was not added', error))
      .finally(() => this.#goingOn.delete(added));
    this.#goingOn.add(added);
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

/** The outcome of `work`, or the reason of the signal when that is aborted first. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
