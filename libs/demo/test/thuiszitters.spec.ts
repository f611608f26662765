import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { DemoRegion } from '../src/index.js';
import { langdurigThuis } from './counting.js';
import { type Formed, formedOf } from './formed.js';

const GEMEENTEN = ['nieuwegein', 'houten', 'ijsselstein', 'lopik', 'vijfheerenlanden'];

const countsOf = (formed: readonly Formed[], year: number, vandaag: string): number =>
  langdurigThuis(
    formed.map((dossier) => ({ ...dossier, leerling: dossier.pgn })),
    year,
    vandaag,
  );

describe('leerlingen long at home', () => {
  it.each(['2017-07-31', '2019-03-05', '2026-11-23', '2031-02-03'])(
    'are 19 in Nieuwegein in 2016-2017, seen from %s',
    async (vandaag) => {
      const formed = await formedOf(new DemoRegion(datum(vandaag)), 'nieuwegein');
      expect(countsOf(formed, 2016, vandaag)).toBe(19);
    },
  );

  it('are so on plain grounds: no other reading of the rules gives another number', async () => {
    const formed = await formedOf(new DemoRegion(datum('2026-11-23')), 'nieuwegein');
    // With wrongly suspected absoluut verzuim counted until it was closed.
    const unconfirmed = formed.map((dossier) => ({ ...dossier, bevestigd: true }));
    expect(countsOf(unconfirmed, 2016, '2026-11-23')).toBe(19);
    // Counted per dossier it is one more: a child that was long at home twice.
    const apart = formed.map((dossier, at) => ({ ...dossier, pgn: `${at}` }));
    expect(countsOf(apart, 2016, '2026-11-23')).toBe(20);
  });

  it('vary, with small numbers and zeros that must be hidden', async () => {
    const region = new DemoRegion(datum('2026-11-23'));
    const all = await Promise.all(GEMEENTEN.map((slug) => formedOf(region, slug)));
    const table = all.map((formed) =>
      Array.from({ length: 12 }, (_, i) => countsOf(formed, 2014 + i, '2026-11-23')),
    );
    expect(table).toEqual([
      [22, 23, 19, 17, 14, 13, 17, 20, 21, 23, 28, 36],
      [11, 12, 10, 9, 8, 6, 9, 11, 12, 12, 15, 18],
      [8, 7, 9, 6, 4, 5, 7, 8, 9, 8, 10, 13],
      [2, 1, 3, 1, 1, 0, 2, 3, 4, 1, 2, 4],
      [4, 3, 5, 2, 7, 6, 8, 9, 11, 10, 13, 16],
    ]);
  });
});
