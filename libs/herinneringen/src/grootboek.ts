import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import type { Termijnsoort } from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import type { Ontvangerrol } from './ontvangers.js';

/** A line of the ledger: one moment of one termijn for one receiver. */
export interface Regel {
  readonly termijnId: string;
  readonly dossierId: string | null;
  readonly leerlingId: string | null;
  readonly soort: Termijnsoort;
  readonly bronId: string | null;
  readonly uiterlijk: Datum;
  readonly moment: Datum;
  /** null: there is nobody to remind, or it is told to another tenant. */
  readonly ontvangerId: string | null;
  readonly rol: Ontvangerrol;
  readonly status: 'verzonden' | 'mislukt' | 'overgeslagen';
  readonly fout: 'geen-ontvanger' | null;
}

/** A line with its id, and the line that tells it too, where that is another. */
export type Geboekt = Regel & { readonly id: string; readonly samenMet: string | null };

/**
 * Writes the ledger of reminders. A line that stands is never written again, so whatever is told of a line that this gives back is
 * told once. A moment that was passed over gets its line only where none tells of that moment: a termijn that was recorded
 * again does not hide what was sent before.
 */
@Injectable()
export class Grootboek {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the lines that are new. */
  async write(regels: readonly Regel[]): Promise<Geboekt[]> {
    if (regels.length === 0) return [];
    const geboekt = together(regels.map((regel) => ({ ...regel, id: this.ids.next() })));
    const rows = await this.tenants.db.rows<{ id: string }>(sql`
      insert into herinneringen (id, termijn_id, dossier_id, leerling_id, soort, bron_id, uiterlijk, moment, ontvanger_id, rol, status, fout, samen_met, gemaakt_op)
      select id, "termijnId", "dossierId", "leerlingId", soort, "bronId", uiterlijk, moment, "ontvangerId", rol, status, fout, "samenMet", ${this.clock.now()}
      from json_to_recordset(${JSON.stringify(geboekt)}::json) as x(id uuid, "termijnId" uuid, "dossierId" uuid, "leerlingId" uuid, soort text, "bronId" uuid,
        uiterlijk date, moment date, "ontvangerId" uuid, rol text, status text, fout text, "samenMet" uuid)
      where x.status <> 'overgeslagen' or not exists (
        select 1 from herinneringen h
        where h.dossier_id is not distinct from x."dossierId" and h.soort = x.soort and h.bron_id is not distinct from x."bronId"
          and h.uiterlijk = x.uiterlijk and h.moment = x.moment)
      on conflict on constraint herinneringen_eenmaal do nothing
      returning id`);
    const written = new Set(rows.map(({ id }) => id));
    return geboekt.filter(({ id }) => written.has(id));
  }
}

/** Of the moments of one termijn that a receiver is told at once, after an outage, the last tells the others too. */
function together(regels: readonly (Regel & { readonly id: string })[]): Geboekt[] {
  const last = new Map(
    regels.filter(({ status }) => status === 'verzonden').map((regel) => [tellingOf(regel), regel.id]),
  );
  return regels.map((regel) => {
    const teller = regel.status === 'verzonden' ? last.get(tellingOf(regel)) : undefined;
    return { ...regel, samenMet: teller === undefined || teller === regel.id ? null : teller };
  });
}

function tellingOf({ termijnId, ontvangerId, rol }: Regel): string {
  return `${termijnId} ${ontvangerId} ${rol}`;
}
