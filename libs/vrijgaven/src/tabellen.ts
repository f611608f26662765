import { KWARTALEN, LEEFTIJDEN, type Stand, STANDEN, UITKOMSTEN } from '@zesweken/rapportages';

/** A table of a release: what it counts, and what of it is shown. */
export interface Tabelsoort {
  readonly naam: string;
  /** Tables of one population count the same, so that an organisation has the same total in each. */
  readonly populatie: string;
  readonly rijen: 'gemeente' | 'samenwerkingsverband';
  /** Values in the order in which they are always shown, also where there are none. */
  readonly dimensie: readonly string[];
  /** Whether the counts of each organisation are shown, or those of the region alone. */
  readonly perRij: boolean;
  /** Left out where the time is too short for all. */
  readonly extra: boolean;
}

/** Shown in place of whatever is not named. */
export const OVERIG = 'overig';

/** Of a stand: who counts in the school year, but was not at home on that day. */
export const NIET = 'niet';

const GRONDEN = [
  ...['5-onder-a', '5-onder-b', '5-onder-c', '5a', '15', '3a', '3b'],
  ...['11-a', '11-b', '11-c', '11-d', '11-e', '11-f', '11-g'],
];
const SCHOOLSOORTEN = ['po', 'sbo', 'so', 'vo', 'vso', 'pro', 'mbo', OVERIG];
const SOORTEN = ['absoluut', 'lrv', OVERIG];

const gewoon = (naam: string, populatie: string, dimensie: readonly string[]): Tabelsoort => ({
  ...{ naam, populatie, dimensie },
  ...{ rijen: 'gemeente', perRij: true, extra: false },
});
const regionaal = (naam: string, populatie: string, dimensie: readonly string[]): Tabelsoort => ({
  ...gewoon(naam, populatie, dimensie),
  ...{ perRij: false, extra: true },
});

/**
 * The tables of a release (contract sections 6 and 7). Which there are is fixed beforehand: who could choose could also subtract.
 * Samenwerkingsverbanden stand apart and are never added to gemeenten: both count the same children.
 */
export const TABELLEN: readonly Tabelsoort[] = [
  gewoon('soort', 'thuis', SOORTEN),
  gewoon('leeftijd', 'thuis', LEEFTIJDEN),
  gewoon('uitkomst', 'dossiers', UITKOMSTEN),
  regionaal('duur', 'thuis', ['tot-3-maanden', 'langer']),
  ...Object.keys(STANDEN).map((stand) => regionaal(`stand-${stand}`, 'thuis', ['thuis', NIET])),
  regionaal('instroom', 'dossiers', KWARTALEN),
  regionaal('uitstroom', 'dossiers', ['eerder', ...KWARTALEN, 'nog-thuis']),
  regionaal('vrijstelling', 'vrijstellingen', GRONDEN),
  regionaal('signaal', 'signalen', SCHOOLSOORTEN),
  { ...gewoon('swv-soort', 'swv-thuis', SOORTEN), rijen: 'samenwerkingsverband', extra: true },
  { ...gewoon('swv-uitkomst', 'swv-dossiers', UITKOMSTEN), rijen: 'samenwerkingsverband', extra: true },
];

/** The day of a table that takes the stand; undefined for other tables. */
export function standVan(naam: string): Stand | undefined {
  return (Object.keys(STANDEN) as Stand[]).find((stand) => naam === `stand-${stand}`);
}

/** Name in what was handed in: samenwerkingsverbanden hand in the same tables as gemeenten. */
export function bronVan({ naam }: Tabelsoort): string {
  return naam.replace(/^swv-/, '');
}

/** Tables whose counts can only grow in a school year (contract section 7). */
export const GROEIT: ReadonlySet<string> = new Set(['soort', 'leeftijd', 'swv-soort']);
