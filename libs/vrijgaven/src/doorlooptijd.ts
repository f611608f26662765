import { dagenTussen, type Datum } from '@zesweken/kalender';
import { LANGST, type Posten } from '@zesweken/rapportages';

/** Weeks at which the curve is shown (contract section 7). */
export const WEKEN = 26;
/** Least dossiers behind a point, and least places and returns. */
export const MINST_DOSSIERS = 20;
export const MINST_GEBEURD = 5;
/** Percentage points to which is rounded. */
const STAP = 5;
/** Of the normal distribution, for a band of 95%. */
const Z = 1.96;

/** How many came to a place on a day since their first, and how many were lost from sight. */
export interface Dag {
  readonly dag: number;
  readonly gebeurd: number;
  readonly afgebroken: number;
}

/** Share still at home after so many weeks, in percent; null where too few stand behind it. */
export interface Punt {
  readonly week: number;
  readonly thuis: number | null;
  readonly laag: number | null;
  readonly hoog: number | null;
}

/** An estimate of Kaplan-Meier after a day. */
export interface Schatting {
  readonly dag: number;
  /** Share that is not over yet, from 0 to 1. */
  readonly over: number;
  /** Variance of Greenwood, divided by the square of the share. */
  readonly greenwood: number;
  readonly gebeurd: number;
}

/**
 * The product-limit estimate (Kaplan and Meier 1958) with the variance of Greenwood (1926), after each day on which something happened.
 * Who is lost from sight on a day was still at risk on it.
 */
export function kaplanMeier(dagen: readonly Dag[]): Schatting[] {
  const sorted = [...dagen].sort((a, b) => a.dag - b.dag);
  let atRisk = sorted.reduce((sum, { gebeurd, afgebroken }) => sum + gebeurd + afgebroken, 0);
  let [over, greenwood, events] = [1, 0, 0];
  return sorted.map(({ dag, gebeurd, afgebroken }) => {
    if (gebeurd > 0) {
      over *= 1 - gebeurd / atRisk;
      greenwood += gebeurd < atRisk ? gebeurd / (atRisk * (atRisk - gebeurd)) : 0;
      events += gebeurd;
    }
    atRisk -= gebeurd + afgebroken;
    return { dag, over, greenwood, gebeurd: events };
  });
}

/** The days of the counts that were handed in; who is still at home is lost from sight on the peildatum. */
export function dagenVan(alle: readonly Posten[], peildatum: Datum): Dag[] {
  const dagen = new Map<number, { gebeurd: number; afgebroken: number }>();
  const tel = (dag: number, wat: 'gebeurd' | 'afgebroken', aantal: number): void => {
    const known = dagen.get(dag) ?? { gebeurd: 0, afgebroken: 0 };
    known[wat] += aantal;
    dagen.set(dag, known);
  };
  for (const [sleutel, aantal] of alle.flatMap((posten) => Object.entries(posten))) {
    const [tabel, waarde = ''] = sleutel.split('|');
    if (tabel === 'gebeurd' || tabel === 'afgebroken') tel(Number(waarde), tabel, aantal);
    if (tabel === 'lopend')
      tel(Math.min(dagenTussen(waarde as Datum, peildatum), LANGST + 1), 'afgebroken', aantal);
  }
  return [...dagen].map(([dag, een]) => ({ dag, ...een }));
}

/** The curve as it is shown: whole weeks, rounded to 5 points, and nothing where fewer stand behind it than {@link MINST_DOSSIERS}. */
export function kromme(dagen: readonly Dag[]): Punt[] {
  const schattingen = kaplanMeier(dagen);
  const dossiers = dagen.reduce((sum, { gebeurd, afgebroken }) => sum + gebeurd + afgebroken, 0);
  return Array.from({ length: WEKEN }, (_, at) => {
    const week = at + 1;
    const last = schattingen.findLast(({ dag }) => dag <= week * 7);
    if (!last || dossiers < MINST_DOSSIERS || last.gebeurd < MINST_GEBEURD)
      return { week, thuis: null, laag: null, hoog: null };
    const breedte = Z * Math.sqrt(last.greenwood) * last.over;
    return {
      week,
      thuis: afgerond(last.over),
      laag: afgerond(Math.max(0, last.over - breedte)),
      hoog: afgerond(Math.min(1, last.over + breedte)),
    };
  });
}

function afgerond(deel: number): number {
  return Math.round((deel * 100) / STAP) * STAP;
}
