import {
  type Datum,
  dagenTussen,
  laatste,
  plusDagen,
  plusMaanden,
  plusWeken,
  vergelijk,
} from '@zesweken/kalender';
import type { Termijnregel, Termijnsoort, Verlengregel } from './termijnregel.js';

/** The clock stands still from `van` through `tot`. */
export interface Opschorting {
  readonly ingreep: 'opschorting';
  readonly van: Datum;
  /** Null while it runs: it adds nothing until somebody says when it ended. */
  readonly tot: Datum | null;
}

/** The clock gets so many days more. */
export interface Verlenging {
  readonly ingreep: 'verlenging';
  readonly dagen: number;
}

/** What a person did to a clock. */
export type Ingreep = Opschorting | Verlenging;

/** Which stored termijn something is about, whichever id its row has now. */
export interface Waarvan {
  readonly soort: Termijnsoort;
  readonly meldingId: string | null;
  readonly bronId: string | null;
}

/** An ingreep with the termijn that it moves. */
export type IngreepVan = Ingreep & Waarvan;

/**
 * The end of a termijn with what people did to it. Extensions add their days, together no more than the rule allows. Then each
 * day on which the clock stood still is added back: a day that lies in two opschortingen counts once, days before `begin` and an
 * opschorting that begins after the clock ran out count for nothing, so that the sum holds when facts are corrected afterwards.
 * @param einde without the shift of the Algemene termijnenwet; `schuif` does that.
 */
export function eindeMet(
  ingrepen: readonly Ingreep[],
  { regel, begin, einde }: { regel: Termijnregel; begin: Datum; einde: Datum },
  schuif: (dag: Datum) => Datum,
): Datum {
  let end = plusDagen(einde, Math.min(verlengdeDagen(ingrepen), hoogstensDagen(regel.verlenging, einde)));
  for (const { van, tot } of perioden(ingrepen)) {
    const from = laatste(van, begin);
    if (from > schuif(end)) break;
    if (tot >= from) end = plusDagen(end, dagenTussen(from, tot) + 1);
  }
  return end;
}

/** The days that extensions ask for. */
export function verlengdeDagen(ingrepen: readonly Ingreep[]): number {
  return ingrepen.reduce((sum, one) => (one.ingreep === 'verlenging' ? sum + one.dagen : sum), 0);
}

/** The most days that a termijn with this end may be extended by. */
export function hoogstensDagen(regel: Verlengregel | undefined, einde: Datum): number {
  if (!regel) return 0;
  const plus = regel.eenheid === 'maanden' ? plusMaanden : plusWeken;
  return dagenTussen(einde, plus(einde, regel.hoogstens));
}

/** The days on which the clock stood still, as periods in order that neither touch nor overlap. */
function perioden(ingrepen: readonly Ingreep[]): { van: Datum; tot: Datum }[] {
  const merged: { van: Datum; tot: Datum }[] = [];
  const closed = ingrepen
    .flatMap((one) =>
      one.ingreep === 'opschorting' && one.tot !== null ? [{ van: one.van, tot: one.tot }] : [],
    )
    .sort((a, b) => vergelijk(a.van, b.van));
  for (const next of closed) {
    const last = merged.at(-1);
    if (last && next.van <= plusDagen(last.tot, 1)) last.tot = laatste(last.tot, next.tot);
    else merged.push({ ...next });
  }
  return merged;
}
