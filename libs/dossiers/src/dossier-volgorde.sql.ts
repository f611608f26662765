import type { Datum } from '@zesweken/kalender';
import sql, { type Sql } from 'sql-template-tag';
import { bereikVan, type DossierKeuze, OPEN } from './dossier-filter.sql.js';

/** How lists can be sorted; a minus turns the order round. */
export const DOSSIER_SORTS = [
  'dagenThuis',
  '-dagenThuis',
  'volgendeTermijn',
  '-volgendeTermijn',
  'kenmerk',
  '-kenmerk',
  'naam',
  '-naam',
] as const;
export type DossierSort = (typeof DOSSIER_SORTS)[number];

/**
 * A part of a sorted list that one index holds in order. A list is its parts one after the other, so that a page reads a page
 * from each of them and sorts nothing, however many dossiers there are.
 */
export interface Deel {
  readonly from: Sql;
  readonly where: Sql;
  readonly order: Sql;
}

const DOSSIERS = sql`dossiers d`;
const ALL = sql`true`;

/** The parts of a list in an order, first to last. */
export function delenVan(sort: DossierSort, keuze: DossierKeuze, vandaag: Datum): readonly Deel[] {
  switch (sort) {
    case '-dagenThuis':
      return [{ from: DOSSIERS, where: ALL, order: sql`d.eerste_verzuimdag, d.id` }];
    case 'dagenThuis':
      return [
        {
          from: DOSSIERS,
          where: sql`d.eerste_verzuimdag is not null`,
          order: sql`d.eerste_verzuimdag desc, d.id desc`,
        },
        { from: DOSSIERS, where: sql`d.eerste_verzuimdag is null`, order: sql`d.id` },
      ];
    case 'kenmerk':
      return [{ from: DOSSIERS, where: ALL, order: sql`d.kenmerk` }];
    case '-kenmerk':
      return [{ from: DOSSIERS, where: ALL, order: sql`d.kenmerk desc` }];
    case 'naam':
      return [{ from: DOSSIERS, where: ALL, order: sql`d.sorteernaam, d.id` }];
    case '-naam':
      return [{ from: DOSSIERS, where: ALL, order: sql`d.sorteernaam desc, d.id desc` }];
    case 'volgendeTermijn':
    case '-volgendeTermijn':
      return byTermijn(sort === '-volgendeTermijn', keuze, vandaag);
  }
}

/** Those that are late, by the last day missed; those with a day to come, by that day; and those that wait for no day. */
function byTermijn(desc: boolean, keuze: DossierKeuze, vandaag: Datum): Deel[] {
  const bereik = bereikVan(keuze);
  const missed = sql`${OPEN} and d.laatste_termijn < ${vandaag}::date`;
  const late: Deel = {
    from: DOSSIERS,
    where: sql`${missed} and (d.geplaatst_per is null or d.geplaatst_per > ${vandaag}::date)`,
    order: desc ? sql`d.laatste_termijn desc, d.id desc` : sql`d.laatste_termijn, d.id`,
  };
  const toCome: Deel = {
    from: sql`termijnen t join dossiers d on d.id = t.dossier_id`,
    where: sql`${OPEN} and t.uitkomst is null and t.uiterlijk >= ${vandaag}::date
      and (t.volgt_op is null or t.volgt_op < ${vandaag}::date)`,
    order: desc ? sql`t.uiterlijk desc, t.dossier_id desc` : sql`t.uiterlijk, t.dossier_id`,
  };
  const open = [
    ...(desc ? [toCome, late] : [late, toCome]),
    { from: DOSSIERS, where: sql`${OPEN} and d.laatste_termijn is null`, order: sql`d.id` },
    // Placed: what was missed before there was a place is nothing to see to any more.
    { from: DOSSIERS, where: sql`${missed} and d.geplaatst_per <= ${vandaag}::date`, order: sql`d.id` },
  ];
  const gesloten = { from: DOSSIERS, where: sql`d.status = 'gesloten'`, order: sql`d.id` };
  return [...(bereik.open ? open : []), ...(bereik.gesloten ? [gesloten] : [])];
}
