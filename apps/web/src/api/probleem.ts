import type { Probleem } from './types.js';

/** Code of a failure that never reached the API: no network, or an answer that is no problem+json. */
export const GEEN_VERBINDING = 'verbinding';

/** An answer of the API that is no success, as the screens handle it. */
export class ApiFout extends Error {
  override readonly name = 'ApiFout';

  constructor(
    /** HTTP status; 0 when there was no answer at all. */
    readonly status: number,
    /** Stable code of the problem, such as `aanmelden.mislukt`. */
    readonly code: string,
    /** The sentence of the API, in Dutch, where it gave one. */
    readonly detail: string | undefined,
    /** What is wrong per field. */
    readonly velden: NonNullable<Probleem['errors']> = [],
    /** Seconds after which trying again makes sense, where the API said so. */
    readonly wachtSeconden?: number,
  ) {
    super(detail ?? code);
  }
}

/** Reads problem+json; anything else that failed becomes an `ApiFout` without a sentence. */
export function naarApiFout(status: number, inhoud: unknown, retryAfter: string | null): ApiFout {
  const seconden = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined;
  if (typeof inhoud === 'object' && inhoud !== null && 'code' in inhoud && typeof inhoud.code === 'string') {
    const probleem = inhoud as Partial<Probleem>;
    return new ApiFout(status, inhoud.code, probleem.detail ?? probleem.title, probleem.errors, seconden);
  }
  return new ApiFout(status, status === 0 ? GEEN_VERBINDING : `http.${status}`, undefined, [], seconden);
}
