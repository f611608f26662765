import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import {
  datum,
  type Datum,
  isFeestdag,
  isWerkdag,
  plusDagen,
  plusWerkdagen,
  verschuifNaarWerkdag,
} from '../src/index.js';

describe('isFeestdag', () => {
  it('holds exactly the days of the contract in 2026', () => {
    expect(feestdagenOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('moves Koningsdag to the 26th when the 27th is a Sunday', () => {
    expect(isFeestdag(datum('2025-04-26'))).toBe(true);
    expect(isFeestdag(datum('2025-04-27'))).toBe(false);
  });

  it('melts Ascension Day and 5 May where they meet', () => {
    expect(feestdagenOf(2016)).toHaveLength(8);
  });

  it('agrees with the package date-holidays from 2014 on, but for what the Algemene termijnenwet does otherwise', () => {
    const library = new Holidays('NL');
    const lawful = new Set(['01-01', '12-25', '12-26']);
    for (let year = 2014; year <= 2100; year++) {
      const expected = new Set([`${year}-05-05`]);
      for (const { date, rule } of library.getHolidays(year)) {
        const day = date.slice(0, 10);
        const easterBound = ['easter -2', 'easter 1', 'easter 39', 'easter 50'].includes(rule);
        if (easterBound || lawful.has(rule) || rule.startsWith('04-27')) expected.add(day);
      }
      expect(feestdagenOf(year)).toEqual([...expected].sort());
    }
  });
});

describe('werkdagen', () => {
  it('counts past a weekend and Easter', () => {
    // Thursday; Good Friday, the weekend and Easter Monday do not count.
    expect(plusWerkdagen(datum('2026-04-02'), 1)).toBe('2026-04-07');
    expect(plusWerkdagen(datum('2026-04-02'), 5)).toBe('2026-04-13');
  });

  it('counts from a weekend, over New Year, and not at all', () => {
    expect(plusWerkdagen(datum('2025-12-27'), 5)).toBe('2026-01-05');
    expect(plusWerkdagen(datum('2025-12-27'), 0)).toBe('2025-12-27');
    expect(() => plusWerkdagen(datum('2025-12-27'), -1)).toThrow(RangeError);
  });

  it('moves an end to the next day that is free of weekend, holiday and decree', () => {
    const decree = new Set([datum('2026-05-15')]);
    expect(verschuifNaarWerkdag(datum('2026-05-14'))).toBe('2026-05-15');
    expect(verschuifNaarWerkdag(datum('2026-05-14'), decree)).toBe('2026-05-18');
    expect(verschuifNaarWerkdag(datum('2026-05-18'), decree)).toBe('2026-05-18');
    expect(isWerkdag(datum('2026-05-15'))).toBe(true);
    expect(isWerkdag(datum('2026-05-15'), decree)).toBe(false);
    expect(verschuifNaarWerkdag(datum('2027-12-25'))).toBe('2027-12-27');
  });
});

function feestdagenOf(year: number): Datum[] {
  const days: Datum[] = [];
  for (let d = datum(`${year}-01-01`); d <= `${year}-12-31`; d = plusDagen(d, 1))
    if (isFeestdag(d)) days.push(d);
  return days;
}
