/** Every kind of termijn that Zesweken keeps, as the outside names it. */
export const TERMIJNSOORTEN = [
  'melding-16-uur',
  'thuiszitter-4-weken',
  'convenant-6-weken',
  'pact-3-maanden',
  'zorgplicht-6-weken',
  'zorgplicht-10-weken',
  'verwijzing-antwoord',
  'vrijstelling-5-jaarlijks',
  'avg-verzoek',
  'actie',
  'evaluatie',
  'escalatie',
] as const;

export type Termijnsoort = (typeof TERMIJNSOORTEN)[number];

/** On which days people are reminded of a termijn. */
export interface Herinnermomenten {
  /** Days before uiterlijk, from many to few; 0 is the day itself. */
  readonly vooraf: readonly number[];
  /** Every so many days after uiterlijk, while it is not done; null: never. */
  readonly daarnaElke: number | null;
}

/** By how much a person may extend a termijn, all extensions together. */
export interface Verlengregel {
  readonly hoogstens: number;
  readonly eenheid: 'kalenderweken' | 'maanden';
  readonly bron: string;
}

interface Regelbasis {
  readonly soort: Termijnsoort;
  readonly herinneren: Herinnermomenten;
  /** What lets a person stop the clock for some days; left out: nothing does. */
  readonly opschorting?: { readonly bron: string };
  /** Left out: it can't be extended. */
  readonly verlenging?: Verlengregel;
  /** Whether an end on a Saturday, Sunday, holiday or decree day moves to the next day that is none of these. */
  readonly verschuiving: boolean;
  /** The law, regulation or agreement that the rule comes from. */
  readonly bron: string;
  /** Recorded with every termijn, so that a later change of the rule leaves the older ones explained. */
  readonly versie: string;
}

/** A rule with a length: so many units after begin. */
export interface Looptijdregel extends Regelbasis {
  readonly eenheid: 'kalenderdagen' | 'kalenderweken' | 'schoolweken' | 'werkdagen' | 'maanden';
  readonly lengte: number;
}

/** A rule that ends on the same day each year, written `MM-DD`. */
export interface VasteDatumregel extends Regelbasis {
  readonly eenheid: 'vaste-datum';
  readonly maandDag: string;
}

/** A rule whose end a person chooses. */
export interface GekozenDatumregel extends Regelbasis {
  readonly eenheid: 'gekozen';
}

/** How the last day of a kind of termijn follows from the day it begins. Data, never code. */
export type Termijnregel = Looptijdregel | VasteDatumregel | GekozenDatumregel;

/** One rule for every kind of termijn. */
export type Termijnregels = Readonly<Record<Termijnsoort, Termijnregel>>;
