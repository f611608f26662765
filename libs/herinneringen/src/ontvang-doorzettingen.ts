import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { SendBericht } from '@zesweken/notities';
import { PutPost } from '@zesweken/post';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Cases told in one turn. */
const SLICE = 200;

/**
 * Takes in, in one tenant, the cases over three months that others told it as the holder of doorzettingsmacht: a message
 * and a mail for everybody with the role doorzetter, with the kenmerk alone. Without such a user the beheerder hears that one is
 * missing, and the cases wait.
 */
@Injectable()
export class OntvangDoorzettingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly bericht: SendBericht,
    private readonly post: PutPost,
    private readonly ids: Ids,
  ) {}

  /** @returns whether there is more. */
  run(tenant: Tenant): Promise<boolean> {
    return this.tenants.run(tenant, (db) => this.#slice(db));
  }

  async #slice(db: TenantDb): Promise<boolean> {
    const holders = await this.#users('doorzetter');
    if (holders.length === 0) {
      await this.#askForHolder();
      return false;
    }
    const cases = await db.rows<{ id: string; termijnsoort: string; kenmerk: string; uiterlijk: Datum }>(sql`
      delete from uitwisseling.doorzettingen where id in (
        select id from uitwisseling.doorzettingen where naar_rol = current_user order by gemeld_op, id limit ${SLICE})
      returning id, soort as termijnsoort, kenmerk, uiterlijk`);
    const told = holders.flatMap((ontvangerId) =>
      cases.map(({ kenmerk, uiterlijk, termijnsoort }) => ({
        ontvangerId,
        kenmerk,
        gegevens: { kenmerk, uiterlijk, termijnsoort },
      })),
    );
    await this.bericht.run(
      ...told.map(({ ontvangerId, gegevens }) => ({ ontvangerId, soort: 'doorzetting', gegevens })),
    );
    await this.post.run(
      told.map(({ ontvangerId, kenmerk, gegevens }) => ({
        id: this.ids.next(),
        ontvangerId,
        soort: 'doorzetting',
        kenmerk,
        pad: '/berichten',
        gegevens,
        bundelen: true,
      })),
    );
    return cases.length === SLICE;
  }

  async #askForHolder(): Promise<void> {
    const beheer = await this.#users('beheer');
    await this.bericht.run(
      ...beheer.map((ontvangerId) => ({ ontvangerId, soort: 'doorzetter-ontbreekt', eenmaal: true })),
    );
  }

  async #users(rol: string): Promise<string[]> {
    const rows = await this.tenants.db.rows<{ id: string }>(
      sql`select id from gebruikers where status = 'actief' and ${rol} = any(rollen) order by id`,
    );
    return rows.map(({ id }) => id);
  }
}
