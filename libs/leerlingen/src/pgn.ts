import type { Place, TenantCipher } from '@zesweken/crypto';

/** Persoonsgebonden nummer: burgerservicenummer or onderwijsnummer, nine digits. */
export interface Pgn {
  readonly soort: 'bsn' | 'onderwijsnummer';
  readonly nummer: string;
}

/** Remainder of the weighted sum modulo 11: 0 for a burgerservicenummer, 5 for an onderwijsnummer (which begins with 10). */
const REMAINDER = { bsn: 0, onderwijsnummer: 5 } as const;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * Reads a number of nine digits (eight: a leading zero was lost) and checks it by the elfproef. The onderwijsnummer's
 * form is not confirmed by a source we could read (docs: domain, formats).
 * @param soort what it must be; left out: whichever it is.
 * @returns undefined when it is no valid number.
 */
export function leesPgn(text: string, soort?: Pgn['soort']): Pgn | undefined {
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return undefined;
  const nummer = digits.padStart(9, '0');
  if (nummer === '000000000') return undefined;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(nummer[at]), 0);
  const found = ((sum % 11) + 11) % 11;
  const fits = (kind: Pgn['soort']): boolean =>
    found === REMAINDER[kind] && (kind === 'bsn' || nummer.startsWith('10'));
  const kind = (soort ? [soort] : (['bsn', 'onderwijsnummer'] as const)).find(fits);
  return kind && { soort: kind, nummer };
}

/** Blind index of a number: finds the leerling without the number standing anywhere in plain. */
export function pgnIndex(cipher: TenantCipher, { soort, nummer }: Pgn): Buffer {
  return cipher.index('pgn', `${soort}:${nummer}`);
}

/** Where the encrypted number of a leerling stands. */
export function pgnPlace(leerlingId: string): Place {
  return { table: 'leerlingen', column: 'pgn_versleuteld', row: leerlingId };
}
