import fc from 'fast-check';
import { type Datum, datum, plusDagen, Schoolkalender } from '@zesweken/kalender';
import { VERZUIMSOORTEN, type Vormmelding } from '../src/vorming/melding.js';

/** Just before a leap day, so that histories run across it. */
export const START = datum('2023-11-15');

/** A melding in short: `lrv 2024-02-01..2024-02-10`, without end as `lrv 2024-02-01..`. */
export function melding(id: string, short: string): Vormmelding {
  const [soort = '', period = ''] = short.split(' ');
  const [begin = '', einde = ''] = period.split('..');
  const known = VERZUIMSOORTEN.find((each) => each === soort);
  if (!known) throw new Error(`'${soort}' is no verzuimsoort.`);
  return { id, soort: known, begin: datum(begin), einde: einde === '' ? null : datum(einde) };
}

export const GEEN_VAKANTIE = new Schoolkalender([]);

const day = fc.integer({ min: 0, max: 220 }).map((n) => plusDagen(START, n));

/** Some school holidays, short and long, possibly overlapping, possibly none. */
export const kalenders = fc
  .array(fc.tuple(day, fc.integer({ min: 0, max: 20 })), { maxLength: 4 })
  .map((list) => list.map(([begin, days]) => ({ naam: 'vrij', begin, einde: plusDagen(begin, days) })));

const soort = fc.constantFrom(...VERZUIMSOORTEN);
const length = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 25 }) },
  { weight: 2, arbitrary: fc.constant(null) },
);

/** What one melding says; the same number sent again is a correction. */
export const inhouden = fc.record({ soort, begin: day, length }).map(({ length: days, ...rest }) => ({
  ...rest,
  einde: days === null ? null : plusDagen(rest.begin, days),
}));

/** A set of meldingen with different ids. */
export const historie = fc
  .array(inhouden, { minLength: 1, maxLength: 10 })
  .map((list) => list.map((inhoud, index): Vormmelding => ({ id: `m${index}`, ...inhoud })));

/** A day around the histories: before, within and after. */
export const vandagen = fc.integer({ min: -10, max: 280 }).map((n): Datum => plusDagen(START, n));
