import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CATEGORIEEN,
  type Categorie,
  type Deelfeiten,
  GRONDSLAGENTABEL,
  GRONDSLAGSOORTEN,
  keur,
  PARTIJEN,
  type Partij,
  partijVan,
  WEIGERWOORDEN,
  wijs,
} from '../src/index.js';

const feiten = (van: Partij, naar: Partij, more: Partial<Deelfeiten> = {}): Deelfeiten => ({
  van,
  naar,
  schoolVanOntvanger: false,
  verhuisdNaarOntvanger: false,
  ontvangenOnderToestemming: [],
  toestemmingVolgensConvenant: false,
  ...more,
});
const ground = (over: Deelfeiten, categorie: Categorie) => {
  const [{ soort, weigering }] = wijs(over, [categorie]) as [ReturnType<typeof wijs>[number]];
  return soort ?? weigering;
};
const partij = fc.constantFrom(...PARTIJEN);
const categorieen = fc.uniqueArray(fc.constantFrom(...CATEGORIEEN), { minLength: 1 });
const anyFeiten = fc.record({
  van: partij,
  naar: partij,
  schoolVanOntvanger: fc.boolean(),
  verhuisdNaarOntvanger: fc.boolean(),
  ontvangenOnderToestemming: categorieen,
  toestemmingVolgensConvenant: fc.boolean(),
});
const soort = fc.constantFrom(...GRONDSLAGSOORTEN);

describe('the grondslagwijzer', () => {
  // Domain table B, a cell a line.
  it.each([
    ['schoolbestuur', 'gemeente', 'verzuim', 'wettelijke-plicht'],
    ['schoolbestuur', 'gemeente', 'zorg', 'geen-grond'],
    ['schoolbestuur', 'samenwerkingsverband', 'gezondheid', 'publieke-taak'],
    ['schoolbestuur', 'wijkteam', 'gezondheid', 'toestemming'],
    ['gemeente', 'samenwerkingsverband', 'contact', 'publieke-taak'],
    ['gemeente', 'samenwerkingsverband', 'plan', 'toestemming'],
    ['gemeente', 'samenwerkingsverband', 'gezondheid', 'geen-grond'],
    ['gemeente', 'jeugdhulp', 'zorg', 'toestemming'],
    ['gemeente', 'jgz', 'gezondheid', 'geen-grond'],
    ['gemeente', 'schoolbestuur', 'plan', 'school-van-ontvanger'],
    ['gemeente', 'gemeente', 'plan', 'verhuisd-naar-ontvanger'],
    ['samenwerkingsverband', 'gemeente', 'plan', 'toestemming'],
    ['samenwerkingsverband', 'gemeente', 'gezondheid', 'gezondheid-swv'],
    ['samenwerkingsverband', 'jgz', 'zorg', 'geen-grond'],
    ['jgz', 'schoolbestuur', 'gezondheid', 'toestemming'],
    ['jeugdhulp', 'regio', 'contact', 'regio-nooit'],
    ['regio', 'gemeente', 'contact', 'geen-grond'],
  ] as const)('says of %s to %s, %s: %s', (van, naar, categorie, expected) => {
    expect(ground(feiten(van, naar), categorie)).toBe(expected);
  });

  it('opens a flow to the school, or to the new gemeente, once the fact is there', () => {
    expect(ground(feiten('gemeente', 'schoolbestuur', { schoolVanOntvanger: true }), 'plan')).toBe(
      'publieke-taak',
    );
    expect(
      ground(feiten('samenwerkingsverband', 'schoolbestuur', { schoolVanOntvanger: true }), 'gezondheid'),
    ).toBe('publieke-taak');
    expect(ground(feiten('gemeente', 'gemeente', { verhuisdNaarOntvanger: true }), 'plan')).toBe(
      'publieke-taak',
    );
  });

  it('asks toestemming where the convenant is stricter', () => {
    const strict = feiten('gemeente', 'samenwerkingsverband', { toestemmingVolgensConvenant: true });
    expect(ground(strict, 'verzuim')).toBe('toestemming');
    expect(keur(strict, ['verzuim'], 'publieke-taak')).toEqual([
      { categorie: 'verzuim', weigering: 'andere-grond' },
    ]);
  });

  it('asks a doorbreking of whoever keeps professional secrecy', () => {
    expect(wijs(feiten('jgz', 'gemeente'), ['zorg'])[0]!.voorwaarden).toEqual(['doorbreking']);
  });

  it('lets nothing about a child go to or from the regio, on any ground', () => {
    fc.assert(
      fc.property(anyFeiten, categorieen, soort, fc.boolean(), (over, chosen, on, back) => {
        const regio = { ...over, ...(back ? { van: 'regio' as const } : { naar: 'regio' as const }) };
        expect(keur(regio, chosen, on)).toHaveLength(chosen.length);
      }),
    );
  });

  it('lets what was received under toestemming travel on under toestemming only', () => {
    fc.assert(
      fc.property(anyFeiten, categorieen, soort, (over, chosen, on) => {
        const passed = chosen.filter(
          (one) => !keur(over, [one], on).some(({ categorie }) => categorie === one),
        );
        if (on === 'noodsituatie' || on === 'toestemming') return;
        expect(passed.filter((one) => over.ontvangenOnderToestemming.includes(one))).toEqual([]);
      }),
    );
  });

  it('passes nothing that no row of the table carries', () => {
    fc.assert(
      fc.property(anyFeiten, categorieen, soort, (over, chosen, on) => {
        const refused = new Set(keur(over, chosen, on).map(({ categorie }) => categorie));
        for (const one of chosen.filter((categorie) => !refused.has(categorie))) {
          expect(
            GRONDSLAGENTABEL.some(
              ({ van, naar, categorieen: carried }) =>
                van.includes(over.van) && naar.includes(over.naar) && carried.includes(one),
            ),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('a chosen ground', () => {
  it('of toestemming takes along what a duty carries anyway, but is refused where a duty carries all', () => {
    const swv = feiten('gemeente', 'samenwerkingsverband');
    expect(keur(swv, ['contact', 'plan'], 'toestemming')).toEqual([]);
    expect(keur(swv, ['contact', 'verzuim'], 'toestemming')).toEqual([
      { categorie: 'contact', weigering: 'andere-grond' },
      { categorie: 'verzuim', weigering: 'andere-grond' },
    ]);
  });

  it('of an emergency carries contact and veiligheid and nothing else', () => {
    expect(
      keur(feiten('gemeente', 'jeugdhulp'), CATEGORIEEN, 'noodsituatie').map(({ categorie }) => categorie),
    ).toEqual(CATEGORIEEN.filter((categorie) => !['contact', 'veiligheid'].includes(categorie)));
  });
});

it('has a sentence that says what to do for every refusal, and a source for every row', () => {
  for (const sentence of Object.values(WEIGERWOORDEN)) expect(sentence).toMatch(/\. \S.*\.$|\)\. .+\.$/);
  expect(GRONDSLAGENTABEL.filter(({ bron }) => bron.length < 5)).toEqual([]);
  expect(new Set(GRONDSLAGENTABEL.map(({ code }) => code)).size).toBe(GRONDSLAGENTABEL.length);
});

it('knows each kind of tenant, and gives a partner of an unknown kind no place', () => {
  expect(partijVan({ soort: 'gemeente', deelsoort: null })).toBe('gemeente');
  expect(partijVan({ soort: 'partner', deelsoort: 'jgz' })).toBe('jgz');
  expect(partijVan({ soort: 'partner', deelsoort: 'bakker' })).toBeUndefined();
});
