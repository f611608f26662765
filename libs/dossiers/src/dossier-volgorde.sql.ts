import type { Datum } from '@zesweken/kalender';
import sql, { type Sql } from 'sql-template-tag';
import { bereikVan, type DossierKeuze, OPEN } from './dossier-filter.sql.js';
import type { Dossierstatus } from './dossier-status.js';

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
/** By an index whose first column is the same for all of them, or stands in the way of nobody. */
const BY_LAST = sql`d.laatste_termijn, d.id`;
/** Statuses in which a dossier with a place may be. */
const PLACED_TOO: readonly Dossierstatus[] = ['geplaatst', 'signaal', 'te-verifieren'];

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
  const open = [
    ...(onlyPlaced(keuze) ? [] : [late]),
    {
      ...toCome(keuze),
      where: sql`${OPEN} and t.bron_id is null and t.uitkomst is null and t.uiterlijk >= ${vandaag}::date
        and (t.volgt_op is null or t.volgt_op < ${vandaag}::date)`,
      order: desc ? sql`t.uiterlijk desc, t.dossier_id desc` : sql`t.uiterlijk, t.dossier_id`,
    },
  ];
  const without = { from: DOSSIERS, where: sql`${OPEN} and d.laatste_termijn is null`, order: BY_LAST };
  // Placed: what was missed before there was a place is nothing to see to any more.
  const past = {
    from: DOSSIERS,
    where: sql`${missed} and d.geplaatst_per <= ${vandaag}::date`,
    order: BY_LAST,
  };
  const gesloten = { from: DOSSIERS, where: sql`d.status = 'gesloten'`, order: sql`d.id` };
  return [
    ...(bereik.open ? [...(desc ? open.reverse() : open), without] : []),
    ...(bereik.open && !onlyUnplaced(keuze) ? [past] : []),
    ...(bereik.gesloten ? [gesloten] : []),
  ];
}

/**
 * From the days to come to their dossiers. A hundred days fit for each dossier looked up, where the planner, which does not
 * know that such days belong to open dossiers, expects four and would rather read all: so it is not let to choose. Somebody's
 * own dossiers, and those that a first look found, are so few that it may begin there.
 */
function toCome({ behandelaar, leerling, onder }: DossierKeuze): Pick<Deel, 'from'> {
  const few =
    leerling !== undefined || onder !== undefined || (behandelaar?.length && !behandelaar.includes('geen'));
  return few
    ? { from: sql`termijnen t join dossiers d on d.id = t.dossier_id` }
    : {
        from: sql`termijnen t cross join lateral (
          select id, leerling_id, status, samengevoegd_in, geplaatst_per, laatste_einddatum, behandelaar_id, soorten, soorten_vanaf
          from dossiers where id = t.dossier_id and samengevoegd_in is null and status <> 'gesloten' offset 0) d`,
      };
}

function onlyPlaced({ status }: DossierKeuze): boolean {
  return status?.length === 1 && status[0] === 'geplaatst';
}

function onlyUnplaced({ status }: DossierKeuze): boolean {
  return Boolean(status?.length) && !status?.some((one) => PLACED_TOO.includes(one));
}
