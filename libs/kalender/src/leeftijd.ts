import { type Datum, plusMaanden, vanDagnummer, dagnummer } from './datum.js';

/**
 * Age in whole years on a day. Who was born on 29 February turns a year older on 1 March of a year without that day:
 * the legal practice (de Volkskrant, 29 February 2020), and what follows from counting full years [inference: no article says it].
 * Negative before birth.
 */
export function leeftijdOp(geboortedatum: Datum, d: Datum): number {
  const years = Number(d.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  // Comparing month and day as text gives the 1 March rule by itself: '02-28' < '02-29' < '03-01'.
  return d.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}

/** The day on which this age is reached (see `leeftijdOp` for 29 February). */
export function verjaardag(geboortedatum: Datum, leeftijd: number): Datum {
  const day = plusMaanden(geboortedatum, 12 * leeftijd);
  return day.slice(5) < geboortedatum.slice(5) ? vanDagnummer(dagnummer(day) + 1) : day;
}

/**
 * Whether the day lies in the ages that Zesweken counts as leerplichtig: from the first day of the month after the fifth
 * birthday until the day before the eighteenth (Leerplichtwet 1969 articles 3 and 4a). A startkwalificatie or
 * vrijstelling is not looked at here.
 */
export function isLeerplichtigeLeeftijd(geboortedatum: Datum, d: Datum): boolean {
  const nextMonth = plusMaanden(verjaardag(geboortedatum, 5), 1);
  return d.slice(0, 7) >= nextMonth.slice(0, 7) && d < verjaardag(geboortedatum, 18);
}
