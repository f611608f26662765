import { type Datum, leeftijdOp } from '@zesweken/kalender';

/** A history as the oracle reads it: numbers of days since 1 August of the school year, which is day 0; null: not known. */
export interface Verhaal {
  readonly leerling: number;
  /** Days before the school year in which the child was born. */
  readonly geboren: number;
  readonly thuis: number;
  readonly geverifieerd: boolean;
  readonly soorten: readonly { readonly vanaf: number; readonly soort: 'lrv' | 'absoluut' }[];
  readonly laatste: number | null;
  readonly geplaatst: number | null;
  readonly gesloten: number | null;
  readonly vrij: readonly (readonly [number, number])[];
}

const DAY = 86_400_000;
const dayAt = (nul: Date, n: number): string => new Date(nul.getTime() + n * DAY).toISOString().slice(0, 10);

/** The day at so many days from the begin of a school year. */
export const dag = (nul: Date, n: number): Datum => dayAt(nul, n) as Datum;

/**
 * How many children count, by going over every child, every day and every story: nothing is skipped, nothing is kept.
 * @param peil last day that is looked at; @param holidays days without school
 */
export function brute(
  verhalen: readonly Verhaal[],
  nul: Date,
  peil: number,
  holidays: ReadonlySet<number>,
  definitie: 'langdurig-thuis' | 'ocw-2016' | 'ingrado',
): number {
  let total = 0;
  for (const child of new Set(verhalen.map(({ leerling }) => leerling))) {
    let seen = false;
    for (let d = 0; d <= peil; d++) {
      if (holidays.has(d)) continue;
      for (const v of verhalen) if (v.leerling === child && at(v, d, nul, definitie)) seen = true;
    }
    if (seen) total++;
  }
  return total;
}

function at(v: Verhaal, d: number, nul: Date, definitie: string): boolean {
  if (!v.geverifieerd || !isHome(v, d)) return false;
  for (const [a, b] of v.vrij) if (d >= a && d <= b) return false;
  if (!mustGo(dayAt(nul, -v.geboren), dayAt(nul, d))) return false;
  return d - v.thuis >= needed(v, d, definitie);
}

function isHome({ thuis, laatste, geplaatst, gesloten }: Verhaal, d: number): boolean {
  if (thuis > d) return false;
  if (laatste !== null && d > laatste) return false;
  return !(geplaatst !== null && d >= geplaatst) && !(gesloten !== null && d >= gesloten);
}

function needed({ soorten }: Verhaal, d: number, definitie: string): number {
  if (definitie === 'ingrado') return 27;
  let soort = soorten[0]?.soort;
  for (const s of soorten) if (s.vanaf <= d) soort = s.soort;
  return definitie === 'ocw-2016' && soort === 'absoluut' ? 0 : 28;
}

/** From the first of the month after the fifth birthday until the day before the eighteenth. */
function mustGo(born: string, d: string): boolean {
  const [year = 0, month = 0] = born.split('-').map(Number);
  const first = month === 12 ? `${year + 6}-01-01` : `${year + 5}-${`${month + 1}`.padStart(2, '0')}-01`;
  return d >= first && leeftijdOp(born as Datum, d as Datum) < 18;
}
