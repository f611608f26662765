import { describe, expect, it } from '@jest/globals';
import { dagenTussen, weekdag } from '@zesweken/kalender';
import { gatenIn } from '../src/keur-vakanties.js';
import { STARTSET_MIDDEN, VAKANTIES_MIDDEN } from '../src/midden.js';

describe('school holidays of regio Midden', () => {
  it('run from a Saturday to a Sunday, in order, without overlap', () => {
    for (const [i, { begin, einde }] of VAKANTIES_MIDDEN.entries()) {
      expect([begin, weekdag(begin)]).toEqual([begin, 6]);
      expect([einde, weekdag(einde)]).toEqual([einde, 7]);
      const next = VAKANTIES_MIDDEN[i + 1];
      if (next) expect(next.begin > einde).toBe(true);
    }
  });

  it('last as long as the law says: six weeks in summer, two at Christmas, one otherwise', () => {
    // Less the weekend before the first week.
    const weeks = VAKANTIES_MIDDEN.map(
      ({ naam, begin, einde }) => `${naam} ${(dagenTussen(begin, einde) - 1) / 7}`,
    );
    expect([...new Set(weeks)].sort()).toEqual([
      'Herfstvakantie 1',
      'Kerstvakantie 2',
      'Meivakantie 1',
      'Voorjaarsvakantie 1',
      'Zomervakantie 6',
    ]);
  });

  it('are those of all school years of the demo, and say where they come from', () => {
    const summers = VAKANTIES_MIDDEN.filter(({ naam }) => naam === 'Zomervakantie');
    expect(summers.map(({ begin }) => begin.slice(0, 4))).toEqual(
      Array.from({ length: 14 }, (_, i) => `${2014 + i}`),
    );
    expect(VAKANTIES_MIDDEN).toHaveLength(13 * 5 + 1);
    for (const { bron } of VAKANTIES_MIDDEN)
      expect(bron).toMatch(/^regio Midden, (overgenomen|bij benadering)/);
  });

  it('give a start set of whole school years, marked as such', () => {
    expect(STARTSET_MIDDEN.map(({ naam, begin }) => `${begin} ${naam}`)).toEqual([
      '2025-10-18 Herfstvakantie',
      '2025-12-20 Kerstvakantie',
      '2026-02-14 Voorjaarsvakantie',
      '2026-04-25 Meivakantie',
      '2026-07-18 Zomervakantie',
      '2026-10-17 Herfstvakantie',
      '2026-12-19 Kerstvakantie',
      '2027-02-20 Voorjaarsvakantie',
      '2027-04-24 Meivakantie',
      '2027-07-17 Zomervakantie',
    ]);
    expect(new Set(STARTSET_MIDDEN.map(({ bron }) => bron))).toEqual(
      new Set(['startset Midden, controleer']),
    );
    expect(gatenIn(null, ['2025-2026', '2026-2027'], STARTSET_MIDDEN)).toEqual([]);
  });
});
