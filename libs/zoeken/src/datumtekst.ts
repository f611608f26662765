import { type Datum, isDatum } from '@zesweken/kalender';

/** Months as people write them in Dutch and English; the words of a line are one month. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const YEAR_FIRST = /(?<![\d-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/;
const DAY_FIRST = /(?<![\d-])(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?![\d-])/;
const IN_WORDS = /(?<!\d)(\d{1,2})[-/. ]*(\p{L}{3,9})\.?[-/., ]*(\d{4}|\d{2})(?!\d)/u;
const RUN_ON = /(?<!\d)(\d{8})(?!\d)/;

/** A day that stands in a text, and the text without it. */
export interface DatumInTekst {
  readonly datum: Datum;
  readonly rest: string;
}

/**
 * Finds a day of birth as people write it: 2011-03-14, 14-03-2011, 14/3/11, 14 maart 2011, 14032011. The day goes before
 * the month; a year of two digits is the last one that is not after `vandaag`.
 * @returns undefined where no day that exists stands in it.
 */
export function datumInTekst(text: string, vandaag: Datum): DatumInTekst | undefined {
  for (const read of [yearFirst, inWords, dayFirst, runOn]) {
    const found = read(text, vandaag);
    if (found) return { datum: found.datum, rest: `${text.slice(0, found.at)} ${text.slice(found.end)}` };
  }
  return undefined;
}

interface Place {
  readonly datum: Datum;
  readonly at: number;
  readonly end: number;
}

function yearFirst(text: string, vandaag: Datum): Place | undefined {
  const match = YEAR_FIRST.exec(text);
  return match ? place(match, day(match[1]!, match[2]!, match[3]!, vandaag)) : undefined;
}

function dayFirst(text: string, vandaag: Datum): Place | undefined {
  const match = DAY_FIRST.exec(text);
  return match ? place(match, day(match[3]!, match[2]!, match[1]!, vandaag)) : undefined;
}

function inWords(text: string, vandaag: Datum): Place | undefined {
  const match = IN_WORDS.exec(text);
  if (!match) return undefined;
  const name = match[2]!.toLowerCase();
  const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
  return place(match, day(match[3]!, String(month), match[1]!, vandaag));
}

function runOn(text: string, vandaag: Datum): Place | undefined {
  const match = RUN_ON.exec(text);
  if (!match) return undefined;
  const digits = match[1]!;
  return place(
    match,
    day(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2), vandaag) ??
      day(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6), vandaag),
  );
}

function place(match: RegExpExecArray, found: Datum | undefined): Place | undefined {
  return found && { datum: found, at: match.index, end: match.index + match[0].length };
}

function day(year: string, month: string, dayOfMonth: string, vandaag: Datum): Datum | undefined {
  const text = `${wholeYear(year, vandaag)}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDatum(text) ? text : undefined;
}

function wholeYear(year: string, vandaag: Datum): string {
  if (year.length === 4) return year;
  const century = vandaag.slice(0, 2);
  return year <= vandaag.slice(2, 4) ? century + year : String(Number(century) - 1) + year;
}
