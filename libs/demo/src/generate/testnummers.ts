import { Dice } from './dice.js';

/** A personal number in the range that test data uses. */
export interface Testnummer {
  readonly soort: 'bsn' | 'onderwijsnummer';
  readonly nummer: string;
}

/**
 * Burgerservicenummers that pass the elfproef (remainder 0) and begin with 9999, as the numbers for testing do; the ends of
 * that range, from which people take numbers for their own tests, are left alone.
 */
const BSN = { from: 999_910_000, to: 999_989_999, remainder: 0 };
/** Onderwijsnummers: they begin with 10 and leave remainder 5. */
const ONDERWIJSNUMMER = { from: 109_990_000, to: 109_999_999, remainder: 5 };

/** Gives numbers one by one, each once, in the same scattered order every time. */
export class Testnummers {
  readonly #free = {
    bsn: new Dice('bsn').shuffled(valid(BSN)),
    onderwijsnummer: new Dice('onderwijsnummer').shuffled(valid(ONDERWIJSNUMMER)),
  };

  /** @throws Error when the range is used up (about 7,000 leerlingen, some 20 school years). */
  next(soort: Testnummer['soort']): Testnummer {
    const nummer = this.#free[soort].pop();
    if (nummer === undefined) throw new Error(`The demo has no test number of kind ${soort} left.`);
    return { soort, nummer };
  }
}

function valid({ from, to, remainder }: typeof BSN): string[] {
  const found: string[] = [];
  for (let n = from; n <= to; n++) if (elfproef(n) === remainder) found.push(`${n}`);
  return found;
}

/** Remainder modulo 11 of the digits weighted 9 to 2, less the last one. */
function elfproef(n: number): number {
  let sum = -(n % 10);
  let rest = Math.floor(n / 10);
  for (let weight = 2; weight <= 9; weight++) {
    sum += weight * (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return ((sum % 11) + 11) % 11;
}
