import { Injectable } from '@nestjs/common';
import { type Datum, momentOp } from '@zesweken/kalender';
import { Wekkers } from '@zesweken/queue';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import { WEKKER } from '@zesweken/termijnen';
import { EERSTE_MOMENT } from './te-bewaken.sql.js';

/** Sets the clock of a tenant by what stands in it, whatever it said. */
@Injectable()
export class ZetWekkers {
  constructor(
    private readonly tenants: Tenants,
    private readonly wekkers: Wekkers,
  ) {}

  run(tenant: Tenant): Promise<void> {
    return this.tenants.run(tenant, (db) => this.#set(db));
  }

  async #set(db: TenantDb): Promise<void> {
    await this.wekkers.hold(db, WEKKER);
    const first = (await db.first<{ dag: Datum | null }>(EERSTE_MOMENT))?.dag ?? null;
    await this.wekkers.move(db, WEKKER, first && momentOp(first));
  }
}
