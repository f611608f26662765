import { KLOKKEN } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { Termijnsoort } from '@zesweken/termijnen';
import sql, { type Sql } from 'sql-template-tag';

/** A termijn that is not done, of somebody whose agenda is read. */
export interface EigenTermijn {
  readonly id: string;
  readonly soort: Termijnsoort;
  readonly uiterlijk: Datum;
  /** Whose work it is: who must do it, else the behandelaar. */
  readonly gebruikerId: string;
  /** The thing it is about, where that is not the dossier: an actie, an evaluatie, a melding … */
  readonly bronId: string | null;
  readonly meldingId: string | null;
  readonly dossierId: string | null;
  readonly kenmerk: string | null;
  readonly leerlingId: string;
  /** How often its last day was moved. */
  readonly verplaatst: number;
  /** When it was recorded, or moved last. */
  readonly bijgewerktOp: Date;
}

/** Whose agenda, seen from which day. */
export interface Agendavraag {
  readonly gebruikers: readonly string[];
  readonly vandaag: Datum;
}

/**
 * What is theirs and not done: what they themselves must do, and of the dossiers they handle what nobody else must. Of the clocks of a
 * dossier that ran out only the last; one that waits for a confirmation has none of those: confirming is what it asks.
 * @param dagen which days of uiterlijk, of termijn t
 */
export function eigenTermijnen({ gebruikers, vandaag }: Agendavraag, dagen: Sql, most: number): Sql {
  const columns = sql`t.id, t.soort, t.uiterlijk, t.bron_id, t.melding_id, t.dossier_id as van_dossier, t.vastgelegd_op,
    d.id as dossier_id, d.kenmerk, coalesce(d.leerling_id, t.leerling_id) as leerling_id`;
  const open = sql`t.uitkomst is null and (t.klaar_op is null or t.klaar_op > ${vandaag}::date) and ${dagen}`;
  return sql`
    with eigen as materialized (
      select ${columns}, d.behandelaar_id as gebruiker_id
      from dossiers d join termijnen t on t.dossier_id = d.id
      where d.behandelaar_id = any(${gebruikers}::uuid[]) and d.samengevoegd_in is null and d.status <> 'gesloten'
        and t.ontvanger_id is null and ${open} and (t.uiterlijk >= ${vandaag}::date or ${isAsked(vandaag)})
      union all
      select ${columns}, t.ontvanger_id as gebruiker_id
      from termijnen t left join dossiers m on m.id = t.dossier_id left join dossiers d on d.id = coalesce(m.samengevoegd_in, m.id)
      where t.ontvanger_id = any(${gebruikers}::uuid[]) and d.status is distinct from 'gesloten' and ${open}
      order by uiterlijk, id limit ${most})
    select e.id, e.soort, e.uiterlijk, e.gebruiker_id as "gebruikerId", e.bron_id as "bronId", e.melding_id as "meldingId",
      e.dossier_id as "dossierId", e.kenmerk, e.leerling_id as "leerlingId", w.aantal as verplaatst,
      greatest(e.vastgelegd_op, w.laatste) as "bijgewerktOp"
    from eigen e cross join lateral (
      select count(*)::int as aantal, max(w.moment) as laatste from termijnwijzigingen w
      where w.dossier_id = e.van_dossier and w.soort = e.soort and w.melding_id is not distinct from e.melding_id
        and w.bron_id is not distinct from e.bron_id) w
    order by e.uiterlijk, e.id`;
}

/** Whether termijn t of dossier d, which is late, still asks for something. */
function isAsked(vandaag: Datum): Sql {
  return sql`(t.soort <> all(${KLOKKEN}) or (
    (d.status <> 'actief' or d.laatste_einddatum is null or d.laatste_einddatum >= ${vandaag}::date)
    and not exists (select 1 from termijnen n where n.dossier_id = d.id and n.soort = any(${KLOKKEN}) and n.uitkomst is null
      and n.uiterlijk < ${vandaag}::date and n.uiterlijk > t.uiterlijk)))`;
}
