import type { Datum } from '@zesweken/kalender';
import type { Tabel } from '@zesweken/onderdrukking';
import type { Cel } from './samenstellen.js';

/** How a release was made, in words that give nothing away. */
export interface Toelichting {
  /** Slugs of the organisations that are in. */
  readonly geleverd: readonly string[];
  /** Slugs of those that are not. */
  readonly ontbreekt: readonly string[];
  /** Counts that are shown, and that are hidden: both small ones and others beside them. */
  readonly getoond: number;
  readonly verborgen: number;
  /** Whether the tables of the region alone are in. */
  readonly volledig: boolean;
}

/** A point of the curve as it is stored. */
export interface Krommecel {
  readonly gemeente: string;
  readonly dimensie: string;
  readonly waarde: number | null;
  readonly laag: number | null;
  readonly hoog: number | null;
  readonly onderdrukt: boolean;
}

/** A release to be stored. */
export interface NieuweVrijgave {
  readonly id: string;
  readonly schooljaar: string;
  readonly peildatum: Datum;
  readonly definitieversie: number;
  readonly gemaaktOp: Date;
  readonly toelichting: Toelichting;
  /** Roles of the organisations that are in. */
  readonly deelnemers: readonly string[];
  readonly tabellen: readonly { readonly tabel: string; readonly cellen: readonly (Cel | Krommecel)[] }[];
  /** For the audit of the next one; shown to nobody. */
  readonly achter: { readonly tabellen: readonly Tabel[]; readonly verborgen: readonly string[] };
}

/** A release as the region sees it. */
export interface Vrijgave {
  readonly id: string;
  readonly nummer: number;
  readonly schooljaar: string;
  readonly peildatum: Datum;
  readonly definitieversie: number;
  readonly gemaaktOp: Date;
  readonly toelichting: Toelichting;
  readonly openbaarOp: Date | null;
}

/** Name of the table with the curve. */
export const DOORLOOPTIJD = 'doorlooptijd';
