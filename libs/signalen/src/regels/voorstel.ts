import { type Datum, laatste } from '@zesweken/kalender';
import type { Bevinding } from './bevindingen.js';
import type { Regel } from './signaalregels.js';

/** That a person said no to what a rule found, and on which facts. */
export interface Afwijzing {
  readonly regel: Regel;
  readonly feiten: readonly string[];
}

/** The dossier in status `signaal` that would become active. */
export interface Signaaldossier {
  readonly id: string;
  readonly kenmerk: string;
  readonly eersteSignaaldag: Datum;
}

/** Rules that count what is reported in dossiers; the others look at sickness and timetables, which make no dossier. */
const NEEDS_DOSSIER: ReadonlySet<Regel> = new Set<Regel>(['16-uur-herhaald', 'luxe-herhaald']);

/**
 * What is proposed to a person: the findings on which nobody said no yet. A finding stays refused as long as every fact of it was among
 * those on which somebody said no to that rule: one new fact brings it back, and facts that fall out of view do not.
 */
export function voorTeStellen(
  found: readonly Bevinding[],
  afwijzingen: readonly Afwijzing[],
  dossier: Signaaldossier | null,
): Bevinding[] {
  return found.filter(({ regel, feiten }) => {
    if (dossier === null && NEEDS_DOSSIER.has(regel)) return false;
    const refused = new Set(afwijzingen.filter((one) => one.regel === regel).flatMap((one) => one.feiten));
    return !feiten.every(({ id }) => refused.has(id));
  });
}

/** The first day to propose: the latest that a finding gives, but never before the dossier begins. */
export function voorgesteldeDag(
  [first, ...others]: readonly [Bevinding, ...Bevinding[]],
  dossier: Signaaldossier | null,
): Datum {
  const day = laatste(first.eersteDag, ...others.map(({ eersteDag }) => eersteDag));
  return dossier === null ? day : laatste(day, dossier.eersteSignaaldag);
}
