import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { dagenVan, kaplanMeier, kromme } from '../src/doorlooptijd.js';

const gebeurd = (dag: number, n = 1) => ({ dag, gebeurd: n, afgebroken: 0 });
const weg = (dag: number, n = 1) => ({ dag, gebeurd: 0, afgebroken: n });

describe('the time to a place', () => {
  it('agrees with a worked example: remission under 6-MP (Freireich 1963; Klein and Moeschberger, table 4.1)', () => {
    const days = [
      { dag: 6, gebeurd: 3, afgebroken: 1 },
      ...[gebeurd(7), weg(9), { dag: 10, gebeurd: 1, afgebroken: 1 }, weg(11), gebeurd(13), gebeurd(16)],
      ...[weg(17), weg(19), weg(20), gebeurd(22), gebeurd(23), weg(25), weg(32, 2), weg(34), weg(35)],
    ];
    const found = kaplanMeier(days).filter(({ dag }) => [6, 7, 10, 13, 16, 22, 23].includes(dag));
    expect(found.map(({ over }) => Number(over.toFixed(3)))).toEqual([
      0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448,
    ]);
    // Greenwood's standard errors.
    expect(found.map(({ over, greenwood }) => Number((over * Math.sqrt(greenwood)).toFixed(4)))).toEqual([
      0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346,
    ]);
  });

  it('is shown in whole weeks and five points, from the fifth event among twenty', () => {
    const points = kromme([gebeurd(8, 4), gebeurd(30, 4), weg(200, 12)]);
    expect(points).toHaveLength(26);
    expect(points.slice(0, 4).every(({ thuis }) => thuis === null)).toBe(true);
    expect(points[4]).toMatchObject({ week: 5, thuis: 60, laag: 40, hoog: 80 });
    expect(points.at(-1)!.thuis).toBe(60);
    expect(kromme([gebeurd(8, 7), weg(40, 12)]).every(({ thuis }) => thuis === null)).toBe(true);
    expect(kromme([gebeurd(8, 4), weg(40, 40)]).every(({ thuis }) => thuis === null)).toBe(true);
    expect(kromme([])).toHaveLength(26);
  });

  it('loses from sight on the peildatum who is still at home', () => {
    expect(
      dagenVan(
        [
          { 'gebeurd|9': 2, 'lopend|2026-01-01': 3 },
          { 'lopend|2020-01-01': 1, 'soort|lrv': 4 },
        ],
        datum('2026-01-12'),
      ),
    ).toEqual([
      { dag: 9, gebeurd: 2, afgebroken: 0 },
      { dag: 11, gebeurd: 0, afgebroken: 3 },
      { dag: 183, gebeurd: 0, afgebroken: 1 },
    ]);
  });
});
