import type { Blad } from '@zesweken/rekenblad';
import { DOORLOOPTIJD } from './vrijgave.js';
import type { Vrijgavetabel } from './vrijgaven.query.js';

/** What stands in a file where a count is hidden: the same for every hidden count. */
export const VERBORGEN = 'verborgen';

/** A table of a release as a sheet, with what it is of in every row, so that a row explains itself. */
export function bladVan({ vrijgave, tabel, cellen }: Vrijgavetabel): Blad {
  const { schooljaar, nummer, peildatum, definitieversie } = vrijgave;
  const kolom = tabel === DOORLOOPTIJD ? 'week' : 'waarde';
  return {
    naam: tabel,
    kop: [
      'schooljaar',
      'tabel',
      'organisatie',
      kolom,
      'aantal',
      'status',
      'peildatum',
      'vrijgave',
      'definitieversie',
    ],
    rijen: cellen.map(({ gemeente, dimensie, waarde, onderdrukt }) => [
      ...[schooljaar, tabel, gemeente, dimensie, waarde, onderdrukt ? VERBORGEN : 'getoond'],
      ...[peildatum, nummer, definitieversie],
    ]),
  };
}

/** Some tables below each other, as one sheet. */
export function samengevoegd(naam: string, tabellen: readonly Vrijgavetabel[]): Blad {
  const bladen = tabellen.map((een) => bladVan(een));
  return { naam, kop: bladen[0]?.kop ?? ['schooljaar'], rijen: bladen.flatMap(({ rijen }) => rijen) };
}
