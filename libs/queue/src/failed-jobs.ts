import { Injectable } from '@nestjs/common';
import { TenantDirectory, Tenants } from '@zesweken/tenancy';
import { JobQueue } from './job-queue.js';
import { Outbox, unmarked } from './outbox.js';
import { QueueConnection } from './queue-connection.js';
import type { StoredJob } from './queue-store.js';

/** A job that failed for good: none of its tries ended well. */
export interface FailedJob {
  readonly id: string;
  readonly soort: string;
  /** Undefined for work of all tenants together. */
  readonly tenantId: string | undefined;
  readonly pogingen: number;
  readonly misluktOp: Date;
  /** What the last try said; for the operator only. */
  readonly reden: string;
}

/** As many as the queue keeps. */
const MOST = 1_000;

/** The jobs that failed for good. They are kept for 14 days, at most 1,000 of them, and can be tried again or given up. */
@Injectable()
export class FailedJobs {
  constructor(
    private readonly connection: QueueConnection,
    private readonly queue: JobQueue,
    private readonly outbox: Outbox,
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
  ) {}

  /** Latest first; of one tenant where that is given. */
  async list(tenantId?: string): Promise<FailedJob[]> {
    // One that goes meanwhile is undefined.
    const jobs: readonly (StoredJob | undefined)[] = await this.connection.ask(
      'Looking at the failed jobs',
      (queue) => queue.getJobs('failed', 0, MOST - 1, false),
    );
    const all = jobs.flatMap((job) => (job ? [told(job)] : []));
    return tenantId === undefined ? all : all.filter((job) => job.tenantId === tenantId);
  }

  /**
   * Tries a failed job anew, with all its tries.
   * @param tenantId leaves the jobs of all others alone.
   * @returns false when there is no such failed job.
   */
  async again(id: string, tenantId?: string): Promise<boolean> {
    if (!(await this.#find(id, tenantId))) return false;
    return this.queue.again(id);
  }

  /** Gives a failed job up; its row in the outbox goes too, or it would come again. @returns false when there is none. */
  async drop(id: string): Promise<boolean> {
    const job = await this.#find(id);
    if (!job) return false;
    const { data, fromOutbox } = unmarked(job.data);
    const tenant = fromOutbox ? await this.directory.find(String(data.tenantId)) : undefined;
    if (tenant) await this.tenants.run(tenant, (db) => this.outbox.take(db, id));
    await this.connection.ask('Removing a job', () => job.remove());
    return true;
  }

  async #find(id: string, tenantId?: string): Promise<StoredJob | undefined> {
    return this.connection.ask('Looking for a job', async (queue) => {
      const job = await queue.getJob(id);
      if (!job || (tenantId !== undefined && job.data.tenantId !== tenantId)) return undefined;
      return (await job.isFailed()) ? job : undefined;
    });
  }
}

function told({ id, name, data, attemptsMade, finishedOn, failedReason }: StoredJob): FailedJob {
  return {
    id: id ?? name,
    soort: name,
    tenantId: typeof data.tenantId === 'string' ? data.tenantId : undefined,
    pogingen: attemptsMade,
    misluktOp: new Date(finishedOn ?? 0),
    reden: failedReason,
  };
}
