import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { firstHash, LOG_FORM } from './log-chain.js';
import { LogSigner } from './log-signer.js';

/** The newest head of a tenant, as it was noted outside the tenant's own schema. */
interface NotedHead {
  readonly volgnummer: number;
  readonly hash: Buffer;
  readonly gezegeldOp: Date;
}

/**
 * Writes the signed head of a tenant's log to a file a day, in `koppen/` of the data folder. That folder is what an
 * operator brings to a place that this installation can't reach: who later rewrites a log would have to rewrite those
 * files too.
 */
@Injectable()
export class WriteHeads {
  readonly #logger = new Logger(WriteHeads.name);

  constructor(
    private readonly settings: Settings,
    private readonly tenants: Tenants,
    private readonly signer: LogSigner,
    private readonly clock: Clock,
  ) {}

  /** Whether today's file is there. */
  get done(): boolean {
    return existsSync(this.#file);
  }

  /** The signed head of one tenant, as a line. Tells when the log is shorter than its head, or another. */
  async line(tenant: Tenant): Promise<string> {
    const { head, kept } = await this.tenants.run(tenant, async (db) => {
      const noted = await notedHead(db);
      return { head: noted, kept: !noted || (await holds(db, noted)) };
    });
    if (!kept) {
      const message = 'the log does not hold its own head: it was shortened or replaced';
      this.#logger.error({ message, tenant: tenant.id, volgnummer: head?.volgnummer });
    }
    const signed = this.signer.sign({
      soort: 'kop',
      vorm: LOG_FORM,
      tenant: { id: tenant.id, slug: tenant.slug },
      volgnummer: head?.volgnummer ?? 0,
      kop: (head?.hash ?? firstHash(tenant.id)).toString('hex'),
      gezegeldOp: head?.gezegeldOp.toISOString() ?? null,
      klopt: kept,
      ondertekendOp: this.clock.now().toISOString(),
    });
    return JSON.stringify(signed);
  }

  /** Writes today's file, whole or not at all. */
  write(lines: readonly string[]): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const draft = `${this.#file}.${process.pid}.deel`;
    writeFileSync(draft, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    renameSync(draft, this.#file);
  }

  get #folder(): string {
    return join(this.settings.dataFolder, 'koppen');
  }

  get #file(): string {
    return join(this.#folder, `${this.clock.today()}.jsonl`);
  }
}

function notedHead(db: TenantDb): Promise<NotedHead | undefined> {
  return db.first<NotedHead>(sql`
    select volgnummer, hash, gezegeld_op as "gezegeldOp" from platform.ketenkoppen
    where tenant_rol = current_user order by dag desc limit 1`);
}

async function holds(db: TenantDb, { volgnummer, hash }: NotedHead): Promise<boolean> {
  const found = await db.first(sql`select 1 from zegels where volgnummer = ${volgnummer} and hash = ${hash}`);
  return found !== undefined;
}
