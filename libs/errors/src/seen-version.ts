import { DomainError } from './domain-error.js';

/** The version that somebody saw: its number, `*` for whichever it is, or undefined where none was named. */
export type SeenVersion = number | '*' | undefined;

/** What the refusals call the thing that is being changed. */
export interface Changed {
  /** First part of the code: `plan` or `actie`. */
  readonly code: string;
  /** With its article: "dit plan". */
  readonly wat: string;
}

/**
 * Insists that a change was made on the version of now.
 * @param now the version of now; 0 where there is none yet, and then none need be named.
 * @throws DomainError `….versie-ontbreekt` (428) or `….gewijzigd` (412).
 */
export function mustHaveSeen(seen: SeenVersion, now: number, { code, wat }: Changed): void {
  if (seen === undefined) {
    if (now === 0) return;
    throw new DomainError(
      'precondition-required',
      `${code}.versie-ontbreekt`,
      `Stuur in de kop If-Match mee welke versie van ${wat} u zag (de ETag). Zo gaat het werk van een ander niet verloren.`,
    );
  }
  if (seen === '*' ? now > 0 : seen === now) return;
  throw new DomainError(
    'precondition',
    `${code}.gewijzigd`,
    `Iemand anders heeft ${wat} intussen gewijzigd. Haal de nieuwste versie op en voeg uw wijziging daarin.`,
  );
}
