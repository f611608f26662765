import { createHmac } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { KeyStore } from '@zesweken/crypto';
import { TooMany } from '@zesweken/errors';
import { PlatformStore } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

const WINDOW_MS = 15 * 60_000;
/** From this many failures on, the same account from the same address must wait. */
const FREE_FAILURES = 5;
const LONGEST_WAIT_S = 300;
/** Failures from one address within the window, over all accounts and tenants. */
const ADDRESS_CEILING = 100;
/** Failures of one tenant within the window that raise an alarm; a tenant is never locked, or anyone could lock it. */
const TENANT_ALARM = 200;

interface Count {
  readonly sleutel: Buffer;
  readonly aantal: number;
  readonly laatste: Date;
}

/** One try that counts as a failure until it is taken back. */
export interface Try {
  /** The try succeeded: it and the account's earlier failures from this address no longer count. */
  succeeded(): Promise<void>;
}

/** Slows guessing down. Only failures count; what is stored is a keyed hash, never a name or an address. */
@Injectable()
export class Throttle {
  readonly #logger = new Logger(Throttle.name);

  constructor(
    private readonly platform: PlatformStore,
    private readonly keys: KeyStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Notes a try before it is judged, so that tries made at once see each other.
   * @throws TooMany with the seconds to wait.
   */
  async begin(tenant: string, account: string, address: string): Promise<Try> {
    const now = this.clock.now();
    const keys = [`account|${tenant}|${account}|${address}`, `address|${address}`, `tenant|${tenant}`].map(
      (text) => this.#hash(text),
    );
    const [accountKey, addressKey, tenantKey] = keys as [Buffer, Buffer, Buffer];
    const ids = keys.map(() => this.ids.next());
    // First note, then look: of tries made at once each sees all that were noted before it looked, so that no more
    // than the free ones get through. Looking first, twenty at once all saw none.
    await this.platform.rows(sql`
      insert into platform.aanmeldpogingen (id, sleutel, moment)
      select * from unnest(${ids}::uuid[], ${keys}::bytea[], ${keys.map(() => now)}::timestamptz[])`);
    const counts = await this.platform.rows<Count>(sql`
      select sleutel, count(*)::int as aantal, max(moment) as laatste from platform.aanmeldpogingen
      where sleutel = any(${keys}) and moment > ${new Date(now.getTime() - WINDOW_MS)} and id <> all(${ids}::uuid[])
      group by sleutel`);
    const of = (key: Buffer): Count | undefined => counts.find(({ sleutel }) => sleutel.equals(key));
    const refusal = refusalOf(of(accountKey), of(addressKey), now);
    if (refusal) {
      await this.#takeBack(ids);
      throw refusal;
    }
    if ((of(tenantKey)?.aantal ?? 0) === TENANT_ALARM) {
      this.#logger.warn({ message: 'many failed sign-ins', tenant, aantal: TENANT_ALARM });
    }
    return {
      succeeded: async () => {
        await this.platform.rows(
          sql`delete from platform.aanmeldpogingen where id = any(${ids}::uuid[]) or sleutel = ${accountKey}`,
        );
      },
    };
  }

  /** Removes what no longer counts. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - WINDOW_MS);
    await this.platform.rows(sql`delete from platform.aanmeldpogingen where moment < ${before}`);
  }

  /** A try that was not judged tells nothing about the password, and must not lengthen the wait. */
  async #takeBack(ids: readonly string[]): Promise<void> {
    await this.platform.rows(sql`delete from platform.aanmeldpogingen where id = any(${ids}::uuid[])`);
  }

  #hash(text: string): Buffer {
    return createHmac('sha256', this.keys.derive('aanmeldpogingen')).update(text).digest();
  }
}

function refusalOf(account: Count | undefined, address: Count | undefined, now: Date): TooMany | undefined {
  if (address && address.aantal >= ADDRESS_CEILING) return new TooMany(WINDOW_MS / 1_000);
  if (!account || account.aantal < FREE_FAILURES) return undefined;
  const wait = Math.min(2 ** (account.aantal - FREE_FAILURES + 1), LONGEST_WAIT_S) * 1_000;
  const left = account.laatste.getTime() + wait - now.getTime();
  return left > 0 ? new TooMany(Math.ceil(left / 1_000)) : undefined;
}
