import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Datum, momentOp } from '@zesweken/kalender';
import { Wekkers } from '@zesweken/queue';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import { WEKKER } from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import { WEKKER_DOORZETTING } from './meld-doorzetting.js';
import { EERSTE_MOMENT } from './te-bewaken.sql.js';

/** Sets the clocks of a tenant by what stands in it, whatever they said. */
@Injectable()
export class ZetWekkers {
  constructor(
    private readonly tenants: Tenants,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
  ) {}

  run(tenant: Tenant): Promise<void> {
    return this.tenants.run(tenant, (db) => this.#set(db));
  }

  async #set(db: TenantDb): Promise<void> {
    await this.wekkers.hold(db, WEKKER);
    const first = (await db.first<{ dag: Datum | null }>(EERSTE_MOMENT))?.dag ?? null;
    await this.wekkers.move(db, WEKKER, first && momentOp(first));
    await this.wekkers.hold(db, WEKKER_DOORZETTING);
    const told = await db.first(
      sql`select 1 from uitwisseling.doorzettingen where naar_rol = current_user limit 1`,
    );
    await this.wekkers.move(db, WEKKER_DOORZETTING, told ? this.clock.now() : null);
  }
}
