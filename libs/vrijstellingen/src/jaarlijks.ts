import { type Datum, plusDagen, schooljaar, vroegste } from '@zesweken/kalender';
import type { Afloop } from '@zesweken/termijnen';
import { type Grond, GRONDREGELS } from './gronden.js';

/** What of a vrijstelling decides when it must be invoked anew. */
export interface Jaarlijks {
  readonly grond: Grond;
  readonly begin: Datum;
  readonly einde: Datum;
  readonly beroepOp: Datum | null;
  readonly nooitGeschikt: boolean;
  readonly vastgelegdOp: Datum;
  /** Where it was prolonged: the last day it had before the last time. */
  readonly verlengdNa: Datum | null;
}

/**
 * From when the termijn runs by which a vrijstelling under 5 onder a, b or c must be invoked anew (30 June, Leerplichtwet 6), and
 * how it went: done when a later one was invoked, gone when the exemption ended. Null where it need not be invoked anew.
 * Prolonged it runs from the school year that was added.
 */
export function jaarlijkseTermijn(
  een: Jaarlijks,
  alle: readonly Jaarlijks[],
): { begin: Datum; afloop: Afloop } | null {
  if (!GRONDREGELS[een.grond].jaarlijks || een.nooitGeschikt) return null;
  const next = alle
    .filter((one) => GRONDREGELS[one.grond].jaarlijks && one.begin > een.begin)
    .reduce<Jaarlijks | undefined>(
      (first, one) => (first && first.begin <= one.begin ? first : one),
      undefined,
    );
  return {
    begin: cycleOf(een),
    // After its last day there is nothing left to invoke anew, in time or not.
    afloop: { gehaaldOp: next ? (next.beroepOp ?? next.vastgelegdOp) : null, vervallenOp: een.einde },
  };
}

/** A period that outlasts a school year must be invoked anew within it nonetheless, so prolonging adds no more than the next. */
function cycleOf({ begin, beroepOp, verlengdNa }: Jaarlijks): Datum {
  if (verlengdNa === null) return begin;
  const nextYear = plusDagen(schooljaar(beroepOp ?? verlengdNa).einde, 1);
  return vroegste(plusDagen(verlengdNa, 1), nextYear);
}
