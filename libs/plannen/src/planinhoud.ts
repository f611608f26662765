import type { Datum } from '@zesweken/kalender';

export const DOELSTANDEN = ['open', 'bereikt', 'losgelaten'] as const;
export type Doelstand = (typeof DOELSTANDEN)[number];

export const WEEKDAGEN = ['ma', 'di', 'wo', 'do', 'vr'] as const;
export type Weekdag = (typeof WEEKDAGEN)[number];

export const DAGDELEN = ['ochtend', 'middag'] as const;
export type Dagdeel = (typeof DAGDELEN)[number];

export const PLEKKEN = ['school', 'elders'] as const;
export type Plek = (typeof PLEKKEN)[number];

/** A goal, and how we see that it is reached. */
export interface Doel {
  readonly id: string;
  readonly tekst: string;
  readonly bereiktAls: string;
  readonly status: Doelstand;
}

/** What people agreed, and with whom. */
export interface Afspraak {
  readonly id: string;
  readonly tekst: string;
  readonly met: string;
}

/** A part of a day in the week: hours, and where. */
export interface Roosterblok {
  readonly dagVanWeek: Weekdag;
  readonly dagdeel: Dagdeel;
  /** Clock hours. */
  readonly uren: number;
  readonly plek: Plek;
  /** In words, where the place needs more than its kind. */
  readonly waar: string;
}

/** How a week looks from the week of a day on, until the next step. */
export interface Roosterstap {
  readonly vanaf: Datum;
  readonly blokken: readonly Roosterblok[];
  readonly toelichting: string;
}

/** Education together with care (onderwijs-zorgarrangement). */
export interface Arrangement {
  /** Hours a week of education. */
  readonly urenSchool: number;
  readonly school: string;
  /** Hours a week of care. */
  readonly urenZorg: number;
  readonly aanbieder: string;
  /** Who pays for the care. */
  readonly betaler: string;
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly toelichting: string;
}

/** A moment to look at the plan together. */
export interface Evaluatie {
  readonly id: string;
  readonly gepland: Datum;
  readonly gehouden: Datum | null;
  readonly bevindingen: string;
  readonly vervolg: string;
}

/** How the leerling was heard. */
export interface Gehoord {
  readonly datum: Datum;
  readonly hoe: string;
  readonly door: string;
}

/** Everything that a plan says. */
export interface Planinhoud {
  readonly stemOuders: string;
  readonly stemLeerling: string;
  readonly gehoord: Gehoord | null;
  /** Why a leerling who must be heard was not; empty where that does not apply. */
  readonly nietGehoordReden: string;
  readonly doelen: readonly Doel[];
  readonly afspraken: readonly Afspraak[];
  readonly rooster: readonly Roosterstap[];
  readonly arrangement: Arrangement | null;
  readonly evaluaties: readonly Evaluatie[];
}

export type Onderdeel = keyof Planinhoud;

/** The parts in the order in which the plan is read: voices first. */
export const ONDERDELEN = [
  'stemOuders',
  'stemLeerling',
  'gehoord',
  'nietGehoordReden',
  'doelen',
  'afspraken',
  'rooster',
  'arrangement',
  'evaluaties',
] as const satisfies readonly Onderdeel[];

/** A plan in which nothing is filled in. */
export const LEEG_PLAN: Planinhoud = {
  stemOuders: '',
  stemLeerling: '',
  gehoord: null,
  nietGehoordReden: '',
  doelen: [],
  afspraken: [],
  rooster: [],
  arrangement: null,
  evaluaties: [],
};

/** The parts in which two plans differ. */
export function verschillendeOnderdelen(a: Planinhoud, b: Planinhoud): Onderdeel[] {
  return ONDERDELEN.filter((onderdeel) => canonical(a[onderdeel]) !== canonical(b[onderdeel]));
}

/** JSON in which the order of keys says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
