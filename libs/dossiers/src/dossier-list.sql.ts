import type { Datum } from '@zesweken/kalender';
import type { Termijnsoort } from '@zesweken/termijnen';
import sql, { join, type Sql } from 'sql-template-tag';
import { conditions, type DossierKeuze, FEW, soortOn, statusOn } from './dossier-filter.sql.js';
import type { Dossierstatus } from './dossier-status.js';
import { delenVan, type DossierSort } from './dossier-volgorde.sql.js';
import type { Verzuimsoort } from './vorming/melding.js';

/** What a list shows, in which order, and which page of it. */
export interface DossierFilter extends DossierKeuze {
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

/** Counted no further than this: the cost of counting grows with what is counted. */
export const COUNT_AT_MOST = 1_000;

/**
 * One page, with one row more that tells whether there is a next. The page is chosen before anything is looked up for
 * it, part by part of the order (see {@link delenVan}): left in one join, the planner looked up the termijn of every
 * dossier that fits, at 20 ms a page. The parts are one `union all` without a sort over it, which PostgreSQL reads in the
 * order written and stops when the page is full.
 */
export function dossierPageSql(filter: DossierFilter, vandaag: Datum): Sql {
  const { sort = '-dagenThuis', page, pageSize } = filter;
  const before = (page - 1) * pageSize;
  const where = conditions(filter, vandaag);
  const delen = delenVan(sort, filter, vandaag).map(
    (deel, at) => sql`
      select x.id, ${at}::int as deel, row_number() over () as nr from (
        select d.id from ${deel.from} where ${where} and ${deel.where} order by ${deel.order} limit ${before + pageSize + 1}) x`,
  );
  return sql`
    with page as materialized (
      select * from (${join(
        delen.map((deel) => sql`(${deel})`),
        ' union all ',
      )}) alle limit ${pageSize + 1} offset ${before}
    )
    select d.id, d.kenmerk, d.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum,
      d.brin, d.onderwijssoort, d.leerjaar, d.eerste_signaaldag as signaaldag, d.eerste_verzuimdag as verzuimdag,
      d.laatste_einddatum as einddatum, d.gesloten_per as "geslotenPer", d.geplaatst_per as "geplaatstPer", d.geverifieerd, ${soortOn(vandaag)} as soort, ${statusOn(vandaag)} as status,
      d.behandelaar_id as "behandelaarId", g.naam as behandelaar, t.soort as termijnsoort, t.uiterlijk, p.uren as "deeltijdUren", p.sinds as "deeltijdSinds"
    from page x
    join dossiers d on d.id = x.id
    join leerlingen l on l.id = d.leerling_id
    left join gebruikers g on g.id = d.behandelaar_id
    left join lateral (${nextTermijn(vandaag)}) t on ${asksFor(vandaag)}
    left join lateral (${partialReturn(vandaag)}) p on p.uren is not null
    order by x.deel, x.nr`;
}

/**
 * A choice by soort with, where they are few, the dossiers that it comes down to: no index has the soort of the day, and along
 * an order a rare one would read every open dossier to fill a page. Other choices stay as they are.
 * @param read runs a statement
 */
export async function narrowed<Filter extends DossierKeuze>(
  filter: Filter,
  vandaag: Datum,
  read: (query: Sql) => Promise<readonly { readonly id: string }[]>,
): Promise<Filter> {
  if (!filter.soort?.length) return filter;
  // One more than a few tells that they are many.
  const found = await read(
    sql`select d.id from dossiers d where ${conditions(filter, vandaag)} limit ${FEW + 1}`,
  );
  return found.length > FEW ? filter : { ...filter, onder: found.map(({ id }) => id) };
}

/** How many dossiers fit, counted up to {@link COUNT_AT_MOST}. */
export function dossierCountSql(filter: DossierKeuze, vandaag: Datum): Sql {
  return sql`
    select count(*)::int as aantal from (select 1 from dossiers d where ${conditions(filter, vandaag)} limit ${COUNT_AT_MOST}) x`;
}

/** Whether a termijn is still something to see to: not in a closed dossier, nor one that was missed before there was a place. */
function asksFor(vandaag: Datum): Sql {
  return sql`d.status <> 'gesloten' and (t.uiterlijk >= ${vandaag}::date or d.geplaatst_per is null or d.geplaatst_per > ${vandaag}::date)`;
}

/** The first of the dossier's own clocks that can still be met, else the last that was missed; what is about a thing in it is no clock of it. */
function nextTermijn(vandaag: Datum): Sql {
  return sql`
    select soort, uiterlijk from termijnen where dossier_id = d.id and bron_id is null and uitkomst is null
    order by uiterlijk < ${vandaag}::date, case when uiterlijk >= ${vandaag}::date then uiterlijk end, uiterlijk desc limit 1`;
}

/** The plaatsing that runs, where it is partial; see gedeeltelijkTerug. Those of dossiers joined to this one are left to the dossier itself. */
function partialReturn(vandaag: Datum): Sql {
  return sql`
    select case when omvang = 'gedeeltelijk' then uren_per_week::float8 end as uren, ingangsdatum as sinds from plaatsingen
    where dossier_id = d.id and ingangsdatum <= ${vandaag}::date and (einde_per is null or einde_per > ${vandaag}::date)
    order by ingangsdatum desc limit 1`;
}
