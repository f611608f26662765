import { describe, expect, it } from '@jest/globals';
import { datum, plusDagen } from '@zesweken/kalender';
import fc from 'fast-check';
import { keurPlan } from '../src/plan-regels.js';
import {
  DAGDELEN,
  LEEG_PLAN,
  ONDERDELEN,
  type Roosterstap,
  verschillendeOnderdelen,
  WEEKDAGEN,
} from '../src/planinhoud.js';
import { MEESTE_UREN_PER_WEEK, weekuren, weekVan } from '../src/rooster.js';
import { bevoegden, moetGehoord } from '../src/vaststelling.js';

const KADER = { eersteDag: datum('2025-12-03'), vandaag: datum('2026-01-12') };

const aDay = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDagen(datum('2000-01-01'), n));
const aBlok = fc.record({
  dagVanWeek: fc.constantFrom(...WEEKDAGEN),
  dagdeel: fc.constantFrom(...DAGDELEN),
  uren: fc.integer({ min: 25, max: 800 }).map((n) => n / 100),
  plek: fc.constantFrom('school' as const, 'elders' as const),
  waar: fc.string(),
});
const aWeek = fc.uniqueArray(aBlok, { selector: ({ dagVanWeek, dagdeel }) => `${dagVanWeek} ${dagdeel}` });

describe('hours of a rooster', () => {
  it('are exact, and those at school are never more than all', () => {
    fc.assert(
      fc.property(aDay, aWeek, (vanaf, blokken) => {
        const [week] = weekuren([{ vanaf, blokken, toelichting: '' }]);
        expect(Math.round(week!.perWeek * 100)).toBe(
          blokken.reduce((sum, { uren }) => sum + Math.round(uren * 100), 0),
        );
        expect(week!.opSchool).toBeLessThanOrEqual(week!.perWeek);
        expect(week!.perWeek * 100).toBeCloseTo(Math.round(week!.perWeek * 100), 6);
      }),
    );
  });

  it('above 40 a week are refused, and no others', () => {
    fc.assert(
      fc.property(aWeek, (blokken) => {
        const rooster: Roosterstap[] = [{ vanaf: datum('2026-01-12'), blokken, toelichting: '' }];
        const wrong = keurPlan({ ...LEEG_PLAN, rooster }, KADER).map(({ code }) => code);
        expect(wrong).toEqual(weekuren(rooster)[0]!.perWeek > MEESTE_UREN_PER_WEEK ? ['maximum'] : []);
      }),
    );
  });

  it('count from the Monday of a week', () => {
    expect([datum('2026-01-12'), datum('2026-01-18'), datum('2026-01-19')].map(weekVan)).toEqual([
      '2026-01-12',
      '2026-01-12',
      '2026-01-19',
    ]);
  });
});

describe('who agrees', () => {
  const born = datum('2010-01-13');

  it('is who has authority until the day before the 16th birthday, and the leerling from that day', () => {
    expect(bevoegden(born, datum('2026-01-12'))).toContain('gezagdrager');
    expect(bevoegden(born, datum('2026-01-13'))).toEqual(['leerling']);
  });

  it('hears the leerling from the 12th birthday on', () => {
    expect([moetGehoord(born, datum('2022-01-12')), moetGehoord(born, datum('2022-01-13'))]).toEqual([
      false,
      true,
    ]);
  });

  it('is always somebody', () => {
    fc.assert(
      fc.property(aDay, aDay, (birth, day) => {
        expect(bevoegden(birth, day).length).toBeGreaterThan(0);
        // Who decides alone is always heard as well.
        if (bevoegden(birth, day).includes('leerling')) expect(moetGehoord(birth, day)).toBe(true);
      }),
    );
  });
});

describe('what changed between versions', () => {
  it('is nothing where only the order of keys differs, and every part that differs', () => {
    const goal = { id: 'a', tekst: 'Rust', bereiktAls: '', status: 'open' } as const;
    const turned = { status: 'open', bereiktAls: '', tekst: 'Rust', id: 'a' } as const;
    expect(
      verschillendeOnderdelen({ ...LEEG_PLAN, doelen: [goal] }, { ...LEEG_PLAN, doelen: [turned] }),
    ).toEqual([]);
    expect(
      verschillendeOnderdelen(LEEG_PLAN, {
        ...LEEG_PLAN,
        doelen: [goal],
        stemOuders: 'x',
        nietGehoordReden: 'y',
      }),
    ).toEqual(['stemOuders', 'nietGehoordReden', 'doelen']);
    expect([...ONDERDELEN].sort()).toEqual(Object.keys(LEEG_PLAN).sort());
  });
});
