import { dagnummer, type Datum, vanDagnummer, weekdag } from './datum.js';

/**
 * The general holidays and the days put on a par with them by the Algemene termijnenwet (article 3), for every year.
 *
 * Our own table, not the package date-holidays: the nine days are law that our deadlines depend on, that package lists
 * public days off (Liberation Day only every fifth year, New Year's Eve as a bank holiday), and a set per year makes a look-up
 * cost nanoseconds. The package stays as the second opinion in the test. Koningsdag is taken as it is since 2014 for
 * all years: nothing here is counted before then.
 */
const perYear = new Map<string, ReadonlySet<Datum>>();

/** Whether the day is 1 January, Good Friday, Easter Monday, Koningsdag, 5 May, Ascension Day, Whit Monday, 25 or 26 December. */
export function isFeestdag(d: Datum): boolean {
  return feestdagenVan(d.slice(0, 4)).has(d);
}

/**
 * Whether the day is no Saturday, Sunday or holiday, nor one of `gelijkgesteldeDagen` (days put on a par with holidays
 * by royal decree, Algemene termijnenwet article 3 lid 3).
 */
export function isWerkdag(d: Datum, gelijkgesteldeDagen?: ReadonlySet<Datum>): boolean {
  return weekdag(d) < 6 && !isFeestdag(d) && !gelijkgesteldeDagen?.has(d);
}

/**
 * The nth werkdag after `d`; `d` itself for 0. Decree days count as werkdagen here: they only move the end of a term.
 * Throws a RangeError when `n` is no whole number of 0 or more.
 */
export function plusWerkdagen(d: Datum, n: number): Datum {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(`${n} is no number of werkdagen: give 0 or more.`);
  let day = d;
  for (let left = n; left > 0;) {
    day = vanDagnummer(dagnummer(day) + 1);
    if (isWerkdag(day)) left--;
  }
  return day;
}

/** The day itself, or the next one that is a werkdag (Algemene termijnenwet article 1). */
export function verschuifNaarWerkdag(d: Datum, gelijkgesteldeDagen?: ReadonlySet<Datum>): Datum {
  let day = d;
  while (!isWerkdag(day, gelijkgesteldeDagen)) day = vanDagnummer(dagnummer(day) + 1);
  return day;
}

function feestdagenVan(year: string): ReadonlySet<Datum> {
  let found = perYear.get(year);
  if (!found) {
    found = makeFeestdagen(year);
    perYear.set(year, found);
  }
  return found;
}

function makeFeestdagen(year: string): ReadonlySet<Datum> {
  // The casts: a four-digit year with a fixed month and day that every year has.
  const fixed = (monthDay: string): Datum => `${year}-${monthDay}` as Datum;
  const easter = easterSunday(Number(year), fixed('03-01'));
  const koningsdag = fixed('04-27');
  return new Set([
    fixed('01-01'),
    vanDagnummer(easter - 2),
    vanDagnummer(easter + 1),
    weekdag(koningsdag) === 7 ? fixed('04-26') : koningsdag,
    fixed('05-05'),
    vanDagnummer(easter + 39),
    vanDagnummer(easter + 50),
    fixed('12-25'),
    fixed('12-26'),
  ]);
}

/** Easter Sunday as a day number: the Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number, firstOfMarch: Datum): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  // The formula counts from 22 March (0) on.
  return dagnummer(firstOfMarch) + 21 + epact + toSunday - 7 * late;
}
