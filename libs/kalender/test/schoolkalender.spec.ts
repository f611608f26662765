import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { datum, type Datum, plusDagen, plusWeken, Schoolkalender } from '../src/index.js';

const START = datum('2023-12-01');
const day = fc.integer({ min: 0, max: 500 }).map((n) => plusDagen(START, n));
const vakantie = fc
  .tuple(day, fc.integer({ min: 0, max: 50 }))
  .map(([begin, length]) => ({ naam: 'vrij', begin, einde: plusDagen(begin, length) }));

describe('Schoolkalender', () => {
  const midden = new Schoolkalender([
    { naam: 'kerst', begin: datum('2025-12-20'), einde: datum('2026-01-04') },
    { naam: 'herfst', begin: datum('2025-10-18'), einde: datum('2025-10-26') },
  ]);

  it('knows first and last day of a holiday', () => {
    expect(
      ['2025-10-17', '2025-10-18', '2025-10-26', '2025-10-27'].map((d) => midden.isVakantie(datum(d))),
    ).toEqual([false, true, true, false]);
    expect(midden.vakanties.map(({ naam }) => naam)).toEqual(['herfst', 'kerst']);
  });

  it('counts school days after the first and through the last day', () => {
    expect(midden.schooldagen(datum('2025-10-17'), datum('2025-10-27'))).toBe(1);
    expect(midden.schooldagen(datum('2025-10-17'), datum('2025-10-26'))).toBe(0);
    expect(midden.schooldagen(datum('2025-10-27'), datum('2025-10-17'))).toBe(0);
  });

  it('adds schoolweken over a holiday of nine days', () => {
    expect(midden.plusSchoolweken(datum('2025-10-10'), 1)).toBe('2025-10-17');
    expect(midden.plusSchoolweken(datum('2025-10-10'), 2)).toBe('2025-11-02');
    expect(midden.plusSchoolweken(datum('2025-10-20'), 1)).toBe('2025-11-02');
  });

  it('is a plain calendar without holidays', () => {
    const empty = new Schoolkalender([]);
    expect(empty.isVakantie(START)).toBe(false);
    expect(empty.plusSchoolweken(START, 6)).toBe(plusWeken(START, 6));
    expect(empty.schooldagen(START, plusDagen(START, 9))).toBe(9);
  });

  it('refuses a holiday that ends before it begins, and part of a week', () => {
    const backwards = { naam: 'fout', begin: datum('2026-01-02'), einde: datum('2026-01-01') };
    expect(() => new Schoolkalender([backwards])).toThrow(/'fout'/);
    expect(() => midden.plusSchoolweken(START, 1.5)).toThrow(RangeError);
  });

  it('agrees with counting day by day, also with overlapping holidays', () => {
    fc.assert(
      fc.property(
        fc.array(vakantie, { maxLength: 8 }),
        day,
        day,
        fc.integer({ min: 0, max: 8 }),
        (list, a, b, n) => {
          const kalender = new Schoolkalender(list);
          const free = (d: Datum): boolean => list.some(({ begin, einde }) => begin <= d && d <= einde);
          let counted = 0;
          for (let d = plusDagen(a, 1); d <= b; d = plusDagen(d, 1)) if (!free(d)) counted++;
          expect(kalender.schooldagen(a, b)).toBe(counted);
          expect(kalender.isVakantie(a)).toBe(free(a));
          let end = a;
          for (let left = 7 * n; left > 0;) {
            end = plusDagen(end, 1);
            if (!free(end)) left--;
          }
          expect(kalender.plusSchoolweken(a, n)).toBe(end);
        },
      ),
      { numRuns: 400 },
    );
  });
});
