import { type Datum, type Schooljaar } from '@zesweken/kalender';
import fc from 'fast-check';
import type { Leerlingfeiten, Postfeit } from '../src/posten.js';
import { dag } from './orakel.js';

const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null });

/** One made-up dossier: days since 1 August of the school year, or since its own first day. */
const verhaal = fc.record({
  thuis: fc.integer({ min: -400, max: 500 }),
  geverifieerd: fc.boolean(),
  soort: fc.constantFrom('lrv' as const, 'absoluut' as const),
  laatste: maybe(0, 200),
  geplaatst: maybe(1, 200),
  gesloten: maybe(1, 250),
  hervat: fc.boolean(),
  school: fc.constantFrom('vo', 'po', null),
});

/** All facts of one made-up leerling, around a school year, with its holidays and exemptions. */
export function eenLeerling({ begin }: Schooljaar): fc.Arbitrary<Leerlingfeiten> {
  const nul = new Date(`${begin}T00:00:00Z`);
  const at = (base: number, n: number | null): Datum | null => (n === null ? null : dag(nul, base + n));
  return fc
    .record({
      geboren: fc.integer({ min: 4 * 365, max: 19 * 366 }),
      verhalen: fc.array(verhaal, { minLength: 1, maxLength: 3 }),
      vrij: fc.array(
        fc.tuple(
          fc.integer({ min: -100, max: 400 }),
          fc.integer({ min: 0, max: 200 }),
          fc.constantFrom('5-onder-a', '11-d'),
        ),
        { maxLength: 2 },
      ),
      holidays: fc.uniqueArray(fc.integer({ min: -100, max: 500 }), { maxLength: 80 }),
    })
    .map(({ geboren, verhalen, vrij, holidays }) => {
      const free = new Set(holidays.map((n) => dag(nul, n)));
      const vrijstellingen = vrij.map(([from, length, grond]) => ({
        ...{ van: dag(nul, from), tot: dag(nul, from + length), grond },
      }));
      const dossiers = verhalen.map((v, nr): Postfeit => {
        const eersteVerzuimdag = dag(nul, v.thuis);
        return {
          ...{ dossierId: String(nr), leerlingId: 'x', geboortedatum: dag(nul, -geboren), eersteVerzuimdag },
          ...{ eersteSignaaldag: eersteVerzuimdag, geverifieerd: v.geverifieerd, deelsBelastbaar: false },
          ...{ soorten: [{ vanaf: eersteVerzuimdag, soort: v.soort }], onderwijssoort: v.school },
          ...{ laatsteDag: at(v.thuis, v.laatste), geplaatstOp: at(v.thuis, v.geplaatst) },
          ...{ geslotenOp: at(v.thuis, v.gesloten), hervat: v.hervat && v.gesloten !== null },
          ...{ uiterlijk: dag(nul, v.thuis + 42), vrijgesteld: vrijstellingen, startkwalificatieOp: null },
          isVakantie: (d) => free.has(d),
        };
      });
      return { dossiers, vrijstellingen };
    });
}
