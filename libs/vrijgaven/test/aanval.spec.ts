import { describe, expect, it } from '@jest/globals';
import { datum, schooljaarVan } from '@zesweken/kalender';
import { Oplosser } from '@zesweken/onderdrukking';
import type { Posten } from '@zesweken/rapportages';
import fc from 'fast-check';
import { type Eerder, type Inbreng, stelSamen, type Veilig } from '../src/samenstellen.js';
import { GROEIT, TABELLEN } from '../src/tabellen.js';
import { type Buit, valAan } from './aanvaller.js';

const oplosser = await Oplosser.laad();
const JAAR = schooljaarVan('2024-2025');
const SECONDEN = 60;

/** Few, as of most gemeenten, or many. */
const aantal = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 2, arbitrary: fc.nat(30) });
const rij = (n: number) => fc.array(aantal, { minLength: n, maxLength: n });

/** What one gemeente could hand in: tables of the same leerlingen have the same total. */
const posten: fc.Arbitrary<Posten> = fc
  .record({
    soort: rij(2),
    delen: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
    uitkomst: rij(5),
    lang: fc.nat(),
  })
  .map(({ soort: [lrv = 0, absoluut = 0], delen: [a = 0, b = 0], uitkomst, lang }) => {
    const thuis = lrv + absoluut;
    const jong = a % (thuis + 1);
    const midden = b % (thuis - jong + 1);
    const [binnen = 0, later = 0, anders = 0, nog = 0, onbekend = 0] = uitkomst;
    const dossiers = binnen + later + anders + nog + onbekend;
    const lange = lang % (thuis + 1);
    return {
      ...{ 'soort|lrv': lrv, 'soort|absoluut': absoluut },
      ...{ 'leeftijd|tot-12': jong, 'leeftijd|12-15': midden, 'leeftijd|16-plus': thuis - jong - midden },
      ...{ 'duur|langer': lange, 'duur|tot-3-maanden': thuis - lange },
      ...{ 'uitkomst|binnen-6-weken': binnen, 'uitkomst|later': later, 'uitkomst|anders-gesloten': anders },
      ...{ 'uitkomst|nog-thuis': nog, 'uitkomst|onbekend': onbekend },
      ...{
        'instroom|kwartaal-1': dossiers,
        'uitstroom|nog-thuis': nog,
        'uitstroom|kwartaal-2': dossiers - nog,
      },
      ...{ 'signaal|vo': thuis },
    };
  });

const regio = (n: number) =>
  fc
    .array(posten, { minLength: n, maxLength: n })
    .map((some) => some.map((aantallen, at): Inbreng => ({ slug: `g${at}`, soort: 'gemeente', aantallen })));

async function geefVrij(inbreng: readonly Inbreng[], eerder: readonly Eerder[] = []) {
  const opgave = {
    ...{ naam: `v${eerder.length + 1}`, jaar: JAAR, peildatum: datum('2025-07-31') },
    ...{ inbreng, eerder, seconden: SECONDEN },
  };
  return stelSamen(opgave, oplosser, () => performance.now());
}

const plekken = ({ getoond }: Veilig): string[] =>
  getoond.flatMap(({ tabel, cellen }) =>
    cellen.map(({ gemeente, dimensie }) => `${tabel} ${gemeente} ${dimensie}`),
  );

/** What was hidden because it is small, and worked out all the same. */
function gestolen(buit: readonly Buit[]): string[] {
  return buit.map(({ cel, waarom }) => `${cel} ${waarom}`);
}

describe('an attack on a release', () => {
  it('finds out nothing, by totals and differences between tables', async () => {
    await fc.assert(
      fc.asyncProperty(regio(4), async (inbreng) => {
        const veilig = await geefVrij(inbreng);
        if ('reden' in veilig) return;
        // A hidden 0, or one of 5 and more, may be told; a hidden count of 1-4 may not.
        const small = kleineCellen([inbreng]);
        const found = valAan([veilig.getoond], TABELLEN, new Set(), small);
        expect(gestolen(found)).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it('finds out nothing, by differences between releases of one school year', async () => {
    await fc.assert(
      fc.asyncProperty(regio(3), regio(3), async (first, more) => {
        const een = await geefVrij(first);
        if ('reden' in een) return;
        const later = first.map((inbreng, at) => ({
          ...inbreng,
          aantallen: opgeteld(inbreng.aantallen, more[at]!.aantallen),
        }));
        const twee = await geefVrij(later, [
          { naam: 'v1', tabellen: een.tabellen, verborgen: een.verborgen },
        ]);
        if ('reden' in twee) return;
        const small = kleineCellen([first, later]);
        const found = valAan([een.getoond, twee.getoond], TABELLEN, GROEIT, small);
        expect(gestolen(found)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  it('finds out nothing by the order, the number or the look of cells', async () => {
    await fc.assert(
      fc.asyncProperty(regio(3), regio(3), async (one, other) => {
        const [a, b] = [await geefVrij(one), await geefVrij(other)];
        if ('reden' in a || 'reden' in b) return;
        if (a.volledig === b.volledig) expect(plekken(a)).toEqual(plekken(b));
        const hidden = [...a.getoond, ...b.getoond].flatMap(({ cellen }) =>
          cellen.filter(({ onderdrukt }) => onderdrukt),
        );
        for (const cel of hidden)
          expect(Object.keys(cel).sort()).toEqual(['dimensie', 'gemeente', 'onderdrukt', 'waarde']);
        expect(hidden.every(({ waarde }) => waarde === null)).toBe(true);
      }),
      { numRuns: 2 },
    );
  });
});

/** Both hand in more than before, so that all counts grow. */
function opgeteld(een: Posten, ander: Posten): Posten {
  return Object.fromEntries(
    Object.keys({ ...een, ...ander }).map((key) => [key, (een[key] ?? 0) + (ander[key] ?? 0)]),
  );
}

/** The true small counts, by the names that the attacker gives them; the attacker never sees these. */
function kleineCellen(releases: readonly (readonly Inbreng[])[]): ReadonlySet<string> {
  const small = new Set<string>();
  const keep = (cel: string, waarde: number) => {
    if (waarde > 0 && waarde < 5) small.add(cel);
  };
  releases.forEach((inbreng, nr) => {
    for (const { naam, populatie, dimensie, perRij } of TABELLEN.filter((een) => een.rijen === 'gemeente')) {
      const of = (aantallen: Posten, dim: string) => aantallen[`${naam}|${dim}`] ?? 0;
      const sum = (aantallen: Posten) => dimensie.reduce((total, dim) => total + of(aantallen, dim), 0);
      if (naam.startsWith('stand-')) continue;
      for (const dim of dimensie) {
        if (perRij)
          for (const { slug, aantallen } of inbreng) keep(`${nr} ${naam} ${slug} ${dim}`, of(aantallen, dim));
        keep(
          `${nr} ${naam} totaal ${dim}`,
          inbreng.reduce((total, { aantallen }) => total + of(aantallen, dim), 0),
        );
      }
      for (const { slug, aantallen } of inbreng)
        if (perRij) keep(`${nr} ${populatie} ${slug}`, sum(aantallen));
      keep(
        `${nr} ${populatie} totaal`,
        inbreng.reduce((total, { aantallen }) => total + sum(aantallen), 0),
      );
    }
  });
  return small;
}
