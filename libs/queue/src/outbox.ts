import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { Complaints } from './complaints.js';
import type { JobData, JobKind } from './job-kind.js';
import { JobQueue } from './job-queue.js';
import { Wekkers } from './wekkers.js';

/** The clock of tenants with rows in their outbox. */
export const OUTBOX_WEKKER = 'outbox';

/** A row that is younger is still on its usual way: its maker adds the job right after the commit. */
export const ON_ITS_WAY_MS = 5_000;

/** Says of a job in the queue that it stands in the outbox of its tenant; never given to a handler. */
const MARK = 'uitbox';

/** A row of the outbox. */
export interface OutboxRow {
  readonly id: string;
  readonly soort: string;
  readonly gegevens: JobData;
  readonly gemaaktOp: Date;
}

/** A job of a tenant as it goes into the queue. */
export function dataOf(tenantId: string, gegevens: JobData): JobData {
  return { ...gegevens, tenantId, [MARK]: true };
}

/** Whether the job stands in an outbox, and its data without that mark. */
export function unmarked({ [MARK]: mark, ...data }: JobData): {
  readonly data: JobData;
  fromOutbox: boolean;
} {
  return { data, fromOutbox: mark === true };
}

/**
 * Jobs that follow from a change: the row is stored with it or not at all, and goes with the work or not at all. The queue
 * only hastens them; what it loses, {@link RelayOutbox} adds again.
 */
@Injectable()
export class Outbox {
  readonly #complaints = new Complaints(Outbox.name);

  constructor(
    private readonly tenants: Tenants,
    private readonly queue: JobQueue,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Has the job done once this transaction is stored, in a transaction of its own in the same tenant. Nobody waits for the
   * queue: while it is away the job waits in the database.
   * @returns the id of the job.
   * @throws NoTenantOpen outside a door.
   */
  put<Data extends JobData>(
    kind: JobKind<Data & { readonly tenantId: string }>,
    gegevens: Omit<Data, 'tenantId'>,
  ): Promise<string> {
    const { db } = this.tenants;
    const [id, now, tenantId] = [this.ids.next(), this.clock.now(), db.tenant.id];
    const data = gegevens as JobData;
    db.atCommit(insertion({ id, soort: kind.name, gegevens: data, gemaaktOp: now }));
    this.wekkers.set(db, OUTBOX_WEKKER, new Date(now.getTime() + ON_ITS_WAY_MS));
    db.afterCommit(() => {
      this.queue
        .add<JobData>(kind, id, dataOf(tenantId, data))
        .catch((error: unknown) => this.#complaints.tell('A job waits in the outbox', error));
    });
    return Promise.resolve(id);
  }

  /**
   * Takes the row of a job that is done in this transaction, or is not to be done any more. Another run of the same job waits here
   * for its end.
   * @returns undefined when there is none: the job was done.
   */
  async take(db: TenantDb, id: string): Promise<OutboxRow | undefined> {
    return db.first<OutboxRow>(sql`
      delete from outbox where id = ${id}::uuid returning id, soort, gegevens, gemaakt_op as "gemaaktOp"`);
  }

  /** Puts back a row that was taken in this transaction: its job is not done yet. Others never saw it gone. */
  giveBack(db: TenantDb, row: OutboxRow): void {
    db.atCommit(insertion(row));
  }
}

function insertion({ id, soort, gegevens, gemaaktOp }: OutboxRow): Sql {
  return sql`
    insert into outbox (id, soort, gegevens, gemaakt_op)
    values (${id}, ${soort}, ${JSON.stringify(gegevens)}::jsonb, ${gemaaktOp})`;
}
