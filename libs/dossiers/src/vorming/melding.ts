import type { Datum } from '@zesweken/kalender';

/**
 * The kinds of absence, from heavy to light: the order that decides the soort of a dossier. `ziek` is no kind that a school
 * reports; a person opens such a dossier.
 */
export const VERZUIMSOORTEN = ['absoluut', 'lrv', '18-plus', '16-uur', 'luxe', 'overig', 'ziek'] as const;

export type Verzuimsoort = (typeof VERZUIMSOORTEN)[number];

/** What forming dossiers needs to know of a verzuimmelding. */
export interface Vormmelding {
  readonly id: string;
  readonly soort: Verzuimsoort;
  /** First day of absence. */
  readonly begin: Datum;
  /** Last day of absence, not before begin; null while the absence has no end. */
  readonly einde: Datum | null;
}

/** The heavier of two kinds of absence. */
export function zwaarste(a: Verzuimsoort, b: Verzuimsoort): Verzuimsoort {
  return VERZUIMSOORTEN.indexOf(a) <= VERZUIMSOORTEN.indexOf(b) ? a : b;
}

/** The later of two last days; no end is later than any. */
export function laatsteEinde(a: Datum | null, b: Datum | null): Datum | null {
  return a === null || b === null ? null : a > b ? a : b;
}

/** Sorts meldingen by begin, and by id where they begin on one day: the same order however they came in. */
export function byBegin(a: Vormmelding, b: Vormmelding): number {
  if (a.begin !== b.begin) return a.begin < b.begin ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
