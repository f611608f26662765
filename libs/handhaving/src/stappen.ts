import type { Datum } from '@zesweken/kalender';

/** Why enforcement begins. */
export const ZAAKGRONDEN = ['absoluut', 'relatief', 'luxe', 'verlof-zonder-toestemming'] as const;
export type Zaakgrond = (typeof ZAAKGRONDEN)[number];

/** Where a zaak stands. */
export const ZAAKSTATUSSEN = ['gestart', 'gehoord', 'route', 'uitvoering', 'afgesloten'] as const;
export type Zaakstatus = (typeof ZAAKSTATUSSEN)[number];

/** The steps after the start. */
export const STAPSOORTEN = [
  'horen-ouders',
  'horen-leerling',
  'waarschuwing',
  'mas-route',
  'halt-verwijzing',
  'halt-uitkomst',
  'proces-verbaal',
  'raad-melding',
  'afsluiten',
] as const;
export type Stapsoort = (typeof STAPSOORTEN)[number];

/** The four routes of the Methodische Aanpak Schoolverzuim (MAS, 2017). */
export const MAS_ROUTES = ['vrijwillige-hulp', 'halt', 'civiel', 'strafrechtelijk'] as const;
export type MasRoute = (typeof MAS_ROUTES)[number];

/** The offences that a proces-verbaal can be about. */
export const ARTIKELEN = ['2-lid-1', '2-lid-3', '4a'] as const;
export type Artikel = (typeof ARTIKELEN)[number];

/** Against whom. */
export const VERDACHTEN = ['ouders', 'leerling'] as const;
export type Verdachte = (typeof VERDACHTEN)[number];

/** What became of a zaak. */
export const UITKOMSTEN = [
  'terug-naar-school',
  'hulp-loopt',
  'halt-geslaagd',
  'veroordeling',
  'sepot',
  'ongegrond',
  'anders',
] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** What a person fills in for a step; which fields belong to which step the table of transitions says. */
export interface Stapinvoer {
  readonly soort: Stapsoort;
  readonly datum: Datum;
  /** Report, motivation or reason, in the officer's words. */
  readonly tekst: string;
  /** Hearing: the right to remain silent was told. */
  readonly cautie?: boolean | undefined;
  /** Hearing: came and was heard; false: did not, and `tekst` says why. */
  readonly gehoord?: boolean | undefined;
  readonly route?: MasRoute | undefined;
  /** Problems lie beneath the absence: then help comes first (MAS). */
  readonly problemen?: boolean | undefined;
  readonly haltGeslaagd?: boolean | undefined;
  readonly nummer?: string | undefined;
  readonly artikel?: Artikel | undefined;
  readonly tegen?: Verdachte | undefined;
  readonly verbalisant?: string | undefined;
  readonly recidive?: boolean | undefined;
  /** Day on which the Raad voor de Kinderbescherming got a copy (Leerplichtwet 22). */
  readonly kopieRaadOp?: Datum | undefined;
  readonly uitkomst?: Uitkomst | undefined;
}

/** A step as it is kept. */
export interface Stap extends Stapinvoer {
  readonly id: string;
  readonly volgnummer: number;
  /** Name of the officer. */
  readonly door: string;
  readonly gemaaktOp: Date;
}

/** What the rules look at beside the step itself. */
export interface Zaakstand {
  readonly status: Zaakstatus;
  readonly begonnenOp: Datum;
  readonly stappen: readonly Stapinvoer[];
  readonly geboortedatum: Datum;
  /** An earlier proces-verbaal about this leerling, in another zaak. */
  readonly eerderProcesVerbaal: boolean;
  readonly vandaag: Datum;
}
