import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { JobHandlers } from './job-handlers.js';
import { defineJob } from './job-kind.js';
import { JobQueue, type NewJob } from './job-queue.js';
import { dataOf, ON_ITS_WAY_MS, OUTBOX_WEKKER, type OutboxRow } from './outbox.js';
import { Rondes } from './rondes.js';
import { Wekkers } from './wekkers.js';

/** Adds again what the queue does not know, or no longer. */
export const RELAY = defineJob('outbox.doorgeven', { schedule: { everySeconds: 15 } });

/** Rows of one tenant before the next has its turn. */
const SLICE = 200;
/** After which a row that was added is looked at again: while it is there, its job is not done. */
const AGAIN_MS = 30_000;
const LONGEST_ROUND_MS = 10_000;

interface Place {
  readonly tenant: Tenant;
  /** The last row that had its turn. */
  readonly after?: OutboxRow;
}

/**
 * Finds the jobs in the outboxes that did not reach the queue, or that the queue lost, and adds them under the same id: one that
 * the queue does know stays as it is.
 */
@Injectable()
export class RelayOutbox implements OnModuleInit {
  readonly #logger = new Logger(RelayOutbox.name);
  #busy = false;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly tenants: Tenants,
    private readonly wekkers: Wekkers,
    private readonly queue: JobQueue,
    private readonly rondes: Rondes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(RELAY, (_data, { signal }) => this.run(signal));
  }

  /** One round; nothing while the last one is still under way in this process. */
  async run(signal: AbortSignal): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.rondes.run(RELAY.name, () => this.#round(signal));
    } finally {
      this.#busy = false;
    }
  }

  /** A slice of each tenant in turn, so that one with much in its outbox does not hold up the others. */
  async #round(signal: AbortSignal): Promise<Record<string, number>> {
    const end = performance.now() + LONGEST_ROUND_MS;
    const ringing = await this.wekkers.ringing(OUTBOX_WEKKER, this.clock.now());
    const gedaan = { tenants: ringing.length, opdrachten: 0, onbekend: 0 };
    let todo: Place[] = ringing.map((tenant) => ({ tenant }));
    while (todo.length > 0 && performance.now() < end && !signal.aborted) {
      const still: Place[] = [];
      for (const { tenant, after } of todo) {
        const rows = await this.#slice(tenant, after);
        const known = this.#known(tenant, rows);
        await this.queue.addAll(known);
        gedaan.opdrachten += known.length;
        gedaan.onbekend += rows.length - known.length;
        if (rows.length === SLICE) still.push({ tenant, after: rows.at(-1) });
      }
      todo = still;
    }
    return gedaan;
  }

  async #slice(tenant: Tenant, after: OutboxRow | undefined): Promise<readonly OutboxRow[]> {
    try {
      return await this.tenants.run(tenant, (db) => this.#read(db, after));
    } catch (error) {
      // The clock of this tenant still rings; the others have their turn.
      this.#logger.error({ message: String(error), tenant: tenant.id });
      return [];
    }
  }

  /**
   * Moves the clock in the same transaction, before the jobs are in the queue: it says to come back as long as there are rows. The
   * queue is not asked meanwhile, because whoever holds the clock keeps the tenant's users from their commits.
   */
  async #read(db: TenantDb, after: OutboxRow | undefined): Promise<readonly OutboxRow[]> {
    await this.wekkers.hold(db, OUTBOX_WEKKER);
    const now = this.clock.now().getTime();
    const all = await db.rows<OutboxRow>(sql`
      select id, soort, gegevens, gemaakt_op as "gemaaktOp" from outbox
      where (gemaakt_op, id) > (${after?.gemaaktOp ?? '-infinity'}::timestamptz, ${after?.id ?? NO_ID}::uuid)
      order by gemaakt_op, id limit ${SLICE}`);
    const rows = all.filter(({ gemaaktOp }) => gemaaktOp.getTime() <= now - ON_ITS_WAY_MS);
    const again = rows.length > 0 || after ? AGAIN_MS : ON_ITS_WAY_MS;
    await this.wekkers.move(db, OUTBOX_WEKKER, all.length > 0 || after ? new Date(now + again) : null);
    return rows;
  }

  /** One of a kind that nobody here handles stays: a newer worker may know it. */
  #known(tenant: Tenant, rows: readonly OutboxRow[]): readonly NewJob[] {
    const strange = new Set<string>();
    const known = rows.flatMap(({ id, soort, gegevens }) => {
      const kind = this.handlers.find(soort)?.kind;
      if (!kind) strange.add(soort);
      return kind ? [{ kind, id, data: dataOf(tenant.id, gegevens) }] : [];
    });
    for (const soort of strange)
      this.#logger.warn({
        message: `No handler for the job ${soort} in this worker: it stays in the outbox.`,
        tenant: tenant.id,
      });
    return known;
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
