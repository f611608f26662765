import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { defineJob, Outbox } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Mailer } from './mailer.js';
import { Mailkaders } from './mailkaders.js';

/** The job that sends one mail to somebody without an account. */
export const BUITENPOST = defineJob<{ tenantId: string; id: string }>('post.buiten-versturen');

const place = (column: 'aan' | 'tekst', row: string): Place => ({
  table: 'buitenpost',
  column: `${column}_versleuteld`,
  row,
});

/** A mail to somebody outside. It names no child and holds no kenmerk: mail is read by more people than it is written to. */
export interface Buitenbrief {
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
}

/** Puts mail ready for somebody without an account, in the transaction that is open; sealed until it leaves. */
@Injectable()
export class PutBuitenpost {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run({ aan, onderwerp, tekst }: Buitenbrief): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const id = this.ids.next();
    await db.execute(sql`
      insert into buitenpost (id, aan_versleuteld, tekst_versleuteld, onderwerp, gemaakt_op)
      values (${id}, ${cipher.seal(aan, place('aan', id))}, ${cipher.seal(tekst, place('tekst', id))}, ${onderwerp}, ${this.clock.now()})`);
    await this.outbox.put(BUITENPOST, { id });
  }
}

interface Klaar {
  readonly onderwerp: string;
  readonly aan: Buffer | null;
  readonly tekst: Buffer | null;
}

/** Sends one mail to somebody outside, once; what it said is taken away with the same write. */
@Injectable()
export class SendBuitenpost {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly mailer: Mailer,
    private readonly kader: Mailkaders,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Inside a tenant's door. @throws MailNotSent, after which the job is tried again. */
  async run(id: string): Promise<void> {
    const { db } = this.tenants;
    const found = await db.first<Klaar>(
      sql`select onderwerp, aan_versleuteld as aan, tekst_versleuteld as tekst from buitenpost where id = ${id} and verzonden_op is null for update`,
    );
    if (!found?.aan || !found.tekst) return;
    const cipher = await this.keys.of(db);
    const aan = cipher.open(found.aan, place('aan', id));
    const tekst = cipher.open(found.tekst, place('tekst', id));
    const now = this.clock.now();
    if (this.kader.catches) {
      await db.execute(sql`
        insert into gevangen_post (id, aan, onderwerp, tekst, ontvangen_op) values (${id}, ${aan}, ${found.onderwerp}, ${tekst}, ${now})`);
    } else {
      const van = this.settings.afzender;
      await this.mailer.send({
        messageId: `<buiten.${id}@${van.adres.slice(van.adres.lastIndexOf('@') + 1)}>`,
        ...{ van, aan, onderwerp: found.onderwerp, tekst, datum: now },
        html: tekst
          .split('\n\n')
          .map((alinea) => `<p>${escaped(alinea)}</p>`)
          .join(''),
      });
    }
    await db.execute(
      sql`update buitenpost set verzonden_op = ${now}, aan_versleuteld = null, tekst_versleuteld = null where id = ${id}`,
    );
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
