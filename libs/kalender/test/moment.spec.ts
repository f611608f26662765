import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { datumIn } from '../src/index.js';

describe('datumIn', () => {
  it.each([
    ['2025-12-31T22:59:59Z', '2025-12-31'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    // The clock goes forward on 29 March 2026 (midnight still at +01:00) and back on 25 October 2026.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s is %s in Amsterdam', (moment, expected) => {
    expect(datumIn(new Date(moment))).toBe(expected);
  });

  it('agrees with Temporal in several zones', () => {
    const zones = fc.constantFrom('Europe/Amsterdam', 'UTC', 'America/Curacao', 'Pacific/Kiritimati');
    const moments = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const plain = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
          .toZonedDateTimeISO(zone)
          .toPlainDate();
        expect(datumIn(moment, zone)).toBe(plain.toString());
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is no moment and what is no zone', () => {
    expect(() => datumIn(new Date(NaN))).toThrow(RangeError);
    expect(() => datumIn(new Date(0), 'Europe/Nieuwegein')).toThrow(RangeError);
  });
});
