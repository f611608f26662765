import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';

/** How the chain and its exports are made; a change of either gets another number. */
export const LOG_FORM = 'zesweken-log/1';

/** A row of the log as it is sealed and exported. What is null is left out, so that a later column changes no old seal. */
export interface LogRow {
  readonly id: string;
  /** UTC with microseconds, as the database keeps it. */
  readonly moment: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly actorSoort: string;
  readonly actorId: string | null;
  readonly rol: string;
  readonly handeling: string;
  readonly activiteit: string;
  readonly doel: string;
  readonly grondslag: string;
  readonly objectSoort: string;
  readonly objectId: string | null;
  readonly partij: string | null;
  readonly betrokkenen: readonly string[];
  readonly aantal: number;
  readonly status: string;
}

/** The hash that stands before the first row. It names the tenant, so that a log can't pass for that of another. */
export function firstHash(tenantId: string): Buffer {
  return createHash('sha256').update(`${LOG_FORM} ${tenantId}`).digest();
}

/** A row as it is hashed and exported: what is null is left out. */
export type SealedForm = Readonly<Record<string, Json>>;

export function sealedForm(row: LogRow): SealedForm {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** The next link: SHA-256 of the hash before it, followed by the row in canonical JSON (RFC 8785). */
export function nextHash(previous: Buffer, row: SealedForm): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(row), 'utf8').digest();
}
