import { Injectable } from '@nestjs/common';
import { DoorgifteRefused } from './tenancy.errors.js';
import type { Tenant } from './tenant.js';
import type { TenantDb } from './tenant-db.js';
import { Tenants } from './tenants.js';

/**
 * The one named exception to the rule of one tenant at a time: what a tenant shares is read and logged on both sides in one
 * transaction on one connection, so that neither happens without the other. The work runs in the role and schema of the
 * other tenant, which the database itself holds to what that role may; the own transaction rests meanwhile. Only the
 * features that share may use it (a spec holds the list).
 */
@Injectable()
export class Doorgifte {
  constructor(private readonly tenants: Tenants) {}

  /**
   * Runs `work` in the name of another tenant, inside the transaction that is open. What it leaves for the commit (its log
   * row) is written in that tenant's name before the own role returns.
   * @throws NoTenantOpen outside a transaction; DoorgifteRefused inside another doorgifte or for a fenced tenant.
   */
  async inNameOf<T>(tenant: Tenant, work: (db: TenantDb) => Promise<T>): Promise<T> {
    const { db } = this.tenants;
    if (tenant.fenced) throw new DoorgifteRefused(`Tenant ${tenant.id} is fenced off.`);
    if (tenant.id === db.tenant.id) return work(db);
    return db.lend(tenant, (lent) =>
      this.tenants.within(lent, async () => {
        const result = await work(lent);
        await lent.settle();
        return result;
      }),
    );
  }
}
