/** The letters that can be made. */
export const BRIEFSOORTEN = ['uitnodiging', 'kennisgeving-ouders', 'bericht-school'] as const;
export type Briefsoort = (typeof BRIEFSOORTEN)[number];

/** To whom a letter can be. */
export const AAN = ['gezagdrager', 'ouders', 'leerling', 'school'] as const;
export type Aan = (typeof AAN)[number];

/** How a letter went. */
export const WIJZEN = ['post', 'e-mail', 'overhandigd', 'anders'] as const;
export type Wijze = (typeof WIJZEN)[number];

/** What a letter can say by itself, and what it stands for. */
export const INVULVELDEN = {
  ontvanger: 'de naam in de aanhef',
  leerling: 'de naam van de leerling',
  geboortedatum: 'de geboortedatum van de leerling',
  overWie: '“hoe het met … gaat op school”, of “hoe het met u gaat op school” in een brief aan de leerling',
  school: 'de naam van de school; valt weg als de ontvanger die niet mag weten',
  eersteVerzuimdag: 'de eerste dag van het verzuim',
  kenmerk: 'het kenmerk van het dossier',
  gesprekDatum: 'de dag van het gesprek',
  gesprekTijd: 'de tijd van het gesprek',
  gesprekPlaats: 'de plaats van het gesprek',
  alinea: 'de eigen tekst van wie de brief maakt',
  behandelaar: 'de naam van de behandelaar',
  behandelaarEmail: 'het e-mailadres van de behandelaar',
  organisatie: 'de naam van uw organisatie',
  vandaag: 'de datum van de brief',
} as const satisfies Record<string, string>;
export type Invulveld = keyof typeof INVULVELDEN;

/** Values for a letter; a field without one makes the line that holds it fall away. */
export type Waarden = Readonly<Partial<Record<Invulveld, string | null>>>;

interface Soort {
  /** To whom this letter can be. */
  readonly aan: readonly Aan[];
  /** Fields that a text of this letter may hold. */
  readonly velden: readonly Invulveld[];
  /** Fields that it must hold, or the letter misses its purpose. */
  readonly nodig: readonly Invulveld[];
}

const GESPREK = ['gesprekDatum', 'gesprekTijd', 'gesprekPlaats'] as const;
const ALTIJD: readonly Invulveld[] = [
  'ontvanger',
  'leerling',
  'geboortedatum',
  'overWie',
  'school',
  'eersteVerzuimdag',
  'kenmerk',
  'alinea',
  'behandelaar',
  'behandelaarEmail',
  'organisatie',
  'vandaag',
];

/** What each letter is for. */
export const SOORTEN: Readonly<Record<Briefsoort, Soort>> = {
  uitnodiging: {
    aan: ['gezagdrager', 'ouders', 'leerling'],
    velden: [...ALTIJD, ...GESPREK],
    nodig: ['ontvanger', ...GESPREK, 'alinea'],
  },
  'kennisgeving-ouders': {
    aan: ['gezagdrager', 'ouders'],
    velden: ALTIJD,
    nodig: ['ontvanger', 'leerling', 'alinea'],
  },
  'bericht-school': {
    aan: ['school'],
    velden: ALTIJD,
    nodig: ['leerling', 'alinea'],
  },
};

/** From this age a leerling gets letters of its own (UAVG 5: from 16 it exercises its own rights). */
export const EIGEN_BRIEF_VANAF = 16;
