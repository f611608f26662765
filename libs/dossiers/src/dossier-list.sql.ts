import type { Datum } from '@zesweken/kalender';
import type { Termijnsoort } from '@zesweken/termijnen';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Dossierstatus } from './dossier-status.js';
import type { Verzuimsoort } from './vorming/melding.js';

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

/** What a list shows; what is left out does not narrow. */
export interface DossierFilter {
  readonly status?: readonly Dossierstatus[];
  readonly soort?: readonly Verzuimsoort[];
  /** Ids of users, or `geen` for dossiers without one. */
  readonly behandelaar?: readonly string[];
  readonly leerling?: string;
  readonly sort?: DossierSort;
  readonly page: number;
  readonly pageSize: number;
}

/** A row of the page. */
export interface DossierRow {
  readonly id: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly brin: string | null;
  readonly onderwijssoort: string | null;
  readonly leerjaar: string | null;
  readonly signaaldag: Datum;
  readonly verzuimdag: Datum | null;
  readonly einddatum: Datum | null;
  readonly geslotenPer: Datum | null;
  readonly geplaatstPer: Datum | null;
  /** Hours a week and first day of the partial plaatsing that runs; null without one. */
  readonly deeltijdUren: number | null;
  readonly deeltijdSinds: Datum | null;
  readonly geverifieerd: boolean;
  readonly soort: Verzuimsoort;
  readonly status: Dossierstatus;
  readonly behandelaarId: string | null;
  readonly behandelaar: string | null;
  readonly termijnsoort: Termijnsoort | null;
  readonly uiterlijk: Datum | null;
}

const COUNT_AT_MOST = 10_000;

/**
 * One page, with one row more that tells whether there is a next. The page is chosen before anything is looked up for
 * it: left in one join, the planner looked up the termijn of every dossier that fits, at 20 ms a page.
 */
export function dossierPageSql(filter: DossierFilter, vandaag: Datum): Sql {
  const sort = filter.sort ?? '-dagenThuis';
  return sql`
    with page as materialized (
      select d.* from dossiers d ${joinToSort(sort, vandaag)}
      where ${conditions(filter, vandaag)}
      order by ${ORDER[sort]}
      limit ${filter.pageSize + 1} offset ${(filter.page - 1) * filter.pageSize}
    )
    select d.id, d.kenmerk, d.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum,
      d.brin, d.onderwijssoort, d.leerjaar, d.eerste_signaaldag as signaaldag, d.eerste_verzuimdag as verzuimdag,
      d.laatste_einddatum as einddatum, d.gesloten_per as "geslotenPer", d.geplaatst_per as "geplaatstPer", d.geverifieerd, ${soortOn(vandaag)} as soort, ${statusOn(vandaag)} as status,
      d.behandelaar_id as "behandelaarId", g.naam as behandelaar, t.soort as termijnsoort, t.uiterlijk, p.uren as "deeltijdUren", p.sinds as "deeltijdSinds"
    from page d
    join leerlingen l on l.id = d.leerling_id
    left join gebruikers g on g.id = d.behandelaar_id
    left join lateral (${nextTermijn(vandaag)}) t on ${asksFor(vandaag)}
    left join lateral (${partialReturn(vandaag)}) p on p.uren is not null
    order by ${ORDER[sort]}`;
}

/** How many dossiers fit, counted up to 10,000. */
export function dossierCountSql(filter: DossierFilter, vandaag: Datum): Sql {
  return sql`
    select count(*)::int as aantal from (select 1 from dossiers d where ${conditions(filter, vandaag)} limit ${COUNT_AT_MOST}) x`;
}

const ORDER: Readonly<Record<DossierSort, Sql>> = {
  '-dagenThuis': sql`d.eerste_verzuimdag, d.id`,
  dagenThuis: sql`d.eerste_verzuimdag desc nulls last, d.id`,
  volgendeTermijn: sql`t.uiterlijk nulls last, d.id`,
  '-volgendeTermijn': sql`t.uiterlijk desc nulls last, d.id`,
  kenmerk: sql`d.kenmerk`,
  '-kenmerk': sql`d.kenmerk desc`,
  naam: sql`l.zoeknaam, d.id`,
  '-naam': sql`l.zoeknaam desc, d.id`,
};

/** What the order needs beside the dossier itself. */
function joinToSort(sort: DossierSort, vandaag: Datum): Sql {
  if (sort.endsWith('naam')) return sql`join leerlingen l on l.id = d.leerling_id`;
  if (!sort.endsWith('volgendeTermijn')) return empty;
  return sql`left join lateral (${nextTermijn(vandaag)}) t on ${asksFor(vandaag)}`;
}

/** The status on a day, in SQL; the same rule as Dossier.statusOp. */
function statusOn(vandaag: Datum): Sql {
  return sql`case when d.status not in ('actief', 'in-plan', 'heropend') then d.status
    when d.geplaatst_per <= ${vandaag}::date then 'geplaatst'
    when d.laatste_einddatum < ${vandaag}::date then 'te-bevestigen' else d.status end`;
}

/** The heaviest soort begun by a day; before the first has begun, that of the first. */
function soortOn(vandaag: Datum): Sql {
  return sql`d.soorten[greatest(1, width_bucket(${vandaag}::date, d.soorten_vanaf))]`;
}

/** Whether a termijn is still something to see to: not in a closed dossier, nor one that was missed before there was a place. */
function asksFor(vandaag: Datum): Sql {
  return sql`d.status <> 'gesloten' and (t.uiterlijk >= ${vandaag}::date or d.geplaatst_per is null or d.geplaatst_per > ${vandaag}::date)`;
}

/** The first termijn that can still be met, else the last that was missed. */
function nextTermijn(vandaag: Datum): Sql {
  return sql`
    select soort, uiterlijk from termijnen where dossier_id = d.id and uitkomst is null
    order by uiterlijk < ${vandaag}::date, case when uiterlijk >= ${vandaag}::date then uiterlijk end, uiterlijk desc limit 1`;
}

/** The plaatsing that runs, where it is partial; see gedeeltelijkTerug. Those of dossiers joined to this one are left to the dossier itself. */
function partialReturn(vandaag: Datum): Sql {
  return sql`
    select case when omvang = 'gedeeltelijk' then uren_per_week::float8 end as uren, ingangsdatum as sinds from plaatsingen
    where dossier_id = d.id and ingangsdatum <= ${vandaag}::date and (einde_per is null or einde_per > ${vandaag}::date)
    order by ingangsdatum desc limit 1`;
}

function conditions(filter: DossierFilter, vandaag: Datum): Sql {
  const { status, soort, behandelaar, leerling } = filter;
  const all = [sql`d.samengevoegd_in is null`];
  if (status?.length) all.push(sql`${statusOn(vandaag)} = any(${status})`);
  if (soort?.length) all.push(sql`${soortOn(vandaag)} = any(${soort})`);
  if (leerling) all.push(sql`d.leerling_id = ${leerling}`);
  if (behandelaar?.length) {
    const ids = behandelaar.filter((one) => one !== 'geen');
    all.push(
      sql`(d.behandelaar_id = any(${ids}::uuid[]) or (${behandelaar.includes('geen')} and d.behandelaar_id is null))`,
    );
  }
  return join(all, ' and ');
}
