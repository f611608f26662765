import type { Datum } from '@zesweken/kalender';

/** Who was heard before the decision. */
export const GEHOORDEN = ['hoofd', 'ouders', 'leerling'] as const;
export type Gehoorde = (typeof GEHOORDEN)[number];

/** Where a request for verlof stands. */
export const VERLOFSTATUSSEN = ['aangevraagd', 'toegekend', 'afgewezen', 'ingetrokken'] as const;
export type Verlofstatus = (typeof VERLOFSTATUSSEN)[number];

/**
 * What can become of a request. What was decided stays: verlof that was granted is ended early as a vrijstelling, and after a
 * refusal there is nothing left to withdraw.
 */
export const VERLOFOVERGANGEN: Readonly<Record<Verlofstatus, readonly Verlofstatus[]>> = {
  aangevraagd: ['toegekend', 'afgewezen', 'ingetrokken'],
  toegekend: [],
  afgewezen: [],
  ingetrokken: [],
};

/** By which way a request came. */
export const VERLOFWEGEN = ['school', 'ouders'] as const;
export type Verlofweg = (typeof VERLOFWEGEN)[number];

/** A request for verlof of more than ten school days (Leerplichtwet 11 onder g, 14 lid 3). */
export interface Verlofaanvraag {
  readonly id: string;
  readonly leerlingId: string;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly begin: Datum;
  readonly einde: Datum;
  /** School days asked for, as counted on the day of the request. */
  readonly schooldagen: number;
  readonly via: Verlofweg;
  readonly ontvangenOp: Datum;
  readonly reden: string;
  readonly status: Verlofstatus;
  readonly gehoord: readonly Gehoorde[];
  readonly besluitOp: Datum | null;
  readonly motivering: string | null;
  /** Name of who decided. */
  readonly besluitDoor: string | null;
  /** The vrijstelling that came of it. */
  readonly vrijstellingId: string | null;
  /** The day on which the parents withdrew it. */
  readonly ingetrokkenOp: Datum | null;
  readonly intrekreden: string | null;
  /** Name of who recorded that. */
  readonly ingetrokkenDoor: string | null;
}

/** What is asked. */
export interface NieuwVerlof {
  readonly leerlingId: string;
  readonly begin: Datum;
  readonly einde: Datum;
  readonly via: Verlofweg;
  readonly ontvangenOp: Datum | null;
  readonly reden: string;
}

/** What is decided. */
export interface Verlofbesluit {
  readonly uitkomst: 'toegekend' | 'afgewezen';
  readonly datum: Datum;
  readonly motivering: string;
  readonly gehoord: readonly Gehoorde[];
}

/** That it is withdrawn. */
export interface Verlofintrekking {
  readonly datum: Datum;
  readonly reden: string;
}
