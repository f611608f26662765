import type { Datum } from '@zesweken/kalender';
import { dossierstatusOp } from '@zesweken/dossiers';
import sql, { empty, type Sql } from 'sql-template-tag';

/** After every text that begins with another one, in the order of bytes. */
const END = '\u{10FFFF}';
/** After the space that ends the first word of a key, and before every letter. */
const AFTER_SPACE = '!';

/** Keys from `van` and before `tot`, in the order of bytes. */
export interface Bereik {
  readonly van: string;
  readonly tot: string;
}

/** Keys that begin so. */
export function begintMet(text: string): Bereik {
  return { van: text, tot: text + END };
}

/** Keys of words that begin so and go on. */
export function gaatVerderDan(word: string): Bereik {
  return { van: word + AFTER_SPACE, tot: word + END };
}

/** Before every id. */
const NIL = '00000000-0000-0000-0000-000000000000';
/** Rows read for one beginning; with more than that people type on. */
const PER_BEGIN = 60;
/** Rows read for all beginnings of a question together. */
const AT_MOST = 120;
/**
 * The start is compared as a whole key of the index: with two bounds of one column the planner takes the range for a narrow
 * one, and reads and sorts all of it.
 */
const KEYS = sql`
  select leerling_id from zoekwoorden where (woord, leerling_id) >= (b.van, ${NIL}::uuid) and woord < b.tot
  order by woord, leerling_id limit ${PER_BEGIN}`;
/** Words in use that are looked for to complete or mend one word. */
const WORDS_AT_MOST = 16;

/** A leerling whose name may fit. */
export interface Kandidaat {
  readonly id: string;
}

/** Leerlingen by their keys (see libs/leerlingen), read in the order given until there are enough. */
export function naamSql(bereiken: readonly Bereik[]): Sql {
  return sql`
    select k.leerling_id as id from (${rangesOf(bereiken)}) b cross join lateral (${KEYS}) k limit ${AT_MOST}`;
}

function rangesOf(bereiken: readonly Bereik[]): Sql {
  return sql`select * from unnest(${bereiken.map(({ van }) => van)}::text[], ${bereiken.map(({ tot }) => tot)}::text[]) x(van, tot)`;
}

/**
 * Leerlingen with two words: `word` not finished and the other one neither. The words in use that begin with `word` are
 * found by leaping from each to the next, so that the cost does not depend on how many people bear them.
 */
export function paarSql(bereiken: readonly Bereik[], word: string, other: string): Sql {
  return sql`
    with recursive heel as (
      (select split_part(woord, ' ', 1) as w, 1 as nr from zoekwoorden
        where woord >= ${word} and woord < ${word + END} order by woord limit 1)
      union all
      select n.w, h.nr + 1 from heel h cross join lateral (
        select split_part(woord, ' ', 1) as w from zoekwoorden
        where woord >= h.w || ${AFTER_SPACE} and woord < ${word + END} order by woord limit 1) n
      where h.nr < ${WORDS_AT_MOST}
    ), b(van, tot) as (
      ${rangesOf(bereiken)} union all select w || ' ' || ${other}, w || ' ' || ${other + END} from heel
    )
    select k.leerling_id as id from b cross join lateral (${KEYS}) k limit ${AT_MOST}`;
}

/** Leerlingen with two words of which one or both have a typing error. @param variants words that each may stand for */
export function mistypedPaarSql(
  [one, other]: readonly [string, string],
  variants: readonly [readonly string[], readonly string[]],
): Sql {
  return sql`
    with een as materialized (${inUse(variants[0])}), ander as materialized (${inUse(variants[1])}),
      p(begin) as (
        select w || ' ' || ${other} from een union all select w || ' ' || ${one} from ander
        union all select een.w || ' ' || ander.w from een cross join ander),
      b(van, tot) as (select begin, begin || ${END} from p)
    select k.leerling_id as id from b cross join lateral (${KEYS}) k limit ${AT_MOST}`;
}

function inUse(words: readonly string[]): Sql {
  return sql`
    select w from unnest(${words}::text[]) w
    where exists (select 1 from zoekwoorden where woord >= w || ' ' and woord < w || ${AFTER_SPACE}) limit ${WORDS_AT_MOST}`;
}

/** Leerlingen born on a day; not one that was joined to another. */
export function geborenOpSql(dag: Datum): Sql {
  return sql`select id from leerlingen where geboortedatum = ${dag} and samengevoegd_in is null limit ${AT_MOST}`;
}

/** The leerling with a number; that of a joined one leads to the one it is in. */
export function pgnSql(index: Buffer): Sql {
  return sql`select coalesce(samengevoegd_in, id) as id from leerlingen where pgn_index = ${index}`;
}

/** A leerling with the dossier that the search leads to. */
export interface Gevonden {
  readonly leerlingId: string;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly dossierId: string | null;
  readonly kenmerk: string | null;
  readonly status: string | null;
}

const COLUMNS = sql`
  l.id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum, d.id as "dossierId", d.kenmerk`;

/** Leerlingen that were not joined to another, each with its open dossier or else the newest. @param brin only dossiers at this school; left out: any */
export function metDossierSql(leerlingIds: readonly string[], vandaag: Datum, brin?: string): Sql {
  return sql`
    select ${COLUMNS}, ${dossierstatusOp(vandaag)} as status
    from unnest(${leerlingIds}::uuid[]) with ordinality k(id, nr) join leerlingen l on l.id = k.id and l.samengevoegd_in is null
    left join lateral (
      select * from dossiers where leerling_id = l.id and samengevoegd_in is null ${brin ? sql`and brin = ${brin}` : empty}
      order by status = 'gesloten', eerste_signaaldag desc, id desc limit 1) d on true
    ${brin ? sql`where d.id is not null` : empty}
    order by k.nr`;
}

/** Dossiers by the beginnings of their kenmerken, the newest first; that of a joined one leads to the one it is in. */
export function kenmerkSql(begins: readonly string[], vandaag: Datum): Sql {
  return sql`
    with b as materialized (select * from unnest(${begins}::text[]) with ordinality b(begin, nr)),
      k as materialized (
        select k.id, b.nr from b cross join lateral (
          select coalesce(samengevoegd_in, id) as id from dossiers
          where kenmerk >= b.begin and kenmerk < b.begin || ${END} order by kenmerk desc limit 21) k
        limit ${AT_MOST})
    select ${COLUMNS}, ${dossierstatusOp(vandaag)} as status
    from k join dossiers d on d.id = k.id join leerlingen l on l.id = d.leerling_id order by k.nr, d.kenmerk desc`;
}

/** The newest open dossiers at a school. @param most how many; more of them where the rest of the question still narrows */
export function schoolSql(brin: string, vandaag: Datum, most = AT_MOST): Sql {
  return sql`
    with d as materialized (
      select * from dossiers where brin = ${brin} and samengevoegd_in is null and status <> 'gesloten'
      order by eerste_signaaldag desc, id limit ${most})
    select ${COLUMNS}, ${dossierstatusOp(vandaag)} as status
    from d join leerlingen l on l.id = d.leerling_id order by d.eerste_signaaldag desc, d.id`;
}

/** The years in which kenmerken were given, the newest first. */
export const JAREN = sql`select substr(naam, 9) as jaar from tellers where naam like 'kenmerk-%' order by naam desc`;
