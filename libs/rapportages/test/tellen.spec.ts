import { describe, expect, it } from '@jest/globals';
import { type Datum, datum, schooljaarVan } from '@zesweken/kalender';
import fc from 'fast-check';
import { leeftijdsgroep, soortOp, telLeerlingen, type Telfeit, uitkomstVan } from '../src/tellen.js';
import { brute, dag, type Verhaal } from './orakel.js';

const JAAR = schooljaarVan('2023-2024');
const NUL = new Date(`${JAAR.begin}T00:00:00Z`);
/** 2024 is a leap year: day 365 is 31 July. */
const LAST = 365;

const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null });
const verhaal: fc.Arbitrary<Verhaal> = fc
  .record({
    leerling: fc.integer({ min: 1, max: 4 }),
    geboren: fc.integer({ min: 4 * 365, max: 19 * 366 }),
    thuis: fc.integer({ min: -400, max: LAST }),
    geverifieerd: fc.boolean(),
    soort: fc.constantFrom('lrv' as const, 'absoluut' as const),
    wissel: maybe(1, 60),
    laatste: maybe(0, 200),
    geplaatst: maybe(1, 200),
    gesloten: maybe(1, 250),
    vrij: fc.array(fc.tuple(fc.integer({ min: -100, max: LAST }), fc.integer({ min: 0, max: 200 })), {
      maxLength: 2,
    }),
  })
  .map(({ soort, wissel, laatste, geplaatst, gesloten, vrij, ...een }) => ({
    ...een,
    soorten: [
      { vanaf: een.thuis, soort },
      ...(wissel === null ? [] : [{ vanaf: een.thuis + wissel, soort: 'absoluut' as const }]),
    ],
    laatste: laatste === null ? null : een.thuis + laatste,
    geplaatst: geplaatst === null ? null : een.thuis + geplaatst,
    gesloten: gesloten === null ? null : een.thuis + gesloten,
    vrij: vrij.map(([from, length]) => [from, from + length] as const),
  }));

function feitVan(v: Verhaal, holidays: ReadonlySet<number>, nr: number): Telfeit {
  const at = (n: number | null): Datum | null => (n === null ? null : dag(NUL, n));
  const free = new Set([...holidays].map((n) => dag(NUL, n)));
  return {
    dossierId: String(nr),
    leerlingId: String(v.leerling),
    geboortedatum: dag(NUL, -v.geboren),
    eersteVerzuimdag: dag(NUL, v.thuis),
    eersteSignaaldag: dag(NUL, v.thuis),
    geverifieerd: v.geverifieerd,
    soorten: v.soorten.map(({ vanaf, soort }) => ({ vanaf: dag(NUL, vanaf), soort })),
    deelsBelastbaar: false,
    laatsteDag: at(v.laatste),
    geplaatstOp: at(v.geplaatst),
    geslotenOp: at(v.gesloten),
    vrijgesteld: v.vrij.map(([van, tot]) => ({ van: dag(NUL, van), tot: dag(NUL, tot) })),
    startkwalificatieOp: null,
    isVakantie: (d) => free.has(d),
  };
}

describe('counting leerlingen long at home', () => {
  it('agrees with plain loops over every child, day and story', () => {
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: LAST }), { maxLength: 80 });
    fc.assert(
      fc.property(
        fc.array(verhaal, { maxLength: 6 }),
        holidays,
        fc.integer({ min: 0, max: LAST }),
        fc.constantFrom('langdurig-thuis' as const, 'ocw-2016' as const, 'ingrado' as const),
        (verhalen, free, peil, definitie) => {
          const vrij = new Set(free);
          const feiten = verhalen.map((v, nr) => feitVan(v, vrij, nr));
          const counted = telLeerlingen(feiten, definitie, JAAR, dag(NUL, peil));
          expect(counted.length).toBe(brute(verhalen, NUL, peil, vrij, definitie));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('counts the day of 28, and not an absence that ends on day 27', () => {
    const story: Verhaal = {
      ...{ leerling: 1, geboren: 10 * 365, thuis: 10, geverifieerd: true, geplaatst: null, gesloten: null },
      ...{ soorten: [{ vanaf: 10, soort: 'lrv' }], laatste: 38, vrij: [] },
    };
    const count = (v: Verhaal) =>
      telLeerlingen([feitVan(v, new Set(), 1)], 'langdurig-thuis', JAAR, JAAR.einde);
    expect(count(story).map(({ dag: first }) => first)).toEqual([dag(NUL, 38)]);
    expect(count({ ...story, laatste: 37 })).toEqual([]);
    expect(count({ ...story, geplaatst: 38, laatste: null })).toEqual([]);
  });

  it('takes the soort of the day, and the age of 1 October', () => {
    const soorten = [
      { vanaf: datum('2023-09-01'), soort: 'lrv' as const },
      { vanaf: datum('2023-10-01'), soort: 'absoluut' as const },
    ];
    expect(soortOp({ soorten }, datum('2023-09-30'))).toBe('lrv');
    expect(soortOp({ soorten }, datum('2023-10-01'))).toBe('absoluut');
    const group = (born: string) => leeftijdsgroep(datum(born), JAAR);
    expect(['2011-10-02', '2011-10-01', '2007-10-02', '2007-10-01'].map(group)).toEqual([
      'tot-12',
      '12-15',
      '12-15',
      '16-plus',
    ]);
  });
});

describe('what came of a dossier', () => {
  const NOTHING = { geplaatstOp: null, laatsteDag: null, geslotenOp: null, hervat: false };
  const uiterlijk = datum('2024-01-31');
  const at = (more: object, peildatum = '2024-06-01') =>
    uitkomstVan({ ...NOTHING, uiterlijk, ...more }, datum(peildatum));

  it.each([
    ['binnen-6-weken', { geplaatstOp: '2024-01-31' }],
    ['later', { geplaatstOp: '2024-02-01' }],
    ['binnen-6-weken', { hervat: true, laatsteDag: '2024-01-20', geslotenOp: '2024-01-21' }],
    ['anders-gesloten', { geslotenOp: '2024-01-10' }],
    ['anders-gesloten', { geslotenOp: '2024-01-10', geplaatstOp: '2024-02-10' }],
    ['onbekend', { laatsteDag: '2024-01-10' }],
    ['nog-thuis', {}],
    ['nog-thuis', { geplaatstOp: '2024-06-02' }],
    ['nog-thuis', { laatsteDag: '2024-06-01' }],
  ])('is %s', (wanted, facts) => {
    expect(at(facts)).toBe(wanted);
  });
});
