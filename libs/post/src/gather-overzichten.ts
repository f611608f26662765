import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { vanafVoor } from './voorkeur.js';
import { VOORKEURKOLOMMEN, voorkeurOf, type Voorkeurrij } from './voorkeuren.query.js';

/** Makes the daily mails whose time has come, each of all that waited for it. */
@Injectable()
export class GatherOverzichten {
  constructor(private readonly ids: Ids) {}

  /**
   * Only while the tenant's clock for mail is held: two at once would each make a mail of the same lines.
   * @returns when the next one is due, or null.
   */
  async run(db: TenantDb, now: Date): Promise<Date | null> {
    const waiting = await db.rows<Voorkeurrij & { ontvangerId: string; sinds: Date }>(sql`
      select r.ontvanger_id as "ontvangerId", min(r.gemaakt_op) as sinds, ${VOORKEURKOLOMMEN}
      from postregels r left join postvoorkeuren v on v.gebruiker_id = r.ontvanger_id
      where r.post_id is null group by r.ontvanger_id, v.gebruiker_id`);
    const dated = waiting.map((row) => ({ ...row, vanaf: vanafVoor(voorkeurOf(row), row.sinds) }));
    await this.#make(
      db,
      now,
      dated.filter(({ vanaf }) => vanaf <= now).map(({ ontvangerId }) => ontvangerId),
    );
    const later = dated.filter(({ vanaf }) => vanaf > now).map(({ vanaf }) => vanaf.getTime());
    return later.length > 0 ? new Date(Math.min(...later)) : null;
  }

  async #make(db: TenantDb, now: Date, ontvangers: readonly string[]): Promise<void> {
    if (ontvangers.length === 0) return;
    const rows = JSON.stringify(ontvangers.map((ontvanger_id) => ({ id: this.ids.next(), ontvanger_id })));
    await db.execute(sql`
      insert into post (id, ontvanger_id, soort, status, vanaf, gemaakt_op)
      select id, ontvanger_id, 'overzicht', 'wacht', ${now}, ${now}
      from json_to_recordset(${rows}::json) as x(id uuid, ontvanger_id uuid)`);
    await db.execute(sql`
      update postregels r set post_id = x.id from json_to_recordset(${rows}::json) as x(id uuid, ontvanger_id uuid)
      where r.ontvanger_id = x.ontvanger_id and r.post_id is null`);
  }
}
