import { type Datum, plusDagen, schooljaar, vroegste } from '@zesweken/kalender';
import sql, { type Sql } from 'sql-template-tag';
import type { Signaalregels } from './regels/signaalregels.js';

/** Days by which school holidays can stretch a window of schoolweken: more than any year has. */
const HOLIDAYS = 120;

/** The first day that a rule can look at. */
export function vroegsteDag({ ziekVo }: Signaalregels, vandaag: Datum): Datum {
  return vroegste(schooljaar(vandaag).begin, plusDagen(vandaag, -7 * ziekVo.schoolweken - HOLIDAYS));
}

/**
 * A leerling whom a person already works for, or decides about in another list, gets no proposal. The limits here and below keep the
 * planner with the few leerlingen of the year: at 100,000 dossiers it read all of them (122 ms), or all open signals (108 ms).
 */
const AT_WORK = sql`left join lateral (select true as bezig from dossiers w
  where w.leerling_id = k.leerling_id and w.samengevoegd_in is null and w.status not in ('signaal', 'gesloten') limit 1) w on true`;

/** An open signal of leerling h. */
const OPEN_SIGNAL = sql`
  select 1 from dossiers s where s.leerling_id = h.leerling_id and s.status = 'signaal' and s.samengevoegd_in is null limit 1`;

/**
 * The leerlingen for whom a rule may find something, those of the newest fact first. It asks what each rule needs at the least, on
 * indexes over this school year alone: so it costs what one year brings, however many dossiers the tenant keeps.
 * The rules themselves then decide.
 */
export function kandidatenSql(regels: Signaalregels, vandaag: Datum, limit: number): Sql {
  const jaar = schooljaar(vandaag).begin;
  const from = vroegsteDag(regels, vandaag);
  const { ziekPo, ziekVo, verkortRooster, zestienUur, luxe } = regels;
  const reports = Math.min(ziekPo.meerDanMeldingen + 1, ziekVo.meldingen);
  const days = Math.min(ziekPo.meerDanDagen + 1, ziekVo.aaneengesloten);
  return sql`
    select k.leerling_id as id, max(k.laatste) as laatste from (
      select h.leerling_id, h.laatste from (
        select m.leerling_id, max(m.begindatum) as laatste from verzuimmeldingen m
        where m.verzuimsoort in ('16-uur', 'luxe') and m.begindatum between ${jaar} and ${vandaag}
        group by m.leerling_id
        having (${zestienUur.aan} and count(*) filter (where m.verzuimsoort = '16-uur') >= ${zestienUur.aantal})
          or (${luxe.aan} and count(*) filter (where m.verzuimsoort = 'luxe') >= ${luxe.aantal})
      ) h join lateral (${OPEN_SIGNAL}) d on true
      union all
      select z.leerling_id, max(z.begin) from ziekmeldingen z
      where ${ziekPo.aan || ziekVo.aan} and not z.ingetrokken and coalesce(z.einde, 'infinity'::date) >= ${from}::date and z.begin <= ${vandaag}
      group by z.leerling_id
      having count(*) >= ${reports} or sum(least(coalesce(z.einde, ${vandaag}::date), ${vandaag}::date) - z.begin + 1) >= ${days}
      union all
      select r.leerling_id, max(r.vanaf) from verkorte_roosters r
      where ${verkortRooster.aan} and not r.ingetrokken and coalesce(r.tot, 'infinity'::date) >= ${jaar}::date and r.vanaf <= ${vandaag}
        and r.uren_per_week < ${verkortRooster.minderDanUren}
      group by r.leerling_id
    ) k ${AT_WORK} where w.bezig is null
    group by k.leerling_id order by max(k.laatste) desc, k.leerling_id limit ${limit}`;
}

/** One leerling, unless somebody already works for it. */
export function kandidaatSql(leerlingId: string): Sql {
  return sql`select k.leerling_id as id from (select ${leerlingId}::uuid as leerling_id) k ${AT_WORK} where w.bezig is null`;
}

/** Meldingen that rules count: not those of a dossier that was closed as unjustified. */
export function meldingenSql(leerlingIds: readonly string[], vandaag: Datum): Sql {
  return sql`
    select m.id, m.leerling_id as "leerlingId", m.verzuimsoort as soort, m.begindatum as begin, m.einddatum as einde
    from verzuimmeldingen m left join dossiers d on d.id = m.dossier_id left join dossiers j on j.id = d.samengevoegd_in
    where m.leerling_id = any(${leerlingIds}::uuid[]) and m.verzuimsoort in ('16-uur', 'luxe')
      and m.begindatum between ${schooljaar(vandaag).begin} and ${vandaag}
      and coalesce(j.sluitreden, d.sluitreden, '') <> 'onterecht'`;
}

/** The last dossier of each leerling that still is a signal. */
export function signaaldossiersSql(leerlingIds: readonly string[]): Sql {
  return sql`
    select distinct on (leerling_id) leerling_id as "leerlingId", id, kenmerk, eerste_signaaldag as "eersteSignaaldag"
    from dossiers where leerling_id = any(${leerlingIds}::uuid[]) and status = 'signaal' and samengevoegd_in is null
    order by leerling_id, eerste_signaaldag desc, id desc`;
}

/** Who they are, and the school that their last report or dossier tells. */
export function leerlingenSql(leerlingIds: readonly string[]): Sql {
  return sql`
    select l.id, l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum, s.onderwijssoort, s.brin
    from leerlingen l left join lateral (
      select d.onderwijssoort, d.brin from dossiers d where d.leerling_id = l.id and d.onderwijssoort is not null
      order by d.eerste_signaaldag desc, d.id desc limit 1) s on true
    where l.id = any(${leerlingIds}::uuid[])`;
}
