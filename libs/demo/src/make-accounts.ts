import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { Passwords } from '@zesweken/toegang';
import sql from 'sql-template-tag';
import { DEMO_PASSWORD, DEMO_TENANTS, type DemoAccount, demoAccounts } from './region.js';

/** Makes the demo's accounts, each tenant's behind its own door. Those that are there already stay as they are. */
@Injectable()
export class MakeAccounts {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(): Promise<void> {
    // One hash for all: making it costs as much as a sign-in.
    const hash = await this.passwords.hash(DEMO_PASSWORD);
    for (const [index, about] of DEMO_TENANTS.entries()) {
      const tenant = await this.directory.find(about.slug);
      if (!tenant) throw new Error(`The demo has no tenant ${about.slug} to make accounts for.`);
      await this.tenants.run(tenant, (db) => this.#make(db, demoAccounts(about, index), hash));
    }
  }

  async #make(db: TenantDb, accounts: readonly DemoAccount[], hash: string): Promise<void> {
    for (const { naam, lokaal, rollen } of accounts) {
      await db.execute(sql`
        insert into gebruikers (id, naam, email, rollen, status, wachtwoord_hash, aangemaakt_op)
        values (${this.ids.next()}, ${naam}, ${`${lokaal}@${db.tenant.slug}.example`}, ${rollen}, 'actief', ${hash}, ${this.clock.now()})
        on conflict (lower(email)) do nothing`);
    }
  }
}
