/** Why a mail did not leave, as a code; the client has its words. */
export type Postreden =
  | 'ontvanger-niet-actief'
  | 'adres-onbruikbaar'
  | 'geweigerd'
  | 'uitgesteld'
  | 'geen-verbinding'
  | 'geen-antwoord'
  | 'aanmelden-mislukt'
  | 'onderbroken'
  | 'onbekend';

/** A try that failed: why, what the server answered, and whether another try may help for long. */
export interface Mislukking {
  readonly reden: Postreden;
  /** The three digits of the server's answer. */
  readonly antwoord?: number;
  /** The server refused this very mail for good. A few more tries show whether it meant it. */
  readonly blijvend: boolean;
}

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 4 * 3_600_000;
/** Pauses of 1, 2, 4 … minutes and then four hours each: together a day and a half. */
export const TRIES = 17;
/** Of a mail that is refused for good. */
export const TRIES_WHEN_REFUSED = 4;

/**
 * When to try again after the `poging`th try failed (from 1), or null to give up. Each pause is longer or shorter by up to a
 * quarter, so that what failed together does not come back together.
 * @param kans a number from 0 up to 1
 */
export function volgendePoging(
  { blijvend }: Mislukking,
  poging: number,
  nu: Date,
  kans: number,
): Date | null {
  if (poging >= (blijvend ? TRIES_WHEN_REFUSED : TRIES)) return null;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (poging - 1), LONGEST_PAUSE_MS);
  return new Date(nu.getTime() + Math.round(pause * (0.75 + kans / 2)));
}

/** As it is stored: `geweigerd 550`. */
export function foutOf({ reden, antwoord }: Mislukking): string {
  return antwoord === undefined ? reden : `${reden} ${antwoord}`;
}
