import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** A message to a colleague, in codes: what it says about a child is looked up when it is read. */
export interface NieuwBericht {
  /** User who gets it. */
  readonly ontvangerId: string;
  /** What it is about, as a code; the client has its words (`bericht.<soort>`). */
  readonly soort: string;
  readonly dossierId?: string | null;
  /** The thing in the dossier, such as a note. */
  readonly objectId?: string | null;
  /** Colleague who caused it; left out where nobody did. */
  readonly vanId?: string | null;
  /** Codes, days and numbers for the words. Never a name of a child and never somebody's own words. */
  readonly gegevens?: Readonly<Record<string, string>>;
  /** Whether one of this soort, about the same dossier or none, that is still unread says it already. */
  readonly eenmaal?: boolean;
}

/**
 * Puts messages in the inbox of colleagues, in the transaction that is open. It logs nothing: the act that causes the
 * message does, and reading the inbox does. Who causes a message gets none about it.
 */
@Injectable()
export class SendBericht {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(...berichten: readonly NieuwBericht[]): Promise<void> {
    const rows = berichten
      .filter(({ ontvangerId, vanId }) => ontvangerId !== vanId)
      .map(({ ontvangerId, soort, dossierId, objectId, vanId, gegevens, eenmaal }) => ({
        id: this.ids.next(),
        ontvanger_id: ontvangerId,
        soort,
        dossier_id: dossierId ?? null,
        object_id: objectId ?? null,
        van_id: vanId ?? null,
        gegevens: gegevens ?? {},
        eenmaal: eenmaal ?? false,
      }));
    if (rows.length === 0) return;
    await this.tenants.db.execute(sql`
      insert into berichten (id, ontvanger_id, soort, dossier_id, object_id, van_id, gegevens, gemaakt_op)
      select id, ontvanger_id, soort, dossier_id, object_id, van_id, gegevens, ${this.clock.now()}
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as x(id uuid, ontvanger_id uuid, soort text, dossier_id uuid, object_id uuid, van_id uuid, gegevens jsonb, eenmaal boolean)
      where not (eenmaal and exists (
        select 1 from berichten b
        where b.ontvanger_id = x.ontvanger_id and (b.gelezen_op is not null) = false and b.soort = x.soort
          and b.dossier_id is not distinct from x.dossier_id))`);
  }
}
