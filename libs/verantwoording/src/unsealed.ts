import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { LogRow } from './log-chain.js';

/** Sorts before every id. */
export const FROM_THE_START = '00000000-0000-0000-0000-000000000000';

const TIME_HEX = 12;

/** The first UUIDv7 (RFC 9562) of a millisecond. */
export function firstIdOf(time: number): string {
  const hex = Math.max(0, time).toString(16).padStart(TIME_HEX, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** The millisecond in which a UUIDv7 was made. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, TIME_HEX), 16);
}

/** The columns of a row of `verwerkingen v` as {@link LogRow}. */
export const LOG_ROW: Sql = sql`
  v.id, to_char(v.moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment, v.trace_id as "traceId",
  v.span_id as "spanId", v.actor_soort as "actorSoort", v.actor_id as "actorId", v.rol, v.handeling, v.activiteit, v.doel,
  v.grondslag, v.object_soort as "objectSoort", v.object_id as "objectId", v.partij, v.betrokkenen, v.aantal, v.status`;

/**
 * The oldest rows without a seal after the id `from`, in order of id. OFFSET 0 keeps the planner to one probe per row:
 * on a table without statistics it would otherwise read the whole log for every look.
 */
export function unsealedRows(db: TenantDb, from: string, most: number): Promise<LogRow[]> {
  return db.rows<LogRow>(sql`
    select ${LOG_ROW} from verwerkingen v
    where v.id > ${from} and not exists (select 1 from zegels z where z.verwerking_id = v.id offset 0)
    order by v.id limit ${most}`);
}

/** The newest link of the chain. */
export interface Head {
  readonly volgnummer: number;
  readonly hash: Buffer;
  readonly verwerkingId: string;
  readonly gezegeldOp: Date;
}

/** The head of the tenant's chain; undefined while nothing is sealed. */
export function headOf(db: TenantDb): Promise<Head | undefined> {
  return db.first<Head>(sql`
    select volgnummer, hash, verwerking_id as "verwerkingId", gezegeld_op as "gezegeldOp"
    from zegels order by volgnummer desc limit 1`);
}
