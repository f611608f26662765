import { Injectable, Logger } from '@nestjs/common';
import { type Tenant, Tenants } from '@zesweken/tenancy';
import { CatchPost } from './catch-post.js';
import { ClaimPost, type Genomen } from './claim-post.js';
import { Mailer, MailNotSent } from './mailer.js';
import { RecordPost } from './record-post.js';
import { Mailkaders } from './mailkaders.js';

/**
 * Sends the next few mails of a tenant. Taking them, sending them and recording it are three steps, because nothing can make a mail
 * server and a database agree: a worker that ends between two of them leaves mail that goes out again once its lease ends.
 */
@Injectable()
export class DeliverPost {
  readonly #logger = new Logger(DeliverPost.name);

  constructor(
    private readonly tenants: Tenants,
    private readonly claim: ClaimPost,
    private readonly caught: CatchPost,
    private readonly mailer: Mailer,
    private readonly record: RecordPost,
    private readonly kader: Mailkaders,
  ) {}

  /** Outside any tenant's door. @returns how many mails were handled; 0: nothing is due. */
  async run(tenant: Tenant, signal: AbortSignal): Promise<number> {
    const { catches } = this.kader;
    const { taken, handled } = await this.tenants.run(tenant, async (db) => {
      const greep = await this.claim.run(db);
      if (catches && greep.taken.length > 0) {
        const mails = greep.taken.map((mail) => this.kader.write(mail));
        await this.caught.run(
          db,
          greep.taken.map(({ postId }) => postId),
          mails,
        );
      }
      return greep;
    });
    if (!catches) await this.#sendAll(tenant, taken, signal);
    return handled;
  }

  /** A record that fails leaves one mail to its lease; the others are recorded all the same. */
  async #sendAll(tenant: Tenant, taken: readonly Genomen[], signal: AbortSignal): Promise<void> {
    const ended = await Promise.allSettled(taken.map((mail) => this.#one(tenant, mail, signal)));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  async #one(tenant: Tenant, mail: Genomen, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return this.record.released(tenant, mail);
    try {
      await this.mailer.send(this.kader.write(mail));
    } catch (error) {
      if (!(error instanceof MailNotSent)) this.#logger.error(error);
      const mislukking =
        error instanceof MailNotSent ? error.mislukking : ({ reden: 'onbekend', blijvend: true } as const);
      return this.record.failed(tenant, mail, mislukking);
    }
    await this.record.sent(tenant, mail);
  }
}
