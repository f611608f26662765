import { describe, expect, it } from '@jest/globals';
import {
  type Datum,
  datum,
  isLeerplichtigeLeeftijd,
  leeftijdOp,
  plusDagen,
  schooljaar,
} from '@zesweken/kalender';
import fc from 'fast-check';
import { type Leerplichtfeiten, leerplichtOp } from '../src/leerling/leerplicht.js';

const child = (geboortedatum: string, more: Partial<Leerplichtfeiten> = {}): Leerplichtfeiten => ({
  geboortedatum: datum(geboortedatum),
  startkwalificatieOp: null,
  twaalfSchooljarenOp: null,
  ...more,
});
const on = (feiten: Leerplichtfeiten, d: string) => leerplichtOp(feiten, datum(d)).status;

describe('leerplicht', () => {
  it.each([
    ['the month of the fifth birthday', '2015-03-10', '2020-03-31', 'nog-niet'],
    ['the first of the month after it', '2015-03-10', '2020-04-01', 'leerplichtig'],
    ['born on the first', '2015-03-01', '2020-04-01', 'leerplichtig'],
    ['the last day of the school year of 16', '2010-03-10', '2026-07-31', 'leerplichtig'],
    ['the day after it', '2010-03-10', '2026-08-01', 'kwalificatieplichtig'],
    ['16 on 1 August is in the next school year', '2010-08-01', '2026-08-02', 'leerplichtig'],
    ['16 on 31 July is in this one', '2010-07-31', '2026-08-01', 'kwalificatieplichtig'],
    ['the day before 18', '2008-05-05', '2026-05-04', 'kwalificatieplichtig'],
    ['18', '2008-05-05', '2026-05-05', 'niet-meer'],
    ['18, born on 29 February', '2008-02-29', '2026-02-28', 'kwalificatieplichtig'],
    ['18, born on 29 February, a day later', '2008-02-29', '2026-03-01', 'niet-meer'],
  ])('%s', (_what, geboren, d, status) => {
    expect(on(child(geboren), d)).toBe(status);
  });

  it('ends with a startkwalificatie, and leads to kwalificatieplicht after twelve school years', () => {
    const early = child('2009-06-01', { startkwalificatieOp: datum('2026-02-01') });
    expect(on(early, '2026-01-31')).toBe('kwalificatieplichtig');
    expect(leerplichtOp(early, datum('2026-02-01'))).toMatchObject({
      status: 'niet-meer',
      wet: expect.stringContaining('startkwalificatie') as unknown,
    });
    const twelve = child('2010-09-01', { twaalfSchooljarenOp: datum('2026-07-31') });
    expect(on(twelve, '2026-08-01')).toBe('kwalificatieplichtig');
    expect(on(child('2010-09-01'), '2026-08-01')).toBe('leerplichtig');
  });

  const days = fc.integer({ min: -3_000, max: 20_000 }).map((n) => plusDagen(datum('1990-01-01'), n));

  it('never goes back to an earlier status, and each status holds between its own days', () => {
    const rank = { 'nog-niet': 0, leerplichtig: 1, kwalificatieplichtig: 2, 'niet-meer': 3 };
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 8_000 }),
        fc.integer({ min: 0, max: 500 }),
        (geboren, n, more) => {
          const d = plusDagen(geboren, n);
          const now = leerplichtOp(child(geboren), d);
          expect(rank[leerplichtOp(child(geboren), plusDagen(d, more)).status]).toBeGreaterThanOrEqual(
            rank[now.status],
          );
          for (const edge of [now.vanaf, now.tot])
            if (edge) expect(leerplichtOp(child(geboren), edge).status).toBe(now.status);
          if (now.tot)
            expect(leerplichtOp(child(geboren), plusDagen(now.tot, 1)).status).not.toBe(now.status);
          if (now.vanaf)
            expect(leerplichtOp(child(geboren), plusDagen(now.vanaf, -1)).status).not.toBe(now.status);
        },
      ),
    );
  });

  it('agrees with the count of the contract on who must go to school at all', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 8_000 }), (geboren, n) => {
        const d = plusDagen(geboren, n);
        const must = ['leerplichtig', 'kwalificatieplichtig'].includes(
          leerplichtOp(child(geboren), d).status,
        );
        expect(must).toBe(isLeerplichtigeLeeftijd(geboren, d));
      }),
    );
  });

  it('changes over at the end of the school year in which the child turns 16', () => {
    fc.assert(
      fc.property(days, (geboren) => {
        const { tot } = leerplichtOp(child(geboren), plusDagen(geboren, 365 * 10));
        // The cast: at ten every child is leerplichtig, which ends.
        const last = tot as Datum;
        expect(last.slice(5)).toBe('07-31');
        expect(leeftijdOp(geboren, last)).toBe(16);
        expect(leeftijdOp(geboren, plusDagen(schooljaar(last).begin, -1))).toBe(15);
      }),
    );
  });
});
