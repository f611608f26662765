import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import type { JWK } from 'jose';

/** What a koppeling may do. */
export const RECHTEN = ['verzuimmeldingen:leveren', 'verwijzingen:volgen'] as const;
export type Recht = (typeof RECHTEN)[number];

/** A system of a partner, as the beheerder sees it. */
export interface Koppeling {
  readonly id: string;
  readonly naam: string;
  readonly rechten: readonly Recht[];
  /** Schools for which it may deliver. */
  readonly brins: readonly string[];
  readonly webhookUrl: string | null;
  readonly gemaaktOp: Date;
  readonly laatstGebruiktOp: Date | null;
  readonly ingetrokkenOp: Date | null;
}

/** Algorithms of assertions (NL GOV profile for OAuth 2.0: PS256, and ES256 where agreed). */
export const ALGORITMEN = ['PS256', 'ES256'] as const;
/** Seconds that an access token lives. */
export const TOKEN_SECONDEN = 600;
/** Longest life of an assertion, in seconds. */
export const BEWIJS_SECONDEN = 300;
const KEYS_AT_MOST = 5;
const RSA_BITS = 2048;

/** Members that only a private or secret key has (RFC 7518). */
const GEHEIM = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/**
 * Checks the public keys that somebody pastes: a JWK set of at most five, RSA of 2048 bits or more or EC P-256, each with a `kid`.
 * @throws InvalidInput that tells what to send instead; of a private key, that it must be replaced.
 */
export function keurSleutels(keys: unknown): JWK[] {
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > KEYS_AT_MOST)
    throw sleutelFout('vorm', 'Geef één tot vijf openbare sleutels als JWK set: {"keys": [...]}.');
  // The cast: every member is looked at below.
  return (keys as Record<string, unknown>[]).map(keurSleutel);
}

/** @throws InvalidInput where a system may deliver, and it is not said for which schools. */
export function keurScholen(rechten: readonly Recht[], brins: readonly string[]): void {
  if (brins.length > 0 || !rechten.includes('verzuimmeldingen:leveren')) return;
  const melding = 'Vul het BRIN in van elke school waarvoor dit systeem mag leveren.';
  throw new InvalidInput([{ veld: 'brins', code: 'verplicht', melding }]);
}

function keurSleutel(key: Record<string, unknown>): JWK {
  if (GEHEIM.some((naam) => naam in key))
    throw sleutelFout(
      'geheim',
      'Dit is een geheime sleutel. Stuur alleen het openbare deel, en maak een nieuw paar: deze is nu bekend.',
    );
  const { kid } = key;
  if (typeof kid !== 'string' || kid === '') throw sleutelFout('vorm', 'Geef elke sleutel een kid.');
  const known = ecSleutel(key) ?? rsaSleutel(key);
  if (!known) throw sleutelFout('soort', 'Gebruik RSA van 2048 bits of meer, of EC P-256.');
  return { ...known, kid, use: 'sig' };
}

function ecSleutel({ kty, crv, x, y }: Record<string, unknown>): JWK | undefined {
  if (kty !== 'EC' || crv !== 'P-256' || typeof x !== 'string' || typeof y !== 'string') return undefined;
  return { kty, crv, x, y, alg: 'ES256' };
}

function rsaSleutel({ kty, n, e }: Record<string, unknown>): JWK | undefined {
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') return undefined;
  return Buffer.from(n, 'base64url').length * 8 >= RSA_BITS ? { kty, n, e, alg: 'PS256' } : undefined;
}

function sleutelFout(code: string, melding: string): InvalidInput {
  const error: FieldError = { veld: 'sleutels', code, melding };
  return new InvalidInput([error]);
}

/** One answer for everything that can be wrong with a client (RFC 6749 5.2), so that a guess teaches nothing. */
export function onbekend(): DomainError {
  return new DomainError(
    'unauthenticated',
    'koppeling.onbekend',
    'Deze koppeling is niet bekend, of het bewijs klopt niet. Controleer client_id, sleutel, aud, exp en jti; een bewijs werkt één keer.',
  );
}
