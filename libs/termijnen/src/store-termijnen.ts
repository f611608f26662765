import { Injectable } from '@nestjs/common';
import { type Datum, vergelijk } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { GewensteTermijn } from './dossier-termijnen.js';
import { type Oorzaak, WriteTermijnen } from './write-termijnen.js';

/** The termijnen that a dossier should have. */
export interface DossierWens {
  readonly dossierId: string;
  readonly termijnen: readonly GewensteTermijn[];
}

/**
 * Brings the stored termijnen of dossiers in line with what follows from their facts. Those that are about something else of the
 * dossier are left alone: {@link KeepTermijn} keeps them. Safe to run again.
 */
@Injectable()
export class StoreTermijnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly write: WriteTermijnen,
  ) {}

  /**
   * Writes what differs; what is no longer wanted goes away.
   * @param oorzaak what a person did to a clock, where that is why it moves.
   */
  async run(wensen: readonly DossierWens[], oorzaak: Oorzaak | null = null): Promise<void> {
    if (wensen.length === 0) return;
    const wanted = wensen.flatMap(({ dossierId, termijnen }) =>
      inOrder(termijnen).map(([termijn, volgtOp]) => ({
        ...termijn,
        dossierId,
        leerlingId: null,
        bronId: null,
        ontvangerId: null,
        volgtOp,
        gekozen: false,
      })),
    );
    const kept = wanted.map(({ dossierId, meldingId, soort }) => ({
      dossier_id: dossierId,
      melding_id: meldingId,
      soort,
    }));
    await this.tenants.db.execute(sql`
      delete from termijnen t
      where t.dossier_id = any(${wensen.map(({ dossierId }) => dossierId)}::uuid[]) and t.bron_id is null and not exists (
        select 1 from json_to_recordset(${JSON.stringify(kept)}::json) as x(dossier_id uuid, melding_id uuid, soort text)
        where x.dossier_id = t.dossier_id and x.soort = t.soort and x.melding_id is not distinct from t.melding_id)`);
    await this.write.run(wanted, 'dossier', oorzaak);
  }
}

/** Each termijn with the uiterlijk of the one without outcome before it: by that a list knows which is the next on any day. */
function inOrder(termijnen: readonly GewensteTermijn[]): (readonly [GewensteTermijn, Datum | null])[] {
  const open = termijnen
    .filter(({ uitkomst }) => uitkomst === null)
    .sort((a, b) => vergelijk(a.uiterlijk, b.uiterlijk));
  const before = new Map(open.map((one, at) => [one, open[at - 1]?.uiterlijk ?? null]));
  return termijnen.map((one) => [one, before.get(one) ?? null]);
}
