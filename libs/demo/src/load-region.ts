import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { KeyStore, newTenantKeys } from '@zesweken/crypto';
import { Passwords } from '@zesweken/toegang';
import { connectOwner, provisionTenant, type Tenant, TenantDirectory } from '@zesweken/tenancy';
import type pg from 'pg';
import { DEMO_CONVENANTEN, DEMO_PASSWORD, DEMO_TENANTS, type DemoTenant, demoName } from './region.js';

const MARK = 'demo';

/** Terms of the demo's convenanten: 12 hours a week count as a place, an answer is due in 5 werkdagen. */
const TERMS = { urenPerWeek: 12, doorzettingsmacht: 'regio-lekstroom', termijnen: {} };

/**
 * Makes the demo region's tenants, convenanten and accounts in an empty database and marks it, so that production
 * refuses it.
 */
@Injectable()
export class LoadRegion {
  constructor(
    private readonly settings: Settings,
    private readonly keys: KeyStore,
    private readonly passwords: Passwords,
    private readonly directory: TenantDirectory,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Whether this database already holds anything; then nothing is loaded. */
  async isEmpty(): Promise<boolean> {
    return this.#asOwner(
      async (owner) => (await owner.query('select 1 from platform.tenants limit 1')).rowCount === 0,
    );
  }

  /** @returns the tenants made. */
  async run(): Promise<readonly Tenant[]> {
    await this.#asOwner(async (owner) => {
      await owner.query(`insert into platform.installatie (sleutel, waarde) values ($1, $2)`, [
        MARK,
        this.settings.demo,
      ]);
      const hash = await this.passwords.hash(DEMO_PASSWORD);
      const ids = new Map<string, string>();
      for (const [index, tenant] of DEMO_TENANTS.entries()) {
        ids.set(tenant.slug, await this.#tenant(owner, tenant, index, hash));
      }
      await this.#convenanten(owner, ids);
    });
    this.directory.refresh();
    return this.directory.all();
  }

  async #tenant(owner: pg.Client, tenant: DemoTenant, index: number, hash: string): Promise<string> {
    const id = this.ids.next();
    const now = this.clock.now();
    const { schema } = await provisionTenant(
      owner,
      { id, ...tenant },
      await newTenantKeys(this.keys, id),
      now,
    );
    for (const role of [...tenant.rollen, 'beheer', 'privacy']) {
      await owner.query(
        `insert into "${schema}".gebruikers (id, naam, email, rollen, status, wachtwoord_hash, aangemaakt_op)
         values ($1, $2, $3, $4, 'actief', $5, $6)`,
        [this.ids.next(), demoName(role, index), `${role}@${tenant.slug}.example`, [role], hash, now],
      );
    }
    return id;
  }

  async #convenanten(owner: pg.Client, tenants: ReadonlyMap<string, string>): Promise<void> {
    for (const { naam, geldigVanaf, geldigTot } of DEMO_CONVENANTEN) {
      const id = this.ids.next();
      await owner.query(
        'insert into platform.convenanten (id, naam, geldig_vanaf, geldig_tot, doelen, termen) values ($1, $2, $3, $4, $5, $6)',
        [
          id,
          naam,
          geldigVanaf,
          geldigTot,
          ['plaatsing', 'zorg-afstemming', 'preventie'],
          JSON.stringify(TERMS),
        ],
      );
      for (const tenantId of tenants.values()) {
        await owner.query(
          'insert into platform.convenant_leden (convenant_id, tenant_id, vanaf, tot) values ($1, $2, $3, $4)',
          [id, tenantId, geldigVanaf, geldigTot],
        );
      }
    }
  }

  async #asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    const owner = await connectOwner(this.settings);
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  }
}
