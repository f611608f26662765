import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Mail } from './write-mail.js';

/** Keeps mail in the tenant's own mailbox while no mail server is set; what is kept and what counts as sent are one write. */
@Injectable()
export class CatchPost {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(db: TenantDb, postIds: readonly string[], mails: readonly Mail[]): Promise<void> {
    const now = this.clock.now();
    const rows = mails.map(({ aan, onderwerp, tekst }) => ({ id: this.ids.next(), aan, onderwerp, tekst }));
    await db.execute(sql`
      insert into gevangen_post (id, aan, onderwerp, tekst, ontvangen_op)
      select id, aan, onderwerp, tekst, ${now}
      from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, aan text, onderwerp text, tekst text)`);
    await db.execute(sql`
      update post set status = 'verzonden', verzonden_op = ${now}, bezig_tot = null, fout = null where id = any(${postIds}::uuid[])`);
  }
}
