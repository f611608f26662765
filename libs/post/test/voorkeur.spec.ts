import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Postvoorkeur, STANDAARDVOORKEUR, vanafVoor } from '../src/voorkeur.js';

const WEKEN = 7 * 24 * 3_600_000;
const two = (n: number): string => String(n).padStart(2, '0');
const tijd = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
/** Moments in the weeks around both changes of the clock, to the minute. */
const moment = fc
  .tuple(
    fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'),
    fc.integer({ min: -WEKEN, max: WEKEN }),
  )
  .map(([change, off]) => new Date(Date.parse(change) + off));
/** Quiet hours as people keep them, in the evening and at night, awake between them. */
const nachtrust = fc
  .tuple(fc.integer({ min: 18, max: 23 }), fc.integer({ min: 4, max: 10 }), fc.nat(59))
  .map(([van, tot, m]): Pick<Postvoorkeur, 'stilVan' | 'stilTot'> => ({
    stilVan: `${two(van)}:${two(m)}`,
    stilTot: `${two(tot)}:${two(m)}`,
  }));

/** What a clock on a wall in Amsterdam shows. */
function clockAt(at: Date): string {
  return new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

const at = (wijze: Postvoorkeur['wijze'], nu: string, more: Partial<Postvoorkeur> = {}): string =>
  vanafVoor({ ...STANDAARDVOORKEUR, wijze, ...more }, new Date(nu)).toISOString();

describe('when a mail may leave', () => {
  it.each([
    ['by day at once', '2026-01-12T09:00:00+01:00', '2026-01-12T08:00:00.000Z'],
    ['in the evening the next morning', '2026-01-12T20:00:00+01:00', '2026-01-13T06:00:00.000Z'],
    ['after midnight that same morning', '2026-01-13T06:59:59+01:00', '2026-01-13T06:00:00.000Z'],
    ['at the end of the quiet hours at once', '2026-01-13T07:00:00+01:00', '2026-01-13T06:00:00.000Z'],
    ['in the night that loses an hour', '2026-03-28T22:00:00+01:00', '2026-03-29T05:00:00.000Z'],
    ['in the night that gains an hour', '2026-10-24T22:00:00+02:00', '2026-10-25T06:00:00.000Z'],
  ])('%s', (_when, nu, then) => {
    expect(at('elk', nu)).toBe(then);
  });

  it('of the daily overview: at its time, today or tomorrow', () => {
    expect(at('dagelijks', '2026-01-12T07:59:00+01:00')).toBe('2026-01-12T07:00:00.000Z');
    expect(at('dagelijks', '2026-01-12T08:00:00+01:00')).toBe('2026-01-12T07:00:00.000Z');
    expect(at('dagelijks', '2026-01-12T08:00:01+01:00')).toBe('2026-01-13T07:00:00.000Z');
    expect(at('dagelijks', '2026-03-28T12:00:00+01:00')).toBe('2026-03-29T06:00:00.000Z');
  });

  it('with quiet hours that end in the hour that comes twice: at its first coming, and never back in time', () => {
    const more = { stilVan: '20:00', stilTot: '02:30' };
    expect(at('elk', '2026-10-25T01:00:00+02:00', more)).toBe('2026-10-25T00:30:00.000Z');
    expect(at('elk', '2026-10-25T02:10:00+01:00', more)).toBe('2026-10-25T01:10:00.000Z');
  });

  it('never before now, never at night, and never later than the night lasts', () => {
    fc.assert(
      fc.property(nachtrust, moment, (stilte, nu) => {
        const voorkeur = { ...STANDAARDVOORKEUR, ...stilte };
        const vanaf = vanafVoor(voorkeur, nu);

        expect(vanaf.getTime()).toBeGreaterThanOrEqual(nu.getTime());
        expect(vanaf.getTime() - nu.getTime()).toBeLessThanOrEqual(18 * 3_600_000);
        const clock = clockAt(vanaf);
        expect(clock >= stilte.stilTot && clock < stilte.stilVan).toBe(true);
        if (vanaf > nu) expect(clock).toBe(stilte.stilTot);
        expect(vanafVoor(voorkeur, vanaf)).toEqual(vanaf);
      }),
      { numRuns: 500 },
    );
  });

  it('for whatever times: soon, and asked again it says the same', () => {
    const voorkeur = fc.record({
      wijze: fc.constantFrom('elk', 'dagelijks'),
      overzichtOm: tijd,
      stilVan: tijd,
      stilTot: tijd,
    }) as fc.Arbitrary<Postvoorkeur>;
    fc.assert(
      fc.property(voorkeur, moment, (keuze, nu) => {
        const vanaf = vanafVoor(keuze, nu);

        expect(vanaf.getTime()).toBeGreaterThanOrEqual(nu.getTime());
        expect(vanaf.getTime() - nu.getTime()).toBeLessThanOrEqual(75 * 3_600_000);
        if (keuze.wijze === 'elk') expect(vanafVoor(keuze, vanaf)).toEqual(vanaf);
      }),
      { numRuns: 500 },
    );
  });
});
