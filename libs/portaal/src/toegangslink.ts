import { createHash } from 'node:crypto';
import { DomainError } from '@zesweken/errors';

/** Days in which a link can be used. */
export const LINK_DAGEN = 14;
/** Wrong tries after which a link is blocked. */
export const POGINGEN = 5;
/** A session ends after this long without a call, and anyhow after this long. */
export const RUST_MS = 30 * 60_000;
export const SESSIE_MS = 4 * 3_600_000;

/** A link as the officer sees it. */
export interface Toegangslink {
  readonly id: string;
  readonly leerlingId: string;
  readonly gezagdragerId: string | null;
  readonly naam: string;
  readonly gemaaktOp: Date;
  readonly geldigTot: Date;
  readonly gebruiktOp: Date | null;
  readonly geblokkeerdOp: Date | null;
  readonly ingetrokkenOp: Date | null;
  readonly stand: Linkstand;
}

export const LINKSTANDEN = ['open', 'gebruikt', 'verlopen', 'geblokkeerd', 'ingetrokken'] as const;
export type Linkstand = (typeof LINKSTANDEN)[number];

/** How far a link is at a moment. */
export function standVan(
  { ingetrokkenOp, geblokkeerdOp, gebruiktOp, geldigTot }: Omit<Toegangslink, 'naam' | 'stand'>,
  nu: Date,
): Linkstand {
  if (ingetrokkenOp) return 'ingetrokken';
  if (geblokkeerdOp) return 'geblokkeerd';
  if (gebruiktOp) return 'gebruikt';
  return geldigTot <= nu ? 'verlopen' : 'open';
}

/** Six digits from random text. */
export function codeVan(secret: string): string {
  const number = createHash('sha256').update(secret).digest().readUInt32BE(0) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** A code is short, so it is bound to its link; five tries are all that anybody has. */
export function codeHash(linkId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${linkId}|${code.replaceAll(/\s/g, '')}`)
    .digest();
}

/** One answer for everything that can be wrong, so that a guess teaches nothing. */
export function linkMislukt(): DomainError {
  return new DomainError(
    'unauthenticated',
    'link.mislukt',
    'Dit lukt niet. Controleer de geboortedatum en de code. Een link werkt één keer en twee weken. Lukt het niet, bel dan uw contactpersoon voor een nieuwe link.',
  );
}
