import type { Categorie } from '@zesweken/grondslagen';
import type { Datum } from '@zesweken/kalender';
import type { Gever } from './gevers.js';
import type { Bijzonder } from './vereist.js';

export const STANDEN = ['gevraagd', 'gegeven', 'geweigerd', 'ingetrokken'] as const;
export type Stand = (typeof STANDEN)[number];

/** Waiver of professional secrecy, apart from the ground (Jeugdwet 7.3.11; BW 7:457). */
export interface Doorbreking {
  readonly toelichting: string;
}

export const WIJZEN = ['papier', 'mondeling', 'link'] as const;
export type Wijze = (typeof WIJZEN)[number];

/** A giver as it is kept. */
export interface BewaardeGever extends Gever {
  readonly id: string;
  readonly stand: 'gevraagd' | 'gegeven' | 'geweigerd';
  readonly datum: Datum | null;
  readonly via: Wijze | null;
  /** What shows that it was given, in words. */
  readonly bewijs: string | null;
  readonly bestandId: string | null;
}

/** A recorded or requested toestemming, without what receivers see of it. */
export interface Toestemming {
  readonly id: string;
  readonly leerlingId: string;
  readonly dossierId: string;
  readonly doel: string;
  readonly categorieen: readonly Categorie[];
  /** Ids of tenants. */
  readonly ontvangers: readonly string[];
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum;
  readonly doorbreking: Doorbreking | null;
  readonly bijzonder: Bijzonder | null;
  readonly stand: Stand;
  /** The day on which the last required giver gave. */
  readonly gegevenOp: Datum | null;
  readonly beeindigdOp: Date | null;
  readonly versie: number;
  readonly gevers: readonly BewaardeGever[];
}

/** The line of one receiver: all that it may see. */
export interface Regel {
  readonly id: string;
  readonly toestemmingId: string;
  /** Names of database roles. */
  readonly vanRol: string;
  readonly naarRol: string;
  readonly doel: string;
  readonly categorieen: readonly Categorie[];
  /** Last day of a category that ends before geldigTot. */
  readonly eerderTot: Partial<Record<Categorie, Datum>>;
  readonly doorbreking: boolean;
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum;
  readonly ingetrokkenOp: Date | null;
}

/** The categories of a line that may be shared on a day. */
export function levend(regel: Regel, dag: Datum): Categorie[] {
  if (regel.ingetrokkenOp || dag < regel.geldigVanaf) return [];
  return regel.categorieen.filter((categorie) => dag <= laatsteDag(regel, categorie));
}

/** The last day of one category of a line. */
export function laatsteDag({ eerderTot, geldigTot }: Regel, categorie: Categorie): Datum {
  const earlier = eerderTot[categorie];
  return earlier && earlier < geldigTot ? earlier : geldigTot;
}

export type Gebeurtenissoort = 'gevraagd' | 'gegeven' | 'geweigerd' | 'geldig' | 'verlengd' | 'ingetrokken';

/** Something that happened to a toestemming. */
export interface Gebeurtenis {
  readonly id: string;
  readonly soort: Gebeurtenissoort;
  readonly moment: Date;
  readonly doorSoort: string;
  readonly doorId: string | null;
  /** Name of the user who did it; null for a betrokkene. */
  readonly door: string | null;
  readonly gegevens: Readonly<Record<string, string>>;
  readonly tekst: string | null;
}
