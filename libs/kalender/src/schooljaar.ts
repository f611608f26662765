import { type Datum, datum, isDatum } from './datum.js';

/** A school year: 1 August up to and including 31 July, named by its two calendar years (`2016-2017`). */
export interface Schooljaar {
  readonly code: string;
  readonly begin: Datum;
  readonly einde: Datum;
}

/** The school year that a day lies in. */
export function schooljaar(d: Datum): Schooljaar {
  const year = Number(d.slice(0, 4));
  return from(d.slice(5) >= '08-01' ? year : year - 1);
}

/** The school year with this code; throws a RangeError when the code is none. */
export function schooljaarVan(code: string): Schooljaar {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(code) ?? [];
  if (
    !first ||
    Number(second) !== Number(first) + 1 ||
    !isDatum(`${first}-08-01`) ||
    !isDatum(`${second}-07-31`)
  ) {
    throw new RangeError(`'${code}' is no school year: write two following years, such as 2016-2017.`);
  }
  return from(Number(first));
}

function from(year: number): Schooljaar {
  return { code: `${year}-${year + 1}`, begin: datum(`${year}-08-01`), einde: datum(`${year + 1}-07-31`) };
}
