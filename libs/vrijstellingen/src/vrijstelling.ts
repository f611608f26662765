import type { Datum } from '@zesweken/kalender';
import type { Bron } from './gronden.js';
import type { Aandachtspunt, TeToetsen } from './toetsing.js';

/** A vrijstelling as it is stored. */
export interface Vrijstelling extends TeToetsen {
  readonly id: string;
  readonly leerlingId: string;
  readonly bron: Bron;
  /** Somebody's own words; encrypted at rest. */
  readonly toelichting: string | null;
  /** What is tried so that the leerling can go to school again; encrypted at rest. */
  readonly terugkeer: string | null;
  /** The next day on which somebody looks whether it can end. */
  readonly volgendeBlik: Datum | null;
  readonly aandachtspunten: readonly Aandachtspunt[];
  /** Those that a person has judged. */
  readonly gezien: readonly Aandachtspunt[];
  /** Where it was ended early: its last day. */
  readonly beeindigdPer: Datum | null;
  readonly versie: number;
}

/** With the leerling it is of. */
export interface VrijstellingMetLeerling extends Vrijstelling {
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
}

/** What happened to it. */
export const STAPSOORTEN = [
  'vastgelegd',
  'gewijzigd',
  'verlengd',
  'beeindigd',
  'terugkeer',
  'contact',
  'gezien',
] as const;
export type Stapsoort = (typeof STAPSOORTEN)[number];

/** One step of its history. */
export interface Stap {
  readonly id: string;
  readonly soort: Stapsoort;
  readonly dag: Datum;
  readonly gegevens: Readonly<Record<string, string>>;
  readonly tekst: string | null;
  readonly door: string | null;
  readonly gemaaktOp: Date;
}

/** How it stands on a day. */
export const STANDEN = ['komt', 'loopt', 'afgelopen', 'beeindigd'] as const;
export type Stand = (typeof STANDEN)[number];

/** How a vrijstelling stands on a day. */
export function standOp(
  { begin, einde, beeindigdPer }: Pick<Vrijstelling, 'begin' | 'einde' | 'beeindigdPer'>,
  vandaag: Datum,
): Stand {
  if (vandaag < begin && beeindigdPer === null) return 'komt';
  if (vandaag <= einde && vandaag >= begin) return 'loopt';
  return beeindigdPer === null ? 'afgelopen' : 'beeindigd';
}
