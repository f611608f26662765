import { describe, expect, it } from '@jest/globals';
import { datum, plusDagen, schooljaarVan } from '@zesweken/kalender';
import fc from 'fast-check';
import { herzienOp, type Posten, postenPerJaar, postenVan } from '../src/posten.js';
import { telLeerlingen, teltVoorUitkomst } from '../src/tellen.js';
import { eenLeerling } from './verhalen.js';

/** Holds a leap day. */
const JAAR = schooljaarVan('2023-2024');
const dagIn = fc.integer({ min: 0, max: 365 }).map((n) => plusDagen(JAAR.begin, n));

const som = (posten: Posten, tabel: string): number =>
  Object.entries(posten).reduce((sum, [sleutel, n]) => sum + (sleutel.startsWith(`${tabel}|`) ? n : 0), 0);

describe('what a leerling adds to the counts', () => {
  it('has one total in all tables of who is at home, and one in all of dossiers', () => {
    fc.assert(
      fc.property(eenLeerling(JAAR), dagIn, (feiten, peil) => {
        const posten = postenVan(feiten, JAAR, peil);
        const home = telLeerlingen(feiten.dossiers, 'langdurig-thuis', JAAR, peil).length;
        expect([som(posten, 'soort'), som(posten, 'leeftijd'), som(posten, 'duur')]).toEqual([
          home,
          home,
          home,
        ]);
        for (const [stand, day] of [
          ['oktober', '2023-10-01'],
          ['januari', '2024-01-01'],
          ['april', '2024-04-01'],
          ['juli', '2024-07-01'],
        ])
          expect(som(posten, `stand-${stand}`)).toBeLessThanOrEqual(day! <= peil ? home : 0);
        const dossiers = feiten.dossiers.filter((een) => teltVoorUitkomst(een, JAAR, peil)).length;
        const curve = som(posten, 'gebeurd') + som(posten, 'afgebroken') + som(posten, 'lopend');
        expect([som(posten, 'uitkomst'), som(posten, 'instroom'), som(posten, 'uitstroom'), curve]).toEqual([
          dossiers,
          dossiers,
          dossiers,
          dossiers,
        ]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays the same until the day on which it was said to be looked at again', () => {
    fc.assert(
      fc.property(eenLeerling(JAAR), dagIn, (feiten, peil) => {
        const then = postenPerJaar(feiten, peil);
        const next = herzienOp(feiten, peil);
        // A later school year begins with counts of its own.
        for (let d = peil; d < '2024-12-31' && (next === null || d < next); d = plusDagen(d, 1))
          expect([d, postenPerJaar(feiten, d)]).toEqual([d, then]);
      }),
      { numRuns: 300 },
    );
  });

  it('is long at home from the day after three months, and stands by its own days', () => {
    const [feiten] = fc.sample(eenLeerling(JAAR), { numRuns: 1, seed: 1 });
    const dossier = {
      ...feiten!.dossiers[0]!,
      ...{ geboortedatum: datum('2012-01-01'), eersteVerzuimdag: datum('2023-11-30'), geverifieerd: true },
      ...{ eersteSignaaldag: datum('2023-11-30'), vrijgesteld: [], isVakantie: () => false },
      ...{ laatsteDag: null, geplaatstOp: null, geslotenOp: null, hervat: false },
    };
    const op = (peil: string) => postenVan({ dossiers: [dossier], vrijstellingen: [] }, JAAR, datum(peil));
    expect(op('2023-12-27')['soort|lrv'] ?? op('2023-12-27')['soort|absoluut']).toBeUndefined();
    expect(op('2023-12-28')).toMatchObject({ 'duur|tot-3-maanden': 1, 'instroom|kwartaal-2': 1 });
    // Three months after 30 November is 29 February of a leap year.
    expect(op('2024-02-29')).toMatchObject({ 'duur|tot-3-maanden': 1, 'stand-januari|thuis': 1 });
    expect(op('2024-03-01')).toMatchObject({ 'duur|langer': 1, 'lopend|2023-11-30': 1 });
  });
});
