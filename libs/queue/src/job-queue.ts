import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { JobData, JobKind, Schedule } from './job-kind.js';
import { QueueConnection } from './queue-connection.js';

const ZONE = 'Europe/Amsterdam';
/** A turn this much overdue means that the scheduler lost its next job. */
const OVERDUE_MS = 120_000;
const HOUR_S = 3_600;

/** A job to add, with the id under which it is known. */
export interface NewJob {
  readonly kind: JobKind;
  readonly id: string;
  readonly data: JobData;
}

/**
 * How a job of this kind is kept and tried again. PostgreSQL reads through the kept jobs at the end of each job, so few
 * that ended well are kept.
 */
function optionsOf(kind: JobKind): object {
  return {
    attempts: kind.attempts,
    backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
    // The next slice, and the next round, are added under the same id.
    removeOnComplete: kind.slices ? true : { age: HOUR_S, count: 100 },
    removeOnFail: { age: 14 * 24 * HOUR_S, count: 1_000 },
    stackTraceLimit: 5,
  };
}

/**
 * Puts jobs in the queue. While the store is away a call fails within seconds, and the next one tries anew; a call that
 * failed may have arrived all the same. Work that follows from a change must therefore also be found in the database, by
 * a sweep, and adding it again under its id does no harm.
 */
@Injectable()
export class JobQueue {
  /** BullMQ reckons with the machine's time, not with ZESWEKEN_NU. */
  readonly #machine = new Clock();

  constructor(private readonly connection: QueueConnection) {}

  /**
   * Adds a job, once for each id: while the queue remembers a job with this id, adding it again does nothing.
   * @param id a UUID, or a text that says which work it is; no colon, no bare number.
   * @param delay milliseconds to wait first.
   */
  async add<Data extends JobData>(
    kind: JobKind<Data>,
    id: string,
    data: Data,
    { delay = 0 }: { readonly delay?: number } = {},
  ): Promise<void> {
    const options = { ...optionsOf(kind), jobId: id, delay };
    await this.connection.ask('Adding a job', (queue) => queue.add(kind.name, data, options));
  }

  /** Adds some jobs, each as {@link add} does. BullMQ's way for many asks PostgreSQL for temporary tables, which we refuse. */
  async addAll(jobs: readonly NewJob[]): Promise<void> {
    await Promise.all(jobs.map(({ kind, id, data }) => this.add(kind, id, data)));
  }

  /**
   * Has a tenant's work of this kind done slice by slice, once at a time: while it waits or is under way, adding it again does
   * nothing; where it failed, it is tried anew. For rounds, which add it for each tenant that has something to do.
   */
  async addSlices(kind: JobKind<{ readonly tenantId: string }>, tenantId: string): Promise<void> {
    const id = `${kind.name}-${tenantId}`;
    await this.add(kind, id, { tenantId });
    if ((await this.connection.ask('Looking at a job', (queue) => queue.getJobState(id))) === 'failed')
      await this.again(id);
  }

  /** Tries a job that failed anew, with all its tries. @returns false when there is no such job. */
  async again(id: string): Promise<boolean> {
    return this.connection.ask('Trying a job again', async (queue) => {
      const job = await queue.getJob(id);
      if (!job || !(await job.isFailed())) return false;
      await job.retry('failed', { resetAttemptsMade: true });
      return true;
    });
  }

  /**
   * Sees to it that a kind comes by itself as its schedule says. Leaves a scheduler that runs well alone, so that doing
   * this often does not put off its next turn; mends one that was forgotten (an emptied Redis) or got stuck.
   */
  async keepScheduled(kind: JobKind): Promise<void> {
    if (!kind.schedule) return;
    const wanted = repetitionOf(kind.schedule);
    const known = await this.connection.ask('Looking at a schedule', (queue) =>
      queue.getJobScheduler(kind.name),
    );
    const earliest = this.#machine.now().getTime() - OVERDUE_MS;
    if (
      known &&
      known.every === wanted.every &&
      known.pattern === wanted.pattern &&
      (known.next ?? 0) > earliest
    )
      return;
    const template = { name: kind.name, data: {}, opts: optionsOf(kind) };
    await this.connection.ask('Setting a schedule', (queue) =>
      queue.upsertJobScheduler(kind.name, wanted, template),
    );
  }

  /** Forgets the schedule of a kind that no longer exists. */
  async unschedule(name: string): Promise<void> {
    await this.connection.ask('Removing a schedule', (queue) => queue.removeJobScheduler(name));
  }
}

function repetitionOf(schedule: Schedule): { every?: number; pattern?: string; tz?: string } {
  return 'everySeconds' in schedule
    ? { every: schedule.everySeconds * 1_000 }
    : { pattern: schedule.cron, tz: ZONE };
}
