import type { Datum } from '@zesweken/kalender';
import type { Definitie } from './tellen.js';

/** Which figure. */
export interface Rapportagevraag {
  readonly schooljaar: string | undefined;
  readonly definitie: Definitie;
  readonly peildatum: Datum | undefined;
}

/** How many have each value. */
export type Verdeling = Readonly<Record<string, number>>;

/** The own figure of a tenant, exact. */
export interface Rapportage {
  readonly schooljaar: string;
  readonly definitie: Definitie;
  readonly peildatum: Datum;
  readonly aantal: number;
  readonly soort: Verdeling;
  readonly leeftijd: Verdeling;
  readonly uitkomst: Verdeling;
}
