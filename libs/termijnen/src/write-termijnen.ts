import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Datum, momentOp } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Berekend } from './bereken.js';

/** The kind of clock that rings when a termijn asks for a reminder. */
export const WEKKER = 'termijnen';

/** Why a stored termijn got another last day. */
export const WIJZIGREDENEN = ['begin', 'regel', 'kalender', 'opschorting', 'verlenging', 'gekozen'] as const;
export type Wijzigreden = (typeof WIJZIGREDENEN)[number];

/** What a person did that moves a last day; left out it follows from the facts: another begin, rule or calendar. */
export type Oorzaak = Extract<Wijzigreden, 'opschorting' | 'verlenging'>;

/** A termijn as it goes into its row. */
export interface Termijnrij extends Berekend {
  readonly dossierId: string | null;
  readonly leerlingId: string | null;
  readonly meldingId: string | null;
  readonly bronId: string | null;
  readonly ontvangerId: string | null;
  readonly volgtOp: Datum | null;
  /** Whether a person chose its last day. */
  readonly gekozen: boolean;
}

/** By what the rows are known: all have a dossier, or all have a thing they are about. */
type Sleutel = 'dossier' | 'bron';

/**
 * Writes termijnen: what moved is noted, what differs is written, and what is new, moved or open again is armed. The one place
 * that decides when somebody is to be reminded anew.
 */
@Injectable()
export class WriteTermijnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly wekkers: Wekkers,
    private readonly acting: Acting,
  ) {}

  async run(rijen: readonly Termijnrij[], sleutel: Sleutel, oorzaak: Oorzaak | null): Promise<void> {
    if (rijen.length === 0) return;
    const { db } = this.tenants;
    const { soort, id, trace } = this.acting.current;
    const door = soort === 'gebruiker' ? id : null;
    const json = JSON.stringify(rijen.map((rij) => this.#record(rij)));
    await this.#noteMoves(json, sleutel, oorzaak);
    await db.execute(sql`
      insert into termijnen as t (id, dossier_id, leerling_id, melding_id, bron_id, ontvanger_id, soort, begin, uiterlijk, regelversie, uitkomst, uitkomst_op, volgt_op, klaar_op, volgende_moment, bewaakt_vanaf, vastgelegd_op, handeling, vastgelegd_door)
      select id, dossier_id, leerling_id, melding_id, bron_id, ontvanger_id, soort, begin, uiterlijk, regelversie, uitkomst, uitkomst_op, volgt_op, klaar_op, volgende_moment, ${this.clock.today()}::date, ${this.clock.now()}, ${trace.traceId}, ${door}::uuid
      from json_to_recordset(${json}::json) as ${RECORD}
      on conflict (dossier_id, soort, melding_id, bron_id) do update
      set leerling_id = excluded.leerling_id, ontvanger_id = excluded.ontvanger_id, begin = excluded.begin, uiterlijk = excluded.uiterlijk, regelversie = excluded.regelversie,
        uitkomst = excluded.uitkomst, uitkomst_op = excluded.uitkomst_op, volgt_op = excluded.volgt_op, klaar_op = excluded.klaar_op,
        bewaakt_vanaf = case when ${ARMED_ANEW} then excluded.bewaakt_vanaf else t.bewaakt_vanaf end,
        volgende_moment = case when ${ARMED_ANEW} then excluded.volgende_moment else t.volgende_moment end,
        handeling = case when ${ARMED_ANEW} then excluded.handeling else t.handeling end,
        vastgelegd_door = case when ${ARMED_ANEW} then excluded.vastgelegd_door else t.vastgelegd_door end
      where (t.leerling_id, t.ontvanger_id, t.begin, t.uiterlijk, t.regelversie, t.uitkomst, t.uitkomst_op, t.volgt_op, t.klaar_op) is distinct from
        (excluded.leerling_id, excluded.ontvanger_id, excluded.begin, excluded.uiterlijk, excluded.regelversie, excluded.uitkomst, excluded.uitkomst_op, excluded.volgt_op, excluded.klaar_op)`);
    this.#wake(rijen);
  }

  #record(rij: Termijnrij): object {
    return {
      id: this.ids.next(),
      wijziging_id: this.ids.next(),
      dossier_id: rij.dossierId,
      leerling_id: rij.leerlingId,
      melding_id: rij.meldingId,
      bron_id: rij.bronId,
      ontvanger_id: rij.ontvangerId,
      soort: rij.soort,
      begin: rij.begin,
      uiterlijk: rij.uiterlijk,
      regelversie: rij.regelversie,
      uitkomst: rij.uitkomst,
      uitkomst_op: rij.uitkomstOp,
      volgt_op: rij.volgtOp,
      klaar_op: rij.klaarOp,
      volgende_moment: rij.eersteMoment,
      gekozen: rij.gekozen,
    };
  }

  /** Notes each stored termijn that gets another last day, and why. */
  async #noteMoves(json: string, sleutel: Sleutel, oorzaak: Oorzaak | null): Promise<void> {
    const { soort, id: door } = this.acting.current;
    await this.tenants.db.execute(sql`
      insert into termijnwijzigingen (id, dossier_id, soort, melding_id, bron_id, van, naar, reden, door_id, moment)
      select x.wijziging_id, t.dossier_id, t.soort, t.melding_id, t.bron_id, t.uiterlijk, x.uiterlijk,
        case when x.gekozen then 'gekozen' when t.begin <> x.begin then 'begin' when t.regelversie <> x.regelversie then 'regel'
          else coalesce(${oorzaak}::text, 'kalender') end,
        ${soort === 'gebruiker' ? door : null}::uuid, ${this.clock.now()}
      from json_to_recordset(${json}::json) as ${RECORD} join termijnen t on ${SAME[sleutel]}
      where t.uiterlijk <> x.uiterlijk`);
  }

  /** Has the round look at this tenant when the first of these asks for it. */
  #wake(rijen: readonly Termijnrij[]): void {
    const first = rijen.reduce<Datum | null>(
      (least, { eersteMoment: dag }) => (dag !== null && (least === null || dag < least) ? dag : least),
      null,
    );
    if (first !== null) this.wekkers.set(this.tenants.db, WEKKER, momentOp(first));
  }
}

const RECORD = sql`x(id uuid, wijziging_id uuid, dossier_id uuid, leerling_id uuid, melding_id uuid, bron_id uuid, ontvanger_id uuid, soort text, begin date, uiterlijk date,
  regelversie text, uitkomst text, uitkomst_op date, volgt_op date, klaar_op date, volgende_moment date, gekozen boolean)`;

/** Along an index: "is not distinct from" alone would read them all. */
const SAME: Readonly<Record<Sleutel, Sql>> = {
  dossier: sql`t.dossier_id = x.dossier_id and t.bron_id is null and t.soort = x.soort and t.melding_id is not distinct from x.melding_id`,
  bron: sql`t.bron_id = x.bron_id and t.soort = x.soort`,
};

/** Moved, open again after it was done, or under another rule, which may have days of its own to remind: reminders begin anew, of what lies ahead. */
const ARMED_ANEW = sql`(t.begin, t.uiterlijk) is distinct from (excluded.begin, excluded.uiterlijk)
  or t.regelversie <> excluded.regelversie and excluded.klaar_op is null
  or t.klaar_op < coalesce(excluded.klaar_op, 'infinity')`;
