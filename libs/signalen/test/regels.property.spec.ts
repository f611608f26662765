import { describe, expect, it } from '@jest/globals';
import { type Datum, datum, isWerkdag, plusDagen, Schoolkalender, schooljaar } from '@zesweken/kalender';
import fc from 'fast-check';
import { bevindingen } from '../src/regels/bevindingen.js';
import type { Feit, LeerlingFeiten, Roosterfeit } from '../src/regels/feiten.js';
import { type Signaalregels, STANDAARDREGELS } from '../src/regels/signaalregels.js';
import { voorgesteldeDag, voorTeStellen } from '../src/regels/voorstel.js';

/** Around the turn of a school year, so that histories run across it. */
const START = datum('2025-05-01');

const day = fc.integer({ min: 0, max: 330 }).map((n) => plusDagen(START, n));
const feit = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 25 })))
  .map(([begin, days]) => ({ begin, einde: days === null ? null : plusDagen(begin, days) }));
const withIds = <F extends object>(list: readonly F[], name: string): (F & { id: string })[] =>
  list.map((one, at) => ({ id: `${name}${at}`, ...one }));
const feiten = (name: string): fc.Arbitrary<Feit[]> =>
  fc.array(feit, { maxLength: 8 }).map((list) => withIds(list, name));
const roosters: fc.Arbitrary<Roosterfeit[]> = fc
  .array(
    fc.tuple(feit, fc.integer({ min: 0, max: 26 })).map(([one, urenPerWeek]) => ({ ...one, urenPerWeek })),
    { maxLength: 4 },
  )
  .map((list) => withIds(list, 'r'));
const leerlingen: fc.Arbitrary<LeerlingFeiten> = fc.record({
  geboortedatum: fc.constantFrom(datum('2011-03-04'), datum('2016-03-04')),
  onderwijssoort: fc.constantFrom('po', 'sbo', 'vo', 'mbo', null),
  zestienUur: feiten('u'),
  luxe: feiten('l'),
  ziek: feiten('z'),
  roosters,
});
const kalenders = fc
  .array(fc.tuple(day, fc.integer({ min: 0, max: 45 })), { maxLength: 4 })
  .map(
    (list) =>
      new Schoolkalender(
        list.map(([begin, days]) => ({ naam: 'vrij', begin, einde: plusDagen(begin, days) })),
      ),
  );
const regels: fc.Arbitrary<Signaalregels> = fc.record({
  zestienUur: fc.record({ aan: fc.boolean(), aantal: fc.integer({ min: 1, max: 4 }) }),
  luxe: fc.record({ aan: fc.boolean(), aantal: fc.integer({ min: 1, max: 4 }) }),
  ziekPo: fc.record({
    aan: fc.boolean(),
    meerDanMeldingen: fc.integer({ min: 1, max: 5 }),
    meerDanDagen: fc.integer({ min: 1, max: 15 }),
  }),
  ziekVo: fc.record({
    aan: fc.boolean(),
    meldingen: fc.integer({ min: 1, max: 5 }),
    schoolweken: fc.integer({ min: 1, max: 15 }),
    aaneengesloten: fc.integer({ min: 1, max: 12 }),
  }),
  verkortRooster: fc.record({
    aan: fc.boolean(),
    weken: fc.integer({ min: 1, max: 8 }),
    minderDanUren: fc.integer({ min: 1, max: 26 }),
  }),
});
const story = fc.record({ over: leerlingen, regels, vandaag: day, kalender: kalenders });

/** Every day from one to another. */
function daysOf(van: Datum, totEnMet: Datum): Datum[] {
  const days: Datum[] = [];
  for (let d = van; d <= totEnMet; d = plusDagen(d, 1)) days.push(d);
  return days;
}

/** Whether a sickness of so many school days on end reaches into the school year: a walk along all days. */
function longIllnessByWalking(
  ziek: readonly Feit[],
  days: number,
  vandaag: Datum,
  kalender: Schoolkalender,
): boolean {
  const isIll = (d: Datum): boolean =>
    ziek.some((one) => one.begin <= d && (one.einde === null || d <= one.einde));
  const [first] = ziek.map((one) => one.begin).sort();
  // A run goes on over weekends and holidays, and ends on a school day without sickness.
  let run = 0;
  let last: Datum | undefined;
  return daysOf(first ?? plusDagen(vandaag, 1), vandaag).some((d) => {
    if (isIll(d)) last = d;
    if (isWerkdag(d) && !kalender.isVakantie(d)) run = isIll(d) ? run + 1 : 0;
    return run >= days && last !== undefined && last >= schooljaar(vandaag).begin;
  });
}

describe('the signal rules', () => {
  it('do not look at the order of facts, nor at what lies ahead', () => {
    fc.assert(
      fc.property(story, ({ over, regels: set, vandaag, kalender }) => {
        const found = bevindingen(over, set, { vandaag, kalender });
        const turned: LeerlingFeiten = {
          ...over,
          zestienUur: over.zestienUur.toReversed(),
          luxe: over.luxe.toReversed(),
          ziek: over.ziek.toReversed(),
          roosters: over.roosters.toReversed(),
        };
        expect(bevindingen(turned, set, { vandaag, kalender })).toEqual(found);
        const past = (one: { begin: Datum }): boolean => one.begin <= vandaag;
        const known: LeerlingFeiten = {
          ...over,
          zestienUur: over.zestienUur.filter(past),
          luxe: over.luxe.filter(past),
          ziek: over.ziek.filter(past),
          roosters: over.roosters.filter(past),
        };
        expect(bevindingen(known, set, { vandaag, kalender })).toEqual(found);
      }),
      { numRuns: 400 },
    );
  });

  it('name days that have been, in order, and only rules that are on', () => {
    fc.assert(
      fc.property(story, ({ over, regels: set, vandaag, kalender }) => {
        for (const { sinds, eersteDag, feiten: facts, aantal } of bevindingen(over, set, {
          vandaag,
          kalender,
        })) {
          expect(sinds <= vandaag).toBe(true);
          expect(eersteDag <= vandaag).toBe(true);
          expect(facts.length).toBeGreaterThan(0);
          expect(facts.every(({ begin }) => begin <= vandaag)).toBe(true);
          expect(aantal).toBeGreaterThan(0);
        }
        const off = Object.fromEntries(
          Object.entries(set).map(([name, value]) => [name, { ...value, aan: false }]),
        ) as unknown as Signaalregels; // the cast: fromEntries forgets the names of the keys
        expect(bevindingen(over, off, { vandaag, kalender })).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('propose no less when one more is reported', () => {
    fc.assert(
      fc.property(story, feit, ({ over, regels: set, vandaag, kalender }, more) => {
        const names = (facts: LeerlingFeiten) =>
          bevindingen(facts, set, { vandaag, kalender }).map(({ regel }) => regel);
        const one = { id: 'new', ...more };
        const fuller: LeerlingFeiten = {
          ...over,
          zestienUur: [...over.zestienUur, one],
          luxe: [...over.luxe, one],
          ziek: [...over.ziek, one],
          roosters: [...over.roosters, { ...one, urenPerWeek: 0 }],
        };
        expect(names(fuller)).toEqual(expect.arrayContaining(names(over)));
      }),
      { numRuns: 400 },
    );
  });

  it('count reports of 16 hours in the school year as a plain count does', () => {
    fc.assert(
      fc.property(story, ({ over, regels: set, vandaag, kalender }) => {
        const { begin } = schooljaar(vandaag);
        const count = over.zestienUur.filter((one) => one.begin >= begin && one.begin <= vandaag).length;
        const found = bevindingen(over, set, { vandaag, kalender });
        expect(found.some(({ regel }) => regel === '16-uur-herhaald')).toBe(
          set.zestienUur.aan && count >= set.zestienUur.aantal,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('find long sickness exactly where a walk along the days does', () => {
    fc.assert(
      fc.property(story, ({ over, regels: set, vandaag, kalender }) => {
        const secondary = { ...over, onderwijssoort: 'vo' };
        const reaches = longIllnessByWalking(over.ziek, set.ziekVo.aaneengesloten, vandaag, kalender);
        const found = bevindingen(secondary, set, { vandaag, kalender });
        expect(found.some(({ regel }) => regel === 'ziek-vo-lang')).toBe(set.ziekVo.aan && reaches);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a proposal', () => {
  const dossier = { id: 'd1', kenmerk: 'ZW-2026-0001', eersteSignaaldag: START };

  it('that was refused does not come back on the same facts, also not when some of them fall out of view', () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 0, max: 60 }),
        ({ over, regels: set, vandaag, kalender }, later) => {
          const found = bevindingen(over, set, { vandaag, kalender });
          const refused = found.map(({ regel, feiten: facts }) => ({
            regel,
            feiten: facts.map(({ id }) => id),
          }));
          expect(voorTeStellen(found, refused, dossier)).toEqual([]);
          for (const one of voorTeStellen(
            bevindingen(over, set, { vandaag: plusDagen(vandaag, later), kalender }),
            refused,
            dossier,
          )) {
            const known = refused.find(({ regel }) => regel === one.regel)?.feiten ?? [];
            expect(one.feiten.some(({ id }) => !known.includes(id))).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('comes back with one new fact, and only for the rule that counts it', () => {
    const report = (id: string, begin: string): Feit => ({ id, begin: datum(begin), einde: datum(begin) });
    const over: LeerlingFeiten = {
      geboortedatum: datum('2011-03-04'),
      onderwijssoort: 'vo',
      zestienUur: [report('a', '2025-09-01'), report('b', '2025-11-01')],
      luxe: [report('c', '2025-10-01'), report('d', '2025-12-01')],
      ziek: [],
      roosters: [],
    };
    const blik = { vandaag: datum('2026-01-12'), kalender: new Schoolkalender([]) };
    const refused = bevindingen(over, STANDAARDREGELS, blik).map(({ regel, feiten: facts }) => ({
      regel,
      feiten: facts.map(({ id }) => id),
    }));
    expect(refused.map(({ regel }) => regel)).toEqual(['16-uur-herhaald', 'luxe-herhaald']);

    const more = { ...over, zestienUur: [...over.zestienUur, report('e', '2026-01-05')] };
    const again = voorTeStellen(bevindingen(more, STANDAARDREGELS, blik), refused, dossier);

    expect(again).toMatchObject([
      { regel: '16-uur-herhaald', aantal: 3, sinds: '2025-11-01', eersteDag: '2026-01-05' },
    ]);
  });

  it('proposes no day before the dossier, and none that lies ahead', () => {
    fc.assert(
      fc.property(story, ({ over, regels: set, vandaag, kalender }) => {
        const [first, ...others] = voorTeStellen(bevindingen(over, set, { vandaag, kalender }), [], dossier);
        if (!first) return;
        const proposed = voorgesteldeDag([first, ...others], dossier);
        expect(proposed >= dossier.eersteSignaaldag && proposed <= vandaag).toBe(true);
      }),
    );
  });
});
