import { Injectable } from '@nestjs/common';
import { Acting, newTrace } from '@zesweken/logboek';
import { type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { JobHandlers, type RunningJob, type Slice } from './job-handlers.js';
import type { JobData, JobKind } from './job-kind.js';
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

  /** Does the work, or a slice of it. @throws UnknownJob, TenantGone, TenantFenced, or what the handler throws. */
  async run(name: string, stored: JobData, job: RunningJob): Promise<Slice> {
    const handled = this.handlers.find(name);
    if (!handled) throw new UnknownJob(name);
    const trace = newTrace();
    const { data, fromOutbox } = unmarked(stored);
    const { tenantId } = data;
    const facts = { job: name, jobId: job.id, traceId: trace.traceId };
    const actor = { soort: 'systeem', id: null, rol: name, trace } as const;
    const work = (): Promise<Slice> => handled.handle(data, job);
    return this.scope.with(typeof tenantId === 'string' ? { ...facts, tenant: tenantId } : facts, () =>
      this.acting.as(actor, () => {
        if (typeof tenantId !== 'string') return work();
        return this.#inTenant(tenantId, handled.kind, (db) =>
          fromOutbox ? this.#once(db, job.id, work) : work(),
        );
      }),
    );
  }

  async #inTenant(
    tenantId: string,
    { seconds }: JobKind,
    work: (db: TenantDb) => Promise<Slice>,
  ): Promise<Slice> {
    const tenant = await this.directory.find(tenantId);
    if (!tenant) throw new TenantGone();
    if (tenant.fenced) throw new TenantFenced();
    return this.tenants.run(tenant, work, { seconds });
  }

  /** Without a row an earlier run of this job was stored, and only the queue did not hear of it. */
  async #once(db: TenantDb, id: string, work: () => Promise<Slice>): Promise<Slice> {
    const row = await this.outbox.take(db, id);
    if (!row) return 'klaar';
    const slice = await work();
    if (slice === 'meer') this.outbox.giveBack(db, row);
    return slice;
  }
}
