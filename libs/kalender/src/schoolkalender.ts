import { dagnummer, type Datum, vanDagnummer } from './datum.js';

/** A school holiday: first and last day, both free. */
export interface Schoolvakantie {
  readonly naam: string;
  readonly begin: Datum;
  readonly einde: Datum;
}

interface Span {
  readonly first: number;
  readonly last: number;
  /** Holiday days in all spans before this one. */
  readonly before: number;
}

/**
 * The school holidays of one school or region; without any, every day is a school day. It knows holidays only: Saturdays, Sundays
 * and public holidays are days like others here, because schoolweken are weeks of seven days.
 */
export class Schoolkalender {
  /** The holidays as given, sorted by begin. */
  readonly vakanties: readonly Schoolvakantie[];
  /** Overlapping and adjoining holidays melted into one, sorted. */
  private readonly spans: readonly Span[];

  /** Takes holidays in any order, also overlapping; throws a RangeError when one ends before it begins. */
  constructor(vakanties: readonly Schoolvakantie[]) {
    for (const { naam, begin, einde } of vakanties) {
      if (einde < begin)
        throw new RangeError(`School holiday '${naam}' ends (${einde}) before it begins (${begin}).`);
    }
    this.vakanties = Object.freeze(
      [...vakanties].sort((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : 0)),
    );
    this.spans = Object.freeze(melt(this.vakanties));
  }

  /** Whether the day lies in a school holiday. */
  isVakantie(d: Datum): boolean {
    const day = dagnummer(d);
    const span = this.spans[this.indexUpTo(day)];
    return span !== undefined && day <= span.last;
  }

  /** How many days of `(na, totEnMet]` lie outside every school holiday; 0 when `totEnMet` is not after `na`. */
  schooldagen(na: Datum, totEnMet: Datum): number {
    const from = dagnummer(na);
    const to = dagnummer(totEnMet);
    return to <= from ? 0 : to - from - (this.holidaysUpTo(to) - this.holidaysUpTo(from));
  }

  /**
   * The day on which `n` weeks of seven days have passed since `begin`, days inside a school holiday not counted.
   * Throws a RangeError when `n` is no whole number of 0 or more.
   */
  plusSchoolweken(begin: Datum, n: number): Datum {
    if (!Number.isSafeInteger(n) || n < 0)
      throw new RangeError(`${n} is no number of schoolweken: give 0 or more.`);
    let day = dagnummer(begin);
    let left = 7 * n;
    for (let i = Math.max(0, this.indexUpTo(day)); left > 0; i++) {
      const span = this.spans[i];
      const free = span ? Math.max(0, span.first - 1 - day) : left;
      if (free >= left) return vanDagnummer(day + left);
      left -= free;
      day = Math.max(day, span ? span.last : day);
    }
    return vanDagnummer(day);
  }

  /** Holiday days up to and including this day. */
  private holidaysUpTo(day: number): number {
    const span = this.spans[this.indexUpTo(day)];
    return span ? span.before + Math.min(day, span.last) - span.first + 1 : 0;
  }

  /** Index of the last span that has begun by this day; -1 when none has. */
  private indexUpTo(day: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // The index lies within the array by construction; the fallback only satisfies the compiler.
      if ((this.spans[middle]?.first ?? Infinity) <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function melt(sorted: readonly Schoolvakantie[]): Span[] {
  const spans: Span[] = [];
  for (const { begin, einde } of sorted) {
    const first = dagnummer(begin);
    const last = dagnummer(einde);
    const previous = spans.at(-1);
    if (previous && first <= previous.last + 1) {
      spans[spans.length - 1] = { ...previous, last: Math.max(previous.last, last) };
    } else {
      spans.push({
        first,
        last,
        before: previous ? previous.before + previous.last - previous.first + 1 : 0,
      });
    }
  }
  return spans;
}
