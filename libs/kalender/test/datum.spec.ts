import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import {
  dagenTussen,
  dagnummer,
  datum,
  isDatum,
  laatste,
  plusDagen,
  plusMaanden,
  plusWeken,
  vanDagnummer,
  vergelijk,
  vroegste,
  weekdag,
} from '../src/index.js';

const FIRST = Temporal.PlainDate.from('1900-01-01');
const anyDay = fc.integer({ min: 0, max: 73_413 }).map((days) => FIRST.add({ days }).toString());

describe('isDatum', () => {
  it('knows every day of 1900-2100 and its number', () => {
    let expected = dagnummer(datum('1900-01-01'));
    for (const text of everyDay()) {
      if (!isDatum(text)) throw new Error(`${text} was refused`);
      if (dagnummer(text) !== expected || vanDagnummer(expected) !== text)
        throw new Error(`${text} went wrong`);
      expected++;
    }
    expect(vanDagnummer(0)).toBe('1970-01-01');
  });

  it.each([
    '',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-02-30',
    '2024-00-10',
    '2024-13-10',
    '2024-04-31',
    '2024-01-00',
    '1899-12-31',
    '2101-01-01',
    '2024-1-01',
    '24-01-01',
    '2024/01/01',
    '01-01-2024',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '2024-01-01\n',
    '+024-01-01',
    '2024-0a-01',
    '٢٠٢٤-01-01',
  ])('refuses %j', (text) => {
    expect(isDatum(text)).toBe(false);
    expect(() => datum(text)).toThrow(RangeError);
  });

  it('agrees with Temporal on any digits', () => {
    const digits = fc.tuple(
      fc.integer({ min: 1890, max: 2110 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(digits, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(isDatum(text)).toBe(year >= 1900 && year <= 2100 && existsInTemporal(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('arithmetic', () => {
  it('agrees with Temporal', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -1500, max: 1500 }), (a, b, n) => {
        const from = datum(a);
        const plain = Temporal.PlainDate.from(a);
        expect(plusDagen(from, n)).toBe(plain.add({ days: n }).toString());
        expect(plusWeken(from, n)).toBe(plain.add({ weeks: n }).toString());
        expect(plusMaanden(from, n)).toBe(plain.add({ months: n }).toString());
        expect(weekdag(from)).toBe(plain.dayOfWeek);
        expect(dagenTussen(from, datum(b))).toBe(plain.until(b, { largestUnit: 'day' }).days);
        expect(vergelijk(from, datum(b))).toBe(Temporal.PlainDate.compare(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
  ])('%s plus %i months is %s', (from, months, expected) => {
    expect(plusMaanden(datum(from), months)).toBe(expected);
  });

  it('goes on after 2100, because a report may end on its last day', () => {
    expect(plusDagen(datum('2100-12-31'), 8)).toBe('2101-01-08');
    expect(() => plusDagen(datum('2100-12-31'), 4_000_000)).toThrow(RangeError);
    expect(() => plusDagen(datum('2024-01-01'), 0.5)).toThrow(RangeError);
  });

  it('finds the earliest and the latest', () => {
    const days = [datum('2024-03-01'), datum('2024-02-29'), datum('2025-01-01')] as const;
    expect(vroegste(...days)).toBe('2024-02-29');
    expect(laatste(...days)).toBe('2025-01-01');
  });
});

/** Every day of 1900-2100, month by month by the lengths that Temporal knows. */
function* everyDay(): Generator<string> {
  for (let month = FIRST; month.year <= 2100; month = month.add({ months: 1 })) {
    const prefix = month.toString().slice(0, 8);
    for (let day = 1; day <= month.daysInMonth; day++) yield `${prefix}${String(day).padStart(2, '0')}`;
  }
}

function existsInTemporal(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
