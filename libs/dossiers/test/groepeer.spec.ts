import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Datum, datum, Schoolkalender } from '@zesweken/kalender';
import { feitenVan, soortOp } from '../src/vorming/feiten.js';
import { groepeer } from '../src/vorming/groepeer.js';
import type { Vormmelding } from '../src/vorming/melding.js';
import { factsByWalking, periodsByWalking } from './vorming-orakel.js';
import { GEEN_VAKANTIE, historie, kalenders, melding, vandagen } from './vorming-verhalen.js';

function ids(meldingen: readonly Vormmelding[], kalender = GEEN_VAKANTIE): string[] {
  return groepeer(meldingen, kalender).map((group) => group.map(({ id }) => id).join(' '));
}

describe('groepeer', () => {
  it.each([
    ['overlap', 'lrv 2024-02-05..2024-02-20', ['a b']],
    ['touch', 'lrv 2024-02-11..2024-02-20', ['a b']],
    ['begin on the same day', 'lrv 2024-02-01..2024-02-03', ['a b']],
    ['follow on day 7', 'lrv 2024-02-17..2024-02-20', ['a b']],
    ['follow on day 8', 'lrv 2024-02-18..2024-02-20', ['a', 'b']],
    ['come a week before', 'lrv 2024-01-20..2024-01-25', ['b a']],
    ['come eight days before', 'lrv 2024-01-20..2024-01-24', ['b', 'a']],
  ])('meldingen that %s', (_how, second, expected) => {
    expect(ids([melding('a', '16-uur 2024-02-01..2024-02-10'), melding('b', second)])).toEqual(expected);
  });

  it('does not count the days of a school holiday, also one longer than a week', () => {
    const zomer = new Schoolkalender([
      { naam: 'zomer', begin: datum('2024-07-13'), einde: datum('2024-08-25') },
    ]);
    // Three free days before the holiday, then the fourth to seventh after it.
    const before = melding('a', 'lrv 2024-06-01..2024-07-09');
    expect(ids([before, melding('b', 'lrv 2024-08-29..')], zomer)).toEqual(['a b']);
    expect(ids([before, melding('b', 'lrv 2024-08-30..')], zomer)).toEqual(['a', 'b']);
    expect(ids([before, melding('b', 'lrv 2024-08-01..')], zomer)).toEqual(['a b']);
    expect(ids([before, melding('b', 'lrv 2024-07-17..')])).toEqual(['a', 'b']);
  });

  it('lets a melding without end take in everything later', () => {
    const open = melding('a', 'absoluut 2024-02-01..');
    expect(
      ids([melding('b', 'luxe 2026-02-01..2026-02-02'), open, melding('c', 'lrv 2024-01-01..2024-01-02')]),
    ).toEqual(['c', 'a b']);
    expect(
      ids([{ ...open, einde: datum('2024-02-05') }, melding('b', 'luxe 2026-02-01..2026-02-02')]),
    ).toEqual(['a', 'b']);
  });

  it('keeps reaching as far as the longest, not the last', () => {
    const long = melding('a', 'lrv 2024-02-01..2024-03-31');
    expect(
      ids([long, melding('b', 'luxe 2024-02-05..2024-02-05'), melding('c', 'lrv 2024-04-05..')]),
    ).toEqual(['a b c']);
  });

  it('does not follow on across a border day, but overlaps do', () => {
    const borders = (): Datum[] => [datum('2024-02-11')];
    const group = (second: string): number =>
      groepeer([melding('a', 'lrv 2024-02-01..2024-02-10'), melding('b', second)], GEEN_VAKANTIE, borders)
        .length;
    expect(group('lrv 2024-02-11..')).toBe(2);
    expect(group('lrv 2024-02-15..')).toBe(2);
    expect(group('lrv 2024-02-10..')).toBe(1);
  });
});

describe('oracle: day by day', () => {
  it('agrees on the periods', () => {
    fc.assert(
      fc.property(historie, kalenders, (meldingen, vakanties) => {
        expect(ids(meldingen, new Schoolkalender(vakanties)).map((text) => text.split(' ').sort())).toEqual(
          periodsByWalking(meldingen, vakanties),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees on the facts', () => {
    fc.assert(
      fc.property(historie, vandagen, (meldingen, vandaag) => {
        const facts = feitenVan(meldingen, vandaag);
        const walked = factsByWalking(meldingen, vandaag);
        expect({ ...facts, soorten: undefined }).toEqual({ ...walked, soorten: undefined });
        expect(walked.soorten.map(([d]) => [d, soortOp(facts.soorten, d)])).toEqual(walked.soorten);
      }),
      { numRuns: 300 },
    );
  });
});
