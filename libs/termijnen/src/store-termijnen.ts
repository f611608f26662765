import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Datum, momentOp, vergelijk } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { GewensteTermijn } from './dossier-termijnen.js';

/** The termijnen that a dossier should have. */
export interface DossierWens {
  readonly dossierId: string;
  readonly termijnen: readonly GewensteTermijn[];
}

/** The kind of clock that rings when a termijn asks for a reminder. */
export const WEKKER = 'termijnen';

/** Brings the stored termijnen of dossiers in line with what follows from their facts. Safe to run again. */
@Injectable()
export class StoreTermijnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly wekkers: Wekkers,
    private readonly acting: Acting,
  ) {}

  /** Writes what differs; what is no longer wanted goes away. */
  async run(wensen: readonly DossierWens[]): Promise<void> {
    if (wensen.length === 0) return;
    const { db } = this.tenants;
    const { soort, id, trace } = this.acting.current;
    const wanted = wensen.flatMap(({ dossierId, termijnen }) =>
      inOrder(termijnen).map(([termijn, volgtOp]) => ({
        id: this.ids.next(),
        dossier_id: dossierId,
        melding_id: termijn.meldingId,
        soort: termijn.soort,
        begin: termijn.begin,
        uiterlijk: termijn.uiterlijk,
        regelversie: termijn.regelversie,
        uitkomst: termijn.uitkomst,
        uitkomst_op: termijn.uitkomstOp,
        volgt_op: volgtOp,
        klaar_op: termijn.klaarOp,
        volgende_moment: termijn.eersteMoment,
      })),
    );
    const json = JSON.stringify(wanted);
    await db.execute(sql`
      delete from termijnen t
      where t.dossier_id = any(${wensen.map(({ dossierId }) => dossierId)}::uuid[]) and t.bron_id is null and not exists (
        select 1 from json_to_recordset(${json}::json) as x(dossier_id uuid, melding_id uuid, soort text)
        where x.dossier_id = t.dossier_id and x.soort = t.soort and x.melding_id is not distinct from t.melding_id)`);
    if (wanted.length === 0) return;
    await db.execute(sql`
      insert into termijnen as t (id, dossier_id, melding_id, soort, begin, uiterlijk, regelversie, uitkomst, uitkomst_op, volgt_op, klaar_op, volgende_moment, bewaakt_vanaf, vastgelegd_op, handeling, vastgelegd_door)
      select id, dossier_id, melding_id, soort, begin, uiterlijk, regelversie, uitkomst, uitkomst_op, volgt_op, klaar_op, volgende_moment, ${this.clock.today()}::date, ${this.clock.now()}, ${trace.traceId}, ${soort === 'gebruiker' ? id : null}::uuid
      from json_to_recordset(${json}::json) as x(id uuid, dossier_id uuid, melding_id uuid, soort text, begin date, uiterlijk date, regelversie text, uitkomst text, uitkomst_op date, volgt_op date, klaar_op date, volgende_moment date)
      on conflict (dossier_id, soort, melding_id, bron_id) do update
      set begin = excluded.begin, uiterlijk = excluded.uiterlijk, regelversie = excluded.regelversie, uitkomst = excluded.uitkomst, uitkomst_op = excluded.uitkomst_op, volgt_op = excluded.volgt_op, klaar_op = excluded.klaar_op,
        bewaakt_vanaf = case when ${ARMED_ANEW} then excluded.bewaakt_vanaf else t.bewaakt_vanaf end,
        volgende_moment = case when ${ARMED_ANEW} then excluded.volgende_moment else t.volgende_moment end,
        handeling = case when ${ARMED_ANEW} then excluded.handeling else t.handeling end,
        vastgelegd_door = case when ${ARMED_ANEW} then excluded.vastgelegd_door else t.vastgelegd_door end
      where (t.begin, t.uiterlijk, t.regelversie, t.uitkomst, t.uitkomst_op, t.volgt_op, t.klaar_op) is distinct from (excluded.begin, excluded.uiterlijk, excluded.regelversie, excluded.uitkomst, excluded.uitkomst_op, excluded.volgt_op, excluded.klaar_op)`);
    this.#wake(wanted);
  }

  /** Has the round look at this tenant when the first of these asks for it. */
  #wake(wanted: readonly { readonly volgende_moment: Datum | null }[]): void {
    const first = wanted.reduce<Datum | null>(
      (least, { volgende_moment: dag }) => (dag !== null && (least === null || dag < least) ? dag : least),
      null,
    );
    if (first !== null) this.wekkers.set(this.tenants.db, WEKKER, momentOp(first));
  }
}

/** Moved, or open again after it was done: reminders begin anew, of what lies ahead. */
const ARMED_ANEW = sql`(t.begin, t.uiterlijk) is distinct from (excluded.begin, excluded.uiterlijk)
  or t.klaar_op < coalesce(excluded.klaar_op, 'infinity')`;

/** Each termijn with the uiterlijk of the one without outcome before it: by that a list knows which is the next on any day. */
function inOrder(termijnen: readonly GewensteTermijn[]): (readonly [GewensteTermijn, Datum | null])[] {
  const open = termijnen
    .filter(({ uitkomst }) => uitkomst === null)
    .sort((a, b) => vergelijk(a.uiterlijk, b.uiterlijk));
  const before = new Map(open.map((one, at) => [one, open[at - 1]?.uiterlijk ?? null]));
  return termijnen.map((one) => [one, before.get(one) ?? null]);
}
