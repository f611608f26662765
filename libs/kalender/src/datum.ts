declare const brand: unique symbol;

/**
 * A calendar day as `YYYY-MM-DD`, without time or zone. As text it sorts in calendar order, fits a PostgreSQL `date`
 * and JSON as it is, and costs nothing to compare. Make one with `datum` or `isDatum`, or by arithmetic on another.
 */
export type Datum = string & { readonly [brand]: 'Datum' };

// Taken once: looking up a global costs more than the sum itself where modules run in a context of their own, as in specs.
const { floor, min } = Math;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ZERO = 48;
const DASH = 45;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`, in the years 1900 up to and including 2100. */
export function isDatum(text: string): text is Datum {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= monthLength(year, month);
}

/** Reads a day; throws a RangeError that shows the text when it is none (see `isDatum`). */
export function datum(text: string): Datum {
  if (!isDatum(text)) {
    throw new RangeError(`'${text}' is no date: write an existing day from 1900 to 2100 as YYYY-MM-DD.`);
  }
  return text;
}

/** Days since 1 January 1970 (negative before it). */
export function dagnummer(d: Datum): number {
  return daysFromCivil(digits(d, 0, 4), digits(d, 5, 2), digits(d, 8, 2));
}

/**
 * The day with this number of days since 1 January 1970. Arithmetic may leave 1900-2100 (a report may end in 2100 and
 * the day after it must exist) but not the four-digit years: then it throws a RangeError.
 */
export function vanDagnummer(nummer: number): Datum {
  // Civil-from-days after Howard Hinnant: years begin on 1 March, so that the leap day is the last of the year.
  const shifted = nummer + 719_468;
  const era = floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** `n` whole days later (earlier where `n` is negative). */
export function plusDagen(d: Datum, n: number): Datum {
  return vanDagnummer(dagnummer(d) + whole(n));
}

/** `n` times 7 days later. */
export function plusWeken(d: Datum, n: number): Datum {
  return vanDagnummer(dagnummer(d) + 7 * whole(n));
}

/** The same day number `n` months later, or the last day of that month where it is shorter. */
export function plusMaanden(d: Datum, n: number): Datum {
  const months = digits(d, 0, 4) * 12 + digits(d, 5, 2) - 1 + whole(n);
  const year = floor(months / 12);
  const month = months - year * 12 + 1;
  return write(year, month, min(digits(d, 8, 2), monthLength(year, month)));
}

/** How many days `tot` lies after `van` (negative when before it). */
export function dagenTussen(van: Datum, tot: Datum): number {
  return dagnummer(tot) - dagnummer(van);
}

/** Day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export function weekdag(d: Datum): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1 January 1970 was a Thursday (4). The cast: a remainder of 7, made non-negative, plus 1 lies in 1..7.
  return (((((dagnummer(d) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Sorts days from early to late: negative, 0 or positive. */
export function vergelijk(a: Datum, b: Datum): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of some days. */
export function vroegste(first: Datum, ...others: readonly Datum[]): Datum {
  return others.reduce((least, d) => (d < least ? d : least), first);
}

/** The latest of some days. */
export function laatste(first: Datum, ...others: readonly Datum[]): Datum {
  return others.reduce((most, d) => (d > most ? d : most), first);
}

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** NaN when one of the characters is no ASCII digit: no comparison with it holds. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** 0 for a month that does not exist, so that no day fits in it. */
function monthLength(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function write(year: number, month: number, day: number): Datum {
  if (!(year >= 1 && year <= 9999))
    throw new RangeError(`The year ${year} lies outside the calendar (0001-9999).`);
  const yyyy = year >= 1000 ? `${year}` : `${year}`.padStart(4, '0');
  // The cast: this is the one place where a day is written, from numbers that make an existing day.
  return `${yyyy}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as Datum;
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no whole number of days, weeks or months.`);
  return n;
}
