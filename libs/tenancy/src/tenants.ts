import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import { stripped } from './stripped.js';
import { type Tenant, schemaIdentifier } from './tenant.js';
import { NoTenantOpen, TenantMismatch } from './tenancy.errors.js';
import { TenantDb } from './tenant-db.js';
import type { WallClient } from './wall-client.js';

/** Most seconds a transaction may last where its caller asks for more than the role's default. */
export interface DoorOptions {
  readonly seconds?: number;
}

/** What a query runner keeps to itself; the door begins the transaction in its stead, in one write. */
interface RunnerState {
  isTransactionActive: boolean;
  transactionDepth: number;
}

/**
 * The one door to tenant data: requests, jobs and the command line all go through it. Inside, the database itself
 * allows nothing but this tenant's schema (role) and finds nothing but it (search_path); outside, the application
 * role can read nothing of any tenant, so forgetting the door fails closed.
 */
@Injectable()
export class Tenants {
  readonly #open = new AsyncLocalStorage<TenantDb>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction as `tenant`; commits when it resolves, rolls back when it rejects. Inside an open
   * door of the same tenant it joins that transaction.
   * @throws TenantMismatch when another tenant's door is open.
   */
  async run<T>(tenant: Tenant, work: (db: TenantDb) => Promise<T>, options: DoorOptions = {}): Promise<T> {
    const open = this.#open.getStore();
    if (open) {
      if (open.tenant.id !== tenant.id) throw new TenantMismatch(open.tenant.id, tenant.id);
      return work(open);
    }
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as WallClient;
    const begun = begin(runner, client, tenant, options);
    const db = new TenantDb(tenant, runner, client);
    try {
      const result = await this.#open.run(db, async () => {
        const done = await work(db);
        await db.settle();
        return done;
      });
      await begun;
      await db.commit();
      return result;
    } catch (error) {
      // When the switch itself failed, what followed only says "transaction is aborted": tell the cause.
      const cause = await begun.then(
        () => error,
        (reason: unknown) => reason,
      );
      throw stripped(cause);
    } finally {
      db.close();
      await leave(runner, client);
    }
  }

  /** For {@link Doorgifte} only: runs `work` with this as the open transaction. */
  within<T>(db: TenantDb, work: () => Promise<T>): Promise<T> {
    return this.#open.run(db, work);
  }

  /**
   * The open transaction of this request or job.
   * @throws NoTenantOpen outside {@link run}.
   */
  get db(): TenantDb {
    const open = this.#open.getStore();
    if (!open) throw new NoTenantOpen();
    return open;
  }

  /** The tenant whose door is open here, if any; for log lines. */
  get current(): Tenant | undefined {
    return this.#open.getStore()?.tenant;
  }
}

/** Begin, role and path leave in one write together with the first statement of the work. */
function begin(
  runner: QueryRunner,
  client: WallClient,
  tenant: Tenant,
  options: DoorOptions,
): Promise<unknown> {
  const schema = schemaIdentifier(tenant.schema);
  const longer = options.seconds ? longerLimits(Math.trunc(options.seconds)) : '';
  client.cork();
  const begun = client.control(
    `begin; set local role ${schema}; set local search_path = ${schema}, pg_temp${longer}`,
  );
  begun.catch(() => undefined); // awaited later; must not count as unhandled until then
  const state = runner as unknown as RunnerState;
  state.isTransactionActive = true;
  state.transactionDepth = 1;
  return begun;
}

/** PostgreSQL starts the timer of a transaction once: to move it, it must be switched off first. */
function longerLimits(seconds: number): string {
  return (
    `; set local transaction_timeout = 0; set local transaction_timeout = '${seconds}s'` +
    `; set local statement_timeout = '${seconds}s'; set local idle_in_transaction_session_timeout = '60s'`
  );
}

/** Gives the connection back, rolled back if need be; one that can't roll back is destroyed, never reused. */
async function leave(runner: QueryRunner, client: WallClient): Promise<void> {
  const state = runner as unknown as RunnerState;
  try {
    if (client.getTransactionStatus() !== 'I') await client.control('rollback');
  } catch {
    await client.end().catch(() => undefined);
  }
  state.isTransactionActive = false;
  state.transactionDepth = 0;
  await runner.release();
}
