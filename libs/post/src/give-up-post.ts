import { Injectable } from '@nestjs/common';
import { SendBericht } from '@zesweken/notities';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** A mail that will not leave any more, with the reason as it is stored. */
export interface Opgegeven {
  readonly id: string;
  readonly fout: string;
}

/** Gives mail up: it stays as failed, and who leads the team is told, so that somebody else can do what the mail asked. */
@Injectable()
export class GiveUpPost {
  constructor(private readonly berichten: SendBericht) {}

  async run(db: TenantDb, opgegeven: readonly Opgegeven[]): Promise<void> {
    if (opgegeven.length === 0) return;
    await db.execute(sql`
      update post p set status = 'mislukt', bezig_tot = null, fout = x.fout
      from json_to_recordset(${JSON.stringify(opgegeven)}::json) as x(id uuid, fout text) where p.id = x.id`);
    // Locked, so that of two that give up at the same time the second sees what the first told.
    const leads = await db.rows<{ id: string }>(sql`
      select id from gebruikers where status = 'actief' and 'teamleider' = any(rollen) order by id for no key update`);
    // One unread message says it: the page that it leads to shows them all.
    await this.berichten.run(
      ...leads.map(({ id }) => ({ ontvangerId: id, soort: 'post-mislukt', eenmaal: true })),
    );
  }
}
