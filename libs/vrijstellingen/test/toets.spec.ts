import { describe, expect, it } from '@jest/globals';
import { datum, type Datum, plusDagen, plusMaanden, Schoolkalender, vanDagnummer } from '@zesweken/kalender';
import fc from 'fast-check';
import { type Grond, GRONDEN, GRONDREGELS } from '../src/gronden.js';
import { leerplichtdagen } from '../src/leerplicht.js';
import { eersteLesweken, schooldagen } from '../src/schooldagen.js';
import { overlapt, toets, verlengenUiterlijk } from '../src/toets.js';
import type { TeToetsen, Toetscontext } from '../src/toetsing.js';

const BORN = datum('2011-03-14');
const CALENDAR = new Schoolkalender([
  { naam: 'Zomervakantie', begin: datum('2025-07-12'), einde: datum('2025-08-24') },
  { naam: 'Kerstvakantie', begin: datum('2025-12-20'), einde: datum('2026-01-04') },
]);

const context = (over: Partial<Toetscontext> = {}): Toetscontext => ({
  geboortedatum: BORN,
  vandaag: datum('2026-01-12'),
  kalender: CALENDAR,
  andere: [],
  ...over,
});

const one = (grond: Grond, begin: string, einde: string, over: Partial<TeToetsen> = {}): TeToetsen => ({
  grond,
  begin: datum(begin),
  einde: datum(einde),
  beroepOp: null,
  nooitGeschikt: false,
  richtingBezocht: null,
  twaalfSchooljaren: false,
  verklaring: null,
  besluit: null,
  ...over,
});

const codes = (een: TeToetsen, over: Partial<Toetscontext> = {}): string[] =>
  toets(een, context(over)).fouten.map(({ code }) => code);
const points = (een: TeToetsen, over: Partial<Toetscontext> = {}): readonly string[] =>
  toets(een, context(over)).aandachtspunten;

const YEAR = ['2025-08-01', '2026-07-31'] as const;
const arts = (day: string) => ({ door: 'arts', naam: null, datum: datum(day) }) as const;

describe('a declaration for 5 onder a', () => {
  it('may be three months old when invoked, and not a day more', () => {
    const invoked = { beroepOp: datum('2025-06-01') };
    expect(codes(one('5-onder-a', ...YEAR, { ...invoked, verklaring: arts('2025-03-01') }))).toEqual([]);
    expect(codes(one('5-onder-a', ...YEAR, { ...invoked, verklaring: arts('2025-02-28') }))).toEqual([
      'verklaring-te-oud',
    ]);
  });

  it('is of a doctor who does not treat the leerling, a pedagogue or a psychologist', () => {
    const by = (door: 'behandelend-arts' | 'schoolhoofd' | 'pedagoog' | 'psycholoog') =>
      codes(one('5-onder-a', ...YEAR, { verklaring: { door, naam: null, datum: datum('2025-07-01') } }));

    expect([by('behandelend-arts'), by('schoolhoofd'), by('pedagoog'), by('psycholoog')]).toEqual([
      ['verklaring-door'],
      ['verklaring-door'],
      [],
      [],
    ]);
  });

  it('that is missing is for a person to judge, and one of tomorrow is impossible', () => {
    expect(points(one('5-onder-a', ...YEAR))).toContain('verklaring-ontbreekt');
    expect(codes(one('5-onder-a', ...YEAR, { verklaring: arts('2026-01-13') }))).toEqual(['toekomst']);
  });

  it('is never too old within three months, and always from three months and a day (any days)', () => {
    const day = fc.integer({ min: 20_300, max: 20_460 }).map(vanDagnummer);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (invoked, age) => {
        const signed = plusDagen(invoked, -age);
        const een = one('5-onder-a', ...YEAR, { beroepOp: invoked, verklaring: arts(signed) });
        expect(codes(een).includes('verklaring-te-oud')).toBe(plusMaanden(signed, 3) < invoked);
      }),
    );
  });
});

describe('other grounds', () => {
  it('5 onder b is impossible where the leerling attended that richting in the year before', () => {
    expect(codes(one('5-onder-b', ...YEAR, { richtingBezocht: true }))).toEqual(['richting-bezocht']);
    expect(points(one('5-onder-b', ...YEAR))).toContain('richting-onbekend');
    expect(points(one('5-onder-b', ...YEAR, { richtingBezocht: false }))).not.toContain('richting-onbekend');
  });

  it('5 onder c needs the head of the school abroad', () => {
    expect(codes(one('5-onder-c', ...YEAR, { verklaring: arts('2025-07-01') }))).toEqual(['verklaring-door']);
  });

  it('never fit is said of 5 onder a only', () => {
    expect(codes(one('5-onder-c', ...YEAR, { nooitGeschikt: true }))).toEqual(['nooit-geschikt']);
    expect(codes(one('5-onder-a', ...YEAR, { nooitGeschikt: true }))).toEqual([]);
  });

  it('3a begins at fourteen and ends with the full duty', () => {
    expect(codes(one('3a', '2025-03-13', '2025-07-31'))).toEqual(['te-jong']);
    expect(codes(one('3a', '2025-03-14', '2025-07-31'))).toEqual([]);
    expect(codes(one('3a', '2027-08-01', '2028-07-31'))).toEqual(['volledige-leerplicht-voorbij']);
  });

  it('3b is of the last school year, or of the twelfth', () => {
    expect(codes(one('3b', '2026-08-01', '2027-07-31'))).toEqual([]);
    expect(codes(one('3b', ...YEAR))).toEqual(['laatste-jaar']);
    expect(codes(one('3b', ...YEAR, { twaalfSchooljaren: true }))).toEqual([]);
  });

  it('15 is of the duty to qualify only', () => {
    expect(codes(one('15', '2027-07-31', '2028-07-31'))).toEqual(['alleen-kwalificatieplicht']);
    expect(codes(one('15', '2027-08-01', '2028-07-31'))).toEqual([]);
    expect(points(one('15', '2027-08-01', '2028-07-31'))).toContain('besluit-ontbreekt');
    const besluit = { door: 'hoofd', datum: datum('2026-01-05'), kenmerk: null } as const;
    expect(codes(one('15', '2027-08-01', '2028-07-31', { besluit }))).toEqual(['besluit-door']);
  });

  it('11 onder f is once a year, ten school days, not in the first two lesweken', () => {
    expect(codes(one('11-f', '2026-01-05', '2026-01-16'))).toEqual([]);
    expect(codes(one('11-f', '2026-01-05', '2026-01-19'))).toEqual(['tien-dagen']);
    // Two weeks of holiday around them do not count.
    expect(codes(one('11-f', '2025-12-17', '2026-01-09'))).toEqual([]);
    expect(codes(one('11-f', '2025-09-07', '2025-09-12'))).toEqual(['eerste-lesweken']);
    expect(codes(one('11-f', '2025-09-08', '2025-09-12'))).toEqual([]);
    const andere = [{ grond: '11-f', begin: datum('2025-10-06'), einde: datum('2025-10-10') }] as const;
    expect(codes(one('11-f', '2026-01-05', '2026-01-09'), { andere })).toEqual(['eens-per-schooljaar']);
    expect(points(one('11-f', '2026-01-05', '2026-01-09'), { kalender: new Schoolkalender([]) })).toEqual([
      'lesweken-onbekend',
    ]);
  });

  it('11 onder g is the head’s up to ten school days in the school year together', () => {
    const andere = [{ grond: '11-g', begin: datum('2025-10-06'), einde: datum('2025-10-10') }] as const;
    expect(points(one('11-g', '2026-01-05', '2026-01-09'), { andere })).toEqual([]);
    expect(points(one('11-g', '2026-01-05', '2026-01-12'), { andere })).toEqual(['besluit-ontbreekt']);
  });

  it('11 onder e is told two days ahead', () => {
    const told = (day: string) => points(one('11-e', '2026-02-20', '2026-02-20', { beroepOp: datum(day) }));

    expect([told('2026-02-18'), told('2026-02-19')]).toEqual([[], ['twee-dagen-tevoren']]);
  });
});

describe('invoking', () => {
  it('is due a month before the duty begins, the first time', () => {
    const young = { geboortedatum: datum('2020-10-05') };
    const told = (day: string) =>
      points(one('5-onder-c', '2025-11-01', '2026-07-31', { beroepOp: datum(day) }), young);

    expect(leerplichtdagen(young.geboortedatum).begin).toBe('2025-11-01');
    expect([told('2025-10-01'), told('2025-10-02')]).toEqual([
      ['verklaring-ontbreekt'],
      ['verklaring-ontbreekt', 'kennisgeving-te-laat'],
    ]);
  });

  it('is due before 1 July each following year', () => {
    const andere = [{ grond: '5-onder-b', begin: datum('2024-08-01'), einde: datum('2025-07-31') }] as const;
    const told = (day: string) =>
      points(one('5-onder-b', ...YEAR, { beroepOp: datum(day), richtingBezocht: false }), { andere });

    expect([told('2025-06-30'), told('2025-07-01')]).toEqual([[], ['kennisgeving-te-laat']]);
  });

  it('must be done anew on 30 June of the school year that runs, unless never fit', () => {
    const een = one('5-onder-a', '2024-08-01', '2027-07-31');
    const on = (day: string) => verlengenUiterlijk(een, datum(day));

    expect([on('2024-01-01'), on('2025-10-01'), on('2026-07-31'), on('2030-01-01')]).toEqual([
      '2025-06-30',
      '2026-06-30',
      '2026-06-30',
      '2027-06-30',
    ]);
    expect(verlengenUiterlijk({ ...een, nooitGeschikt: true }, datum('2025-10-01'))).toBeNull();
    expect(verlengenUiterlijk(one('11-a', ...YEAR), datum('2025-10-01'))).toBeNull();
  });
});

describe('any vrijstelling', () => {
  const day = fc.integer({ min: 12_000, max: 23_500 }).map(vanDagnummer);
  const grond = fc.constantFrom(...GRONDEN);

  it('names the article of the law in every refusal that the law makes', () => {
    fc.assert(
      fc.property(grond, day, fc.integer({ min: 0, max: 400 }), (ground, begin, length) => {
        const { fouten } = toets(one(ground, begin, plusDagen(begin, length)), context());
        for (const { melding } of fouten) expect(melding).toMatch(/Leerplichtwet artikel/);
      }),
      { numRuns: 300 },
    );
  });

  it('is impossible wholly outside the duty, and only then for want of it', () => {
    fc.assert(
      fc.property(grond, day, fc.integer({ min: 0, max: 400 }), (ground, begin, length) => {
        const einde = plusDagen(begin, length);
        const duty = leerplichtdagen(BORN);
        expect(codes(one(ground, begin, einde)).includes('geen-leerplicht')).toBe(
          einde < duty.begin || begin > duty.einde,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('can’t end before it begins', () => {
    expect(codes(one('5a', '2025-09-02', '2025-09-01'))).toEqual(['volgorde']);
  });

  it('overlaps another of its ground when they share a day, in either order', () => {
    const span = fc.tuple(day, fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(span, span, ([a, aDays], [shift, bDays]) => {
        const b = plusDagen(a, (Number(shift.slice(8)) - 15) * 3);
        const first = { grond: '5a', begin: a, einde: plusDagen(a, aDays) } as const;
        const second = { grond: '5a', begin: b, einde: plusDagen(b, bDays) } as const;
        const shared = daysOf(first).some((one) => daysOf(second).includes(one));
        expect(overlapt(first, [second])).toBe(shared);
        expect(overlapt(second, [first])).toBe(shared);
        expect(overlapt(first, [{ ...second, grond: '11-a' }])).toBe(false);
      }),
    );
  });

  it('has a rule with its law for every ground', () => {
    expect(Object.keys(GRONDREGELS).sort()).toEqual([...GRONDEN].sort());
  });
});

describe('school days', () => {
  it('are no weekend, feestdag or holiday', () => {
    expect(schooldagen(datum('2025-12-15'), datum('2026-01-11'), CALENDAR)).toBe(10);
    expect(schooldagen(datum('2026-04-27'), datum('2026-05-05'), CALENDAR)).toBe(5);
  });

  it('of the first two lesweken follow the summer holiday, where it is known', () => {
    expect(eersteLesweken(datum('2026-01-05'), CALENDAR)).toEqual({
      begin: '2025-08-25',
      einde: '2025-09-07',
    });
    expect(eersteLesweken(datum('2026-09-05'), CALENDAR)).toBeNull();
  });
});

function daysOf({ begin, einde }: { begin: Datum; einde: Datum }): Datum[] {
  const days: Datum[] = [];
  for (let at = begin; at <= einde; at = plusDagen(at, 1)) days.push(at);
  return days;
}
