import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Wekkers } from '@zesweken/queue';
import { type Tenant, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Genomen } from './claim-post.js';
import { GiveUpPost } from './give-up-post.js';
import { POSTWEKKER } from './put-post.js';
import { foutOf, type Mislukking, volgendePoging } from './send-again.js';

/** Records what became of a mail that was taken, in a transaction of its own. */
@Injectable()
export class RecordPost {
  constructor(
    private readonly tenants: Tenants,
    private readonly giveUp: GiveUpPost,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** It left. Also where the lease had ended meanwhile: sent is sent. */
  async sent(tenant: Tenant, { postId }: Genomen): Promise<void> {
    await this.tenants.run(tenant, (db) =>
      db.execute(sql`
        update post set status = 'verzonden', verzonden_op = ${this.clock.now()}, bezig_tot = null, fout = null
        where id = ${postId} and status <> 'verzonden'`),
    );
  }

  /** It did not leave: later again, or given up. Nothing where another worker has it by now. */
  async failed(tenant: Tenant, { postId, poging }: Genomen, mislukking: Mislukking): Promise<void> {
    await this.tenants.run(tenant, async (db) => {
      const mine = await db.first(sql`
        select 1 from post where id = ${postId} and status = 'bezig' and pogingen = ${poging} for update`);
      if (!mine) return;
      const fout = foutOf(mislukking);
      const vanaf = volgendePoging(mislukking, poging, this.clock.now(), this.#kans());
      if (vanaf === null) return this.giveUp.run(db, [{ id: postId, fout }]);
      await db.execute(sql`
        update post set status = 'wacht', bezig_tot = null, fout = ${fout}, vanaf = ${vanaf} where id = ${postId}`);
      this.wekkers.set(db, POSTWEKKER, vanaf);
    });
  }

  /** It was not tried: the worker stops. */
  async released(tenant: Tenant, { postId, poging }: Genomen): Promise<void> {
    const now = this.clock.now();
    await this.tenants.run(tenant, async (db) => {
      await db.execute(sql`
        update post set status = 'wacht', bezig_tot = null, pogingen = pogingen - 1
        where id = ${postId} and status = 'bezig' and pogingen = ${poging}`);
      this.wekkers.set(db, POSTWEKKER, now);
    });
  }

  #kans(): number {
    return Buffer.from(this.ids.secret(4), 'base64url').readUInt32BE() / 2 ** 32;
  }
}
