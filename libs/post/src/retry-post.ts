import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError, NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { POSTWEKKER } from './put-post.js';

/** Has a mail that was given up tried anew, as if it were new. */
@Injectable()
export class RetryPost {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; DomainError `post.niet-mislukt` for one that left, or that is tried again by itself. */
  async run(id: string): Promise<void> {
    const { db } = this.tenants;
    const now = this.clock.now();
    const post = await db.first<{ status: string; ontvangerId: string }>(
      sql`select status, ontvanger_id as "ontvangerId" from post where id = ${id} for update`,
    );
    if (!post) throw new NotFound('Deze e-mail');
    if (post.status !== 'mislukt')
      throw new DomainError(
        'conflict',
        'post.niet-mislukt',
        'Deze e-mail is al verzonden, of Zesweken probeert het zelf nog. Vernieuw de pagina.',
      );
    await db.execute(sql`
      update post set status = 'wacht', vanaf = ${now}, pogingen = 0, bezig_tot = null where id = ${id}`);
    this.wekkers.set(db, POSTWEKKER, now);
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'toegang-beheren',
      betrokkenen: [post.ontvangerId],
      object: 'post',
      objectId: id,
    });
  }
}
