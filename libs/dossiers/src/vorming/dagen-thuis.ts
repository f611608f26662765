import { dagenTussen, type Datum, plusDagen } from '@zesweken/kalender';

/** From this many days after eersteVerzuimdag on, a leerling counts as long at home (contract section 6, `langdurig-thuis`). */
const LONG_AFTER = 28;

/** What decides how long a leerling has been at home within one dossier. */
export interface Thuisperiode {
  readonly eersteVerzuimdag: Datum | null;
  /** The last day of absence, once it has passed. */
  readonly eindeVerzuim: Datum | null;
  /** First day of the first plaatsing that counts and did not fail. */
  readonly geplaatstOp: Datum | null;
  /** Date of the sluiting. */
  readonly geslotenOp: Datum | null;
  /** False while the dossier is `te-verifieren`: it is not counted then. */
  readonly geverifieerd: boolean;
}

/**
 * The first day on which the leerling is no longer at home: the day after eindeVerzuim, the first day of the plaatsing
 * or the date of the sluiting, whichever comes first; null while none of them is known.
 */
export function eersteDagNietThuis({ eindeVerzuim, geplaatstOp, geslotenOp }: Thuisperiode): Datum | null {
  const days = [eindeVerzuim && plusDagen(eindeVerzuim, 1), geplaatstOp, geslotenOp];
  return days.reduce<Datum | null>(
    (least, d) => (d !== null && (least === null || d < least) ? d : least),
    null,
  );
}

/**
 * Days since eersteVerzuimdag, on which it is 0. So on the last day of `convenant-6-weken` it is 42, as in 'dag 42 van 42', and it is
 * 28 on the first day that counts as long at home. It stops on the first day no longer at home: there it equals the number of
 * days the leerling was away, first and last day included. Never below 0; null without eersteVerzuimdag or while te-verifieren.
 */
export function dagenThuis(periode: Thuisperiode, vandaag: Datum): number | null {
  const { eersteVerzuimdag, geverifieerd } = periode;
  if (eersteVerzuimdag === null || !geverifieerd) return null;
  const back = eersteDagNietThuis(periode);
  return Math.max(0, dagenTussen(eersteVerzuimdag, back !== null && back < vandaag ? back : vandaag));
}

/**
 * The first day, up to and including `totEnMet`, on which the leerling was still at home 28 days or more after
 * eersteVerzuimdag and `telt` says that the day counts (contract section 6: leerplichtig and no school holiday);
 * null when there is none. An absence that ends on day 27 has none, although its dagenThuis stops at 28.
 */
export function eersteLangdurigeDag(
  periode: Thuisperiode,
  totEnMet: Datum,
  telt: (d: Datum) => boolean = () => true,
): Datum | null {
  const { eersteVerzuimdag, geverifieerd } = periode;
  if (eersteVerzuimdag === null || !geverifieerd) return null;
  const back = eersteDagNietThuis(periode);
  for (
    let d = plusDagen(eersteVerzuimdag, LONG_AFTER);
    d <= totEnMet && (back === null || d < back);
    d = plusDagen(d, 1)
  ) {
    if (telt(d)) return d;
  }
  return null;
}

/**
 * Whether the dossier is, or was while it ran, one of long at home: there has been such a day (see `eersteLangdurigeDag`).
 * Like dagenThuis it is about the dossier, and does not go away when the leerling is back.
 */
export function langdurigThuis(periode: Thuisperiode, vandaag: Datum, telt?: (d: Datum) => boolean): boolean {
  return eersteLangdurigeDag(periode, vandaag, telt) !== null;
}
