import { Injectable } from '@nestjs/common';
import { Acting, newTrace } from '@zesweken/logboek';
import { type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { JobHandlers, type RunningJob } from './job-handlers.js';
import type { JobData } from './job-kind.js';
import { JobScope } from './job-scope.js';
import { Outbox, unmarked } from './outbox.js';

/** Nobody here knows this kind of job; a newer worker may, so it is tried again for a while. */
export class UnknownJob extends Error {
  override readonly name = 'UnknownJob';
  constructor(job: string) {
    super(`No handler for the job ${job} in this worker. Is it of another version?`);
  }
}

/** The tenant of the job does not exist (any more): trying again is of no use. */
export class TenantGone extends Error {
  override readonly name = 'TenantGone';
  constructor() {
    super('The tenant of this job does not exist or has ended.');
  }
}

/** The tenant is fenced off, so the job must wait until that is mended. */
export class TenantFenced extends Error {
  override readonly name = 'TenantFenced';
  constructor() {
    super('The tenant of this job is fenced off. Mend its migration; the job comes back by itself.');
  }
}

/**
 * Everything around the work of a job: the system acts under the name of the job in a trace of its own, and the door of
 * the job's tenant is open, so that the work is one transaction.
 */
@Injectable()
export class JobFrame {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly scope: JobScope,
    private readonly outbox: Outbox,
  ) {}

  /** Does the work. @throws UnknownJob, TenantGone, TenantFenced, or what the handler throws. */
  async run(name: string, stored: JobData, job: RunningJob): Promise<void> {
    const handled = this.handlers.find(name);
    if (!handled) throw new UnknownJob(name);
    const { kind, handle } = handled;
    const trace = newTrace();
    const { data, fromOutbox } = unmarked(stored);
    const { tenantId } = data;
    const facts = { job: name, jobId: job.id, traceId: trace.traceId };
    const actor = { soort: 'systeem', id: null, rol: name, trace } as const;
    await this.scope.with(typeof tenantId === 'string' ? { ...facts, tenant: tenantId } : facts, () =>
      this.acting.as(actor, () =>
        typeof tenantId === 'string'
          ? this.#inTenant(tenantId, kind.seconds, async (db) => {
              // No row: an earlier run of this job was stored, and only the queue did not hear of it.
              if (fromOutbox && !(await this.outbox.take(db, job.id))) return;
              await handle(data, job);
            })
          : handle(data, job),
      ),
    );
  }

  async #inTenant(
    tenantId: string,
    seconds: number | undefined,
    work: (db: TenantDb) => Promise<void>,
  ): Promise<void> {
    const tenant = await this.directory.find(tenantId);
    if (!tenant) throw new TenantGone();
    if (tenant.fenced) throw new TenantFenced();
    await this.tenants.run(tenant, work, { seconds });
  }
}
