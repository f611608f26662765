import type { Planinhoud } from './planinhoud.js';

/** What may not stand in a document for one person. */
export interface Weglaten {
  readonly adres: boolean;
  /** Also every other place where the child is by day: it tells as much. */
  readonly school: boolean;
}

/** Stands where something was left out. */
export const WEGGELATEN = '(weggelaten)';

/** A Dutch postcode with the number that may follow it. */
const POSTCODE = /\b[1-9]\d{3} ?[A-Z]{2}\b(?: ?\d{1,5}[a-z]?\b)?/gi;
/** Shorter names are words that stand anywhere. */
const SHORTEST_NAME = 4;

/**
 * Takes out of somebody's words what may not be shown: postcodes; the school's code, and every place and provider that the
 * plan names in a field of its own. What is only told in words of the writer's own can't be known here: the screen
 * asks people to read the print before they send it.
 */
export function weglater(
  plan: Planinhoud,
  { adres, school }: Weglaten,
  known: readonly (string | null)[],
): (tekst: string) => string {
  const names = school ? [...plaatsen(plan), ...known] : [];
  const places = names
    .flatMap((name) => (name && name.trim().length >= SHORTEST_NAME ? [name.trim()] : []))
    // The longest first: of "De Regenboog" and "De Regenboog Noord" nothing may be left.
    .sort((a, b) => b.length - a.length)
    .map((name) => new RegExp(escaped(name), 'giu'));
  return (tekst) => {
    const withoutPlaces = places.reduce((left, place) => left.replace(place, WEGGELATEN), tekst);
    return adres ? withoutPlaces.replace(POSTCODE, WEGGELATEN) : withoutPlaces;
  };
}

function plaatsen({ rooster, arrangement }: Planinhoud): string[] {
  return [
    ...rooster.flatMap(({ blokken }) => blokken.map(({ waar }) => waar)),
    ...(arrangement ? [arrangement.school, arrangement.aanbieder] : []),
  ];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
