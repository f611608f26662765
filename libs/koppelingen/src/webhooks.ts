import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { TenantKeys } from '@zesweken/crypto';
import { defineJob, Outbox } from '@zesweken/queue';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import { type Gebeurtenisvolger, Gebeurtenisvolgers } from '@zesweken/verwijzingen';
import sql from 'sql-template-tag';
import { geheimPlek } from './run-koppeling.js';
import { webhookVan } from './webhook-adres.js';
import { Webhookpost } from './webhookpost.js';

/** The job that delivers one webhook. */
export const WEBHOOK = defineJob<{ tenantId: string; id: string }>('koppelingen.webhook', { attempts: 8 });

/** Puts a webhook ready for each koppeling that follows verwijzingen, in the transaction in which something happened. */
@Injectable()
export class PutWebhooks implements Gebeurtenisvolger, OnModuleInit {
  constructor(
    private readonly volgers: Gebeurtenisvolgers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.volgers.add(this);
  }

  async happened(db: TenantDb, verwijzingId: string, soort: string): Promise<void> {
    const followers = await db.rows<{ id: string }>(sql`
      select id from koppelingen where webhook_url is not null and ingetrokken_op is null and 'verwijzingen:volgen' = any(rechten)`);
    for (const { id: koppelingId } of followers) {
      const id = this.ids.next();
      await db.execute(sql`
        insert into webhookberichten (id, koppeling_id, soort, onderwerp, moment)
        values (${id}, ${koppelingId}, ${`nl.zesweken.verwijzing.${soort}`}, ${verwijzingId}, ${this.clock.now()})`);
      await this.outbox.put(WEBHOOK, { id });
    }
  }
}

interface Klaar {
  readonly id: string;
  readonly koppelingId: string;
  readonly soort: string;
  readonly onderwerp: string;
  readonly moment: Date;
  readonly url: string;
  readonly geheim: Buffer;
}

/** Delivers one webhook: a CloudEvent by the NL GOV profile, signed by Standard Webhooks, with ids only. */
@Injectable()
export class DeliverWebhook {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly post: Webhookpost,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Inside a tenant's door. @throws WebhookRefused, after which the job is tried again. */
  async run(id: string): Promise<void> {
    const { db } = this.tenants;
    const found = await db.first<Klaar>(sql`
      select w.id, k.id as "koppelingId", w.soort, w.onderwerp, w.moment, k.webhook_url as url, k.webhook_geheim_versleuteld as geheim
      from webhookberichten w join koppelingen k on k.id = w.koppeling_id
      where w.id = ${id} and w.bezorgd_op is null and k.ingetrokken_op is null and k.webhook_url is not null for update of w`);
    const url = found && webhookVan(found.url);
    if (!found || !url) return;
    const body = JSON.stringify(this.#event(found));
    const geheim = (await this.keys.of(db)).open(found.geheim, geheimPlek(found.koppelingId));
    await this.post.send(url, body, signed(geheim, found.id, this.clock.now(), body));
    await db.execute(sql`update webhookberichten set bezorgd_op = ${this.clock.now()} where id = ${id}`);
  }

  /** NL GOV profile for CloudEvents 1.1: source is a URN of the tenant, data holds no more than where to ask. */
  #event({ id, soort, onderwerp, moment }: Klaar): object {
    return {
      specversion: '1.0',
      id,
      source: `urn:zesweken:${this.tenants.db.tenant.slug}`,
      type: soort,
      subject: onderwerp,
      time: moment.toISOString(),
      datacontenttype: 'application/json',
      data: { id: onderwerp, adres: `${this.settings.siteUrl}/api/v1/koppelvlak/verwijzingen/${onderwerp}` },
    };
  }
}

/** Headers of Standard Webhooks: HMAC-SHA256 over id, time and body. */
export function signed(geheim: string, id: string, at: Date, body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(geheim.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
