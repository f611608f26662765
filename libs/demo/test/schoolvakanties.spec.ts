import { describe, expect, it } from '@jest/globals';
import { dagenTussen, weekdag } from '@zesweken/kalender';
import { DEMO_SCHOOLVAKANTIES } from '../src/generate/schoolvakanties.js';

describe('school holidays of the demo', () => {
  it('run from a Saturday to a Sunday, in order, without overlap', () => {
    for (const [i, { begin, einde }] of DEMO_SCHOOLVAKANTIES.entries()) {
      expect([begin, weekdag(begin)]).toEqual([begin, 6]);
      expect([einde, weekdag(einde)]).toEqual([einde, 7]);
      const next = DEMO_SCHOOLVAKANTIES[i + 1];
      if (next) expect(next.begin > einde).toBe(true);
    }
  });

  it('last as long as the law says: six weeks in summer, two at Christmas, one otherwise', () => {
    // Less the weekend before the first week.
    const weeks = DEMO_SCHOOLVAKANTIES.map(
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
    const summers = DEMO_SCHOOLVAKANTIES.filter(({ naam }) => naam === 'Zomervakantie');
    expect(summers.map(({ begin }) => begin.slice(0, 4))).toEqual(
      Array.from({ length: 14 }, (_, i) => `${2014 + i}`),
    );
    expect(DEMO_SCHOOLVAKANTIES).toHaveLength(13 * 5 + 1);
    for (const { bron } of DEMO_SCHOOLVAKANTIES)
      expect(bron).toMatch(/^regio Midden, (overgenomen|bij benadering)/);
  });
});
