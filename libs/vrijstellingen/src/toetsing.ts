import type { FieldError } from '@zesweken/errors';
import type { Datum, Schoolkalender } from '@zesweken/kalender';
import type { Beslisser, Grond, Grondregel, Verklaarder } from './gronden.js';

/** What somebody else declared about the leerling. */
export interface Verklaring {
  readonly door: Verklaarder;
  readonly naam: string | null;
  readonly datum: Datum;
}

/** Who decided on it, and when. */
export interface Besluit {
  readonly door: Beslisser;
  readonly datum: Datum;
  readonly kenmerk: string | null;
}

/** What the rules look at. */
export interface TeToetsen {
  readonly grond: Grond;
  readonly begin: Datum;
  readonly einde: Datum;
  /** The day on which the parents or the leerling invoked it. */
  readonly beroepOp: Datum | null;
  readonly nooitGeschikt: boolean;
  /** Whether the leerling attended a school of that richting in the year before; null: not known. */
  readonly richtingBezocht: boolean | null;
  /** Twelve full school years are over (article 3 lid 1), or will be at the end of this one. */
  readonly twaalfSchooljaren: boolean;
  readonly verklaring: Verklaring | null;
  readonly besluit: Besluit | null;
}

/** What is known around it. */
export interface Toetscontext {
  readonly geboortedatum: Datum;
  readonly vandaag: Datum;
  /** The holidays of the leerling's school or region, as far as loaded. */
  readonly kalender: Schoolkalender;
  /** Other vrijstellingen of the leerling. */
  readonly andere: readonly { readonly grond: Grond; readonly begin: Datum; readonly einde: Datum }[];
}

/** What the law asks and nobody could show yet: no refusal, a person must judge it. */
export const AANDACHTSPUNTEN = [
  'verklaring-ontbreekt',
  'besluit-ontbreekt',
  'beroep-onbekend',
  'kennisgeving-te-laat',
  'richting-onbekend',
  'langer-dan-schooljaar',
  'buiten-leerplicht',
  'lesweken-onbekend',
  'twee-dagen-tevoren',
] as const;
export type Aandachtspunt = (typeof AANDACHTSPUNTEN)[number];

/** The outcome: impossible where there are fouten. */
export interface Toets {
  readonly fouten: readonly FieldError[];
  readonly aandachtspunten: readonly Aandachtspunt[];
}

/** What one rule finds: a refusal, a point to judge, or nothing. */
export type Bevinding = FieldError | Aandachtspunt | false | undefined | null;
/** One rule of the law. */
export type Regel = (een: TeToetsen, regel: Grondregel, context: Toetscontext) => Bevinding | Bevinding[];

/** A refusal of one field. */
export const fout = (veld: string, code: string, melding: string): FieldError => ({ veld, code, melding });
