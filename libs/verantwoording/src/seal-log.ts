import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { firstHash, type LogRow, nextHash, sealedForm } from './log-chain.js';
import { LookBack } from './look-back.js';
import { type Head, headOf, unsealedRows } from './unsealed.js';

/** What came of one turn. */
export interface Turn {
  /** Rows that were sealed. */
  readonly sealed: number;
  /** Id of the last of them. */
  readonly last?: string;
  /** Whether more rows may wait. */
  readonly more: boolean;
}

const BATCH = 1_000;
/** First half of the key of the advisory lock ('ZS'); the other half is the tenant. */
const LOCK_CLASS = 0x5a53;
/** Looking through a log of many million rows takes longer than a statement may. */
const LONG_LOOK_SECONDS = 600;
const NOTHING: Turn = { sealed: 0, more: false };

/**
 * Chains the committed rows of a tenant's log. Rows are written unchained, because chaining inside their own
 * transactions would let one wait for the other; here one sealer per tenant at a time brings them in order.
 */
@Injectable()
export class SealLog {
  readonly #lookBack = new LookBack();

  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** Seals what is new, at most 1,000 rows, in one transaction. Does nothing while another sealer has the tenant. */
  async run(tenant: Tenant): Promise<Turn> {
    const { look, turn } = await this.tenants.run(tenant, async (db) => {
      const newestSealed = async (): Promise<string | undefined> => (await headOf(db))?.verwerkingId;
      const next = await this.#lookBack.next(tenant.id, this.clock.now(), newestSealed);
      return { look: next, turn: await this.#sealFrom(db, next.from) };
    });
    if (!turn) return NOTHING;
    if (turn.more && turn.last) this.#lookBack.interrupted(tenant.id, look, turn.last);
    else this.#lookBack.ended(tenant.id, look);
    return turn;
  }

  /** Seals rows after the id `from`, however old, at most 1,000. */
  async runFrom(tenant: Tenant, from: string): Promise<Turn> {
    const turn = await this.tenants.run(tenant, (db) => this.#sealFrom(db, from), {
      seconds: LONG_LOOK_SECONDS,
    });
    return turn ?? NOTHING;
  }

  /** @returns undefined while another sealer has the tenant. */
  async #sealFrom(db: TenantDb, from: string): Promise<Turn | undefined> {
    // In this order in one write: the rows are looked for when the lock is ours, so after the last sealer's commit.
    const [ours, rows] = await Promise.all([tryLock(db), unsealedRows(db, from, BATCH)]);
    if (!ours) return undefined;
    if (rows.length > 0) await this.#seal(db, rows);
    return { sealed: rows.length, last: rows.at(-1)?.id, more: rows.length === BATCH };
  }

  async #seal(db: TenantDb, rows: readonly LogRow[]): Promise<void> {
    const head = await headOf(db);
    const before = head?.volgnummer ?? 0;
    const hashes: Buffer[] = [];
    let hash = head?.hash ?? firstHash(db.tenant.id);
    for (const row of rows) hashes.push((hash = nextHash(hash, sealedForm(row))));
    const gezegeldOp = this.clock.now();
    const stored = db.execute(sql`
      insert into zegels (volgnummer, verwerking_id, hash, gezegeld_op)
      select ${before} + z.nummer, z.id, z.hash, ${gezegeldOp}
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${hashes}::bytea[]) with ordinality as z (id, hash, nummer)`);
    await Promise.all([stored, this.#moveHead(db, { volgnummer: before + rows.length, hash, gezegeldOp })]);
  }

  /** Outside the tenant's schema, so that a shortened log shows; one row a day, so that it does not grow with the log. */
  async #moveHead(db: TenantDb, { volgnummer, hash, gezegeldOp }: Omit<Head, 'verwerkingId'>): Promise<void> {
    await db.execute(sql`
      insert into platform.ketenkoppen (dag, volgnummer, hash, gezegeld_op)
      values (${this.clock.today()}, ${volgnummer}, ${hash}, ${gezegeldOp})
      on conflict (tenant_rol, dag) do update
      set volgnummer = excluded.volgnummer, hash = excluded.hash, gezegeld_op = excluded.gezegeld_op`);
  }
}

/** Whether we are this tenant's one sealer until our transaction ends. */
async function tryLock(db: TenantDb): Promise<boolean> {
  const row = await db.first<{ ours: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOCK_CLASS}::int, hashtext(${db.tenant.schema})) as ours`,
  );
  return row?.ours ?? false;
}
