import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import pg from 'pg';
import { neededTenantVersion } from './migration/migration-files.js';
import { stripped } from './stripped.js';
import type { Tenant } from './tenant.js';

/** Milliseconds for which the directory is kept: a fence or a new tenant is seen everywhere within this time. */
const KEPT_FOR = 3_000;
const CONNECT_MS = 10_000;

/**
 * Which tenants there are. Read by the application role itself: it holds no data about anybody. On a connection of its own: who asks may
 * hold one of the pool already, and when all do, none would be left to answer them.
 */
@Injectable()
export class TenantDirectory implements OnApplicationShutdown {
  readonly #pool: pg.Pool;
  #known: Promise<ReadonlyMap<string, Tenant>> | undefined;
  #readAt = 0;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    this.#pool = new pg.Pool({
      connectionString: settings.appUrl,
      max: 1,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'zesweken-gids',
      allowExitOnIdle: true,
    });
    // A connection that breaks while nobody uses it is replaced at the next look, which tells what is wrong.
    this.#pool.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }

  /** All tenants that have not ended, by slug. */
  async all(): Promise<readonly Tenant[]> {
    return [...new Set((await this.#tenants()).values())];
  }

  /** The tenant with this slug or id, or undefined. */
  async find(slugOrId: string): Promise<Tenant | undefined> {
    return (await this.#tenants()).get(slugOrId);
  }

  /** Forgets what is known, so that the next look reads the database. */
  refresh(): void {
    this.#known = undefined;
  }

  #tenants(): Promise<ReadonlyMap<string, Tenant>> {
    const now = this.clock.now().getTime();
    if (!this.#known || now - this.#readAt >= KEPT_FOR || now < this.#readAt) {
      this.#readAt = now;
      this.#known = this.#read().catch((error: unknown) => {
        this.#known = undefined;
        throw stripped(error);
      });
    }
    return this.#known;
  }

  async #read(): Promise<ReadonlyMap<string, Tenant>> {
    const { rows } = await this.#pool.query<Tenant>(READ_TENANTS, [neededTenantVersion]);
    return new Map(rows.flatMap((tenant) => [[tenant.slug, tenant] as const, [tenant.id, tenant] as const]));
  }
}

/** A tenant whose tables are older than this code needs is fenced as one whose migration failed: 503 instead of 500. */
const READ_TENANTS = `
  select t.id, t.slug, t.naam, t.soort, t.deelsoort, t.schema_naam as schema, t.status <> 'actief' or t.versie < $1 as fenced,
         coalesce((
           select jsonb_agg(jsonb_build_object('code', g.code, 'geldigVanaf', g.geldig_vanaf, 'geldigTot', g.geldig_tot) order by g.code)
           from platform.tenant_gemeentecodes g where g.tenant_id = t.id
         ), '[]') as gemeentecodes
  from platform.tenants t
  where t.beeindigd_op is null
  order by t.naam`;
