import type { Datum } from '@zesweken/kalender';
import type { Termijnsoort } from '@zesweken/termijnen';
import sql, { type Sql } from 'sql-template-tag';

/** A termijn that asks for a reminder, with what decides who gets it. */
export interface TeBewakenRij {
  readonly id: string;
  readonly soort: Termijnsoort;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  readonly klaarOp: Datum | null;
  readonly bewaaktVanaf: Datum;
  readonly volgendeMoment: Datum;
  readonly bronId: string | null;
  readonly uitvoerderId: string | null;
  readonly handeling: string | null;
  readonly vastgelegdDoor: string | null;
  readonly dossierId: string | null;
  readonly leerlingId: string | null;
  readonly kenmerk: string | null;
  readonly behandelaarId: string | null;
  /** Of an escalatie: the rung, from 1. */
  readonly trede: number | null;
  /** In a closed dossier nobody is reminded, whatever is still open in it. */
  readonly gesloten: boolean;
}

/** Termijnen whose moment has come, longest ago first; those that another worker is at are passed over. */
export function teBewakenSql(vandaag: Datum, most: number): Sql {
  return sql`
    with nu as materialized (
      select id from termijnen where volgende_moment <= ${vandaag} order by volgende_moment, id limit ${most} for update skip locked)
    select t.id, t.soort, t.begin, t.uiterlijk, t.klaar_op as "klaarOp", t.bewaakt_vanaf as "bewaaktVanaf",
      t.volgende_moment as "volgendeMoment", coalesce(t.bron_id, t.melding_id) as "bronId", t.ontvanger_id as "uitvoerderId",
      t.handeling, t.vastgelegd_door as "vastgelegdDoor", t.dossier_id as "dossierId",
      coalesce(d.leerling_id, t.leerling_id) as "leerlingId", d.kenmerk, d.behandelaar_id as "behandelaarId",
      coalesce(d.status = 'gesloten', false) as gesloten, e.trede
    from nu join termijnen t on t.id = nu.id left join dossiers d on d.id = t.dossier_id left join escalaties e on e.id = t.bron_id and t.soort = 'escalatie'
    order by t.volgende_moment, t.id`;
}

/** The first day on which a termijn of the tenant asks for a reminder; null where none ever does. */
export const EERSTE_MOMENT = sql`select min(volgende_moment) as dag from termijnen where volgende_moment is not null`;

/** The next moment of each termijn: null for never. */
export function volgendeMomentenSql(
  next: readonly { readonly id: string; readonly dag: Datum | null }[],
): Sql {
  return sql`
    update termijnen t set volgende_moment = x.dag
    from json_to_recordset(${JSON.stringify(next)}::json) as x(id uuid, dag date) where t.id = x.id`;
}
