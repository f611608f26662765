import { type Datum, plusDagen, weekdag } from '@zesweken/kalender';
import type { Roosterstap } from './planinhoud.js';

/** Most clock hours a week that a rooster may ask of a leerling. */
export const MEESTE_UREN_PER_WEEK = 40;

/** Hours of one week, worked out. */
export interface Weekuren {
  readonly vanaf: Datum;
  readonly perWeek: number;
  readonly opSchool: number;
}

/** The Monday of the week of a day (ISO 8601). */
export function weekVan(dag: Datum): Datum {
  return plusDagen(dag, 1 - weekdag(dag));
}

/** The hours a week of each step, in all and at school; exact in hundredths. */
export function weekuren(rooster: readonly Roosterstap[]): Weekuren[] {
  return rooster.map(({ vanaf, blokken }) => ({
    vanaf,
    perWeek: som(blokken.map(({ uren }) => uren)),
    opSchool: som(blokken.filter(({ plek }) => plek === 'school').map(({ uren }) => uren)),
  }));
}

// In hundredths, so that 0.1 + 0.2 is 0.3.
function som(uren: readonly number[]): number {
  return uren.reduce((total, each) => total + Math.round(each * 100), 0) / 100;
}
