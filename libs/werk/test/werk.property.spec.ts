import { describe, expect, it } from '@jest/globals';
import { plusDagen, datum, weekdag } from '@zesweken/kalender';
import fc from 'fast-check';
import { type Bezoek, gezien, STILTE_MS } from '../src/bezoeken.js';
import { eindeVanDeWeek, eindeVooruit, werkgroep } from '../src/werkdag.js';

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDagen(datum('2000-01-01'), n));

describe('visits', () => {
  it('of any looks: the visit before is the last look that came before a silence', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * STILTE_MS }), { minLength: 1 }), (gaps) => {
        let at = Date.parse('2026-01-12T08:00:00Z');
        let state: Bezoek | undefined;
        let before: number | null = null;
        for (const [n, gap] of gaps.entries()) {
          if (n > 0 && gap > STILTE_MS) before = at;
          at += gap;
          state = gezien(state, new Date(at));
          expect(state.vorige?.getTime() ?? null).toBe(before);
          expect(state.laatste.getTime()).toBe(at);
        }
      }),
    );
  });

  it('a clock that goes back ends no visit and loses none', () => {
    const state = { vorige: null, laatste: new Date('2026-01-12T08:00:00Z') };
    expect(gezien(state, new Date('2026-01-12T07:00:00Z'))).toEqual(state);
  });
});

describe('the groups of the start page', () => {
  it('follow one another in time, and the week ends on its Sunday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 14 }), (vandaag, away) => {
        const uiterlijk = plusDagen(vandaag, away);
        const sunday = eindeVanDeWeek(vandaag);
        expect(weekdag(sunday)).toBe(7);
        expect(sunday >= vandaag && sunday <= plusDagen(vandaag, 6)).toBe(true);
        const expected = away < 0 ? 'te-laat' : uiterlijk <= sunday ? 'deze-week' : 'komt';
        expect(werkgroep(uiterlijk, vandaag)).toBe(expected);
        expect(uiterlijk <= eindeVooruit(vandaag)).toBe(true);
      }),
    );
  });

  it('what has no day can be done today', () => {
    expect(werkgroep(null, datum('2026-01-12'))).toBe('deze-week');
  });
});
