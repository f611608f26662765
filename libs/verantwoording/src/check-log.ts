import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Tenant, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { VERY_LATE_MS } from './look-back.js';
import { SealLog } from './seal-log.js';
import { firstIdOf } from './unsealed.js';

/** Counting a log of many million rows takes longer than a statement may. */
const SECONDS = 600;

/**
 * The net under {@link SealLog}: counts rows and seals up to what may still come late. A difference means that a row
 * came later than any transaction may last (a clock that was wrong, for instance); then it is looked for and sealed.
 */
@Injectable()
export class CheckLog {
  readonly #logger = new Logger(CheckLog.name);

  constructor(
    private readonly tenants: Tenants,
    private readonly seal: SealLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param from id after which to look.
   * @returns how many rows had been missed.
   */
  async run(tenant: Tenant, from: string): Promise<number> {
    if ((await this.#missing(tenant, from)) === 0) return 0;
    let sealed = 0;
    for (let more = true; more;) {
      const turn = await this.seal.runFrom(tenant, from);
      sealed += turn.sealed;
      more = turn.more;
    }
    if (sealed > 0) {
      const message = 'rows of the log came later than any transaction may; is a clock wrong?';
      this.#logger.warn({ message, tenant: tenant.id, sealed });
    }
    return sealed;
  }

  async #missing(tenant: Tenant, from: string): Promise<number> {
    const until = firstIdOf(this.clock.now().getTime() - VERY_LATE_MS);
    const count = await this.tenants.run(
      tenant,
      (db) =>
        db.first<{ missing: number }>(sql`
          select (select count(*) from verwerkingen where id > ${from} and id < ${until})
               - (select count(*) from zegels where verwerking_id > ${from} and verwerking_id < ${until}) as missing`),
      { seconds: SECONDS },
    );
    return count?.missing ?? 0;
  }
}
