import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty } from 'sql-template-tag';

/** Letters of a word that a key keeps; the rest of a longer word does not count for searching. */
export const ZOEKWOORD_LENGTE = 32;

/** Words of one name that get keys; the tail of a longer name is still compared with what is typed. */
const WOORDEN_PER_NAAM = 7;

/**
 * Keeps the keys by which leerlingen are found by name, and the name by which lists of dossiers sort: every path that writes (or removes) a leerling's name calls it,
 * in the same transaction, after the write. A key is a word and another word of the name; words of the voorvoegsel
 * (van, de) have none, because they tell nobody apart; a leerling that was joined to another has none either. The migration that made the table has this rule a second time, and
 * a spec holds the two together.
 * @param isNew when all of them were just made, so that there is nothing to clear.
 */
export async function keepZoekwoorden(
  db: TenantDb,
  leerlingIds: readonly string[],
  { isNew = false } = {},
): Promise<void> {
  if (leerlingIds.length === 0) return;
  if (!isNew) {
    await db.execute(sql`delete from zoekwoorden where leerling_id = any(${leerlingIds}::uuid[])`);
    await db.execute(sql`
      update dossiers d set sorteernaam = l.zoeknaam from leerlingen l
      where l.id = d.leerling_id and d.leerling_id = any(${leerlingIds}::uuid[]) and d.sorteernaam is distinct from l.zoeknaam`);
  }
  await db.execute(sql`
    with woorden as (
      select l.id, left(w.woord, ${ZOEKWOORD_LENGTE}) as woord
      from leerlingen l cross join lateral string_to_table(l.zoeknaam, ' ') with ordinality w(woord, nr)
      where l.id = any(${leerlingIds}::uuid[]) ${isNew ? empty : sql`and l.samengevoegd_in is null`} and w.nr <= ${WOORDEN_PER_NAAM}
        and w.woord <> '' and not w.woord = any(string_to_array(lower(coalesce(l.voorvoegsel, '')), ' '))
    )
    insert into zoekwoorden (woord, leerling_id)
    select distinct a.woord || ' ' || coalesce(b.woord, ''), a.id
    from woorden a left join woorden b on b.id = a.id and b.woord <> a.woord`);
}
