import { type Datum, dagenTussen, plusDagen } from '@zesweken/kalender';
import type { Herinnermomenten } from './termijnregel.js';

/** What the days of reminding follow from. */
export interface TeBewaken {
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  /** Day on which it was done or lost its reason, in time or not: from that day on nobody is reminded. */
  readonly klaarOp: Datum | null;
}

/**
 * The first day after `na` on which somebody must be reminded; without `na` the first of all. Null where there is none: each
 * was before begin, or it is done by then (contract section 5).
 */
export function volgendMoment(regel: Herinnermomenten, termijn: TeBewaken, na: Datum | null): Datum | null {
  const { begin, uiterlijk, klaarOp } = termijn;
  const vooraf = regel.vooraf
    .map((dagen) => plusDagen(uiterlijk, -dagen))
    .filter((dag) => dag >= begin && (na === null || dag > na));
  const next = vooraf.length > 0 ? earliest(vooraf) : firstAfter(regel, uiterlijk, na);
  return next === null || (klaarOp !== null && next >= klaarOp) ? null : next;
}

/** The days after `na` through `tot` on which somebody must be reminded, in order. */
export function momentenTot(
  regel: Herinnermomenten,
  termijn: TeBewaken,
  na: Datum | null,
  tot: Datum,
): Datum[] {
  const days: Datum[] = [];
  let next = volgendMoment(regel, termijn, na);
  while (next !== null && next <= tot) {
    days.push(next);
    next = volgendMoment(regel, termijn, next);
  }
  return days;
}

function firstAfter({ daarnaElke }: Herinnermomenten, uiterlijk: Datum, na: Datum | null): Datum | null {
  if (daarnaElke === null) return null;
  const passed = na === null ? 0 : Math.max(0, dagenTussen(uiterlijk, na));
  return plusDagen(uiterlijk, (Math.floor(passed / daarnaElke) + 1) * daarnaElke);
}

function earliest(days: readonly Datum[]): Datum {
  return days.reduce((least, dag) => (dag < least ? dag : least));
}
