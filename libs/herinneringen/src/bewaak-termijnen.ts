import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Datum, momentOp } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import { WEKKER } from '@zesweken/termijnen';
import { Herinner } from './herinner.js';
import { TelSamenvattingen } from './samenvattingen.js';
import { EERSTE_MOMENT, teBewakenSql, type TeBewakenRij, volgendeMomentenSql } from './te-bewaken.sql.js';

/** What a slice did. */
export interface Bewaakt {
  readonly termijnen: number;
  readonly verzonden: number;
  /** Whether there is more to do today that nobody is at. */
  readonly meer: boolean;
}

/** Termijnen in one slice: one transaction, a good hundred milliseconds. */
const SLICE = 250;

/**
 * Reminds of termijnen whose moment has come, in one tenant, a slice at a time. Due is what lies on or before today and was
 * not told yet, however long ago it was: an outage of a week loses nothing. The ledger, the message in the app, the mail to be sent and
 * the next moment are one transaction: killed in the middle, all of it comes again; done, none of it does.
 */
@Injectable()
export class BewaakTermijnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly wekkers: Wekkers,
    private readonly herinner: Herinner,
    private readonly samenvattingen: TelSamenvattingen,
    private readonly logboek: Logboek,
  ) {}

  run(tenant: Tenant): Promise<Bewaakt> {
    return this.tenants.run(tenant, (db) => this.#slice(db));
  }

  async #slice(db: TenantDb): Promise<Bewaakt> {
    const vandaag = this.clock.today();
    const rows = await db.rows<TeBewakenRij>(teBewakenSql(vandaag, SLICE));
    const verzonden = rows.length > 0 ? await this.#remind(db, rows, vandaag) : 0;
    const meer = rows.length === SLICE || !(await this.#rest(db, vandaag));
    return { termijnen: rows.length, verzonden, meer: meer && rows.length > 0 };
  }

  async #remind(db: TenantDb, rows: readonly TeBewakenRij[], vandaag: Datum): Promise<number> {
    const { geboekt, volgende } = await this.herinner.run(rows, vandaag);
    await db.execute(volgendeMomentenSql(volgende));
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(rows.flatMap(({ leerlingId }) => leerlingId ?? []))],
      object: 'herinnering',
    });
    return geboekt.filter(({ status }) => status === 'verzonden').length;
  }

  /** Sets the tenant's clock to its next moment. @returns whether nothing is left to do today */
  async #rest(db: TenantDb, vandaag: Datum): Promise<boolean> {
    await this.wekkers.hold(db, WEKKER);
    const first = (await db.first<{ dag: Datum | null }>(EERSTE_MOMENT))?.dag ?? null;
    if (first !== null && first <= vandaag) return false;
    await this.samenvattingen.tell(vandaag);
    await this.wekkers.move(db, WEKKER, first && momentOp(first));
    return true;
  }
}
