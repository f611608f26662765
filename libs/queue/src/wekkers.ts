import { Injectable } from '@nestjs/common';
import { PlatformStore, type Tenant, type TenantDb, TenantDirectory } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/**
 * When each tenant next has something to do, kind by kind: a round looks at the tenants that have, however many there are. Who
 * makes work sets the clock in the same transaction. A clock may ring for nothing; it never rings too late, as long as whoever
 * sets it later holds it first ({@link hold}).
 */
@Injectable()
export class Wekkers {
  constructor(
    private readonly platform: PlatformStore,
    private readonly directory: TenantDirectory,
  ) {}

  /** Rings at `op` or earlier; leaves in the same write as COMMIT, so that nobody waits for somebody else's long work. */
  set(db: TenantDb, soort: string, op: Date): void {
    db.atCommit(sql`
      insert into platform.wekkers as w (soort, op) values (${soort}, ${op})
      on conflict (tenant_rol, soort) do update set op = excluded.op where w.op > excluded.op`);
  }

  /**
   * Keeps others from setting the clock until this transaction ends: what they made before is then there to be seen, and what
   * they make after rings anew. Before reading what is left to do.
   */
  async hold(db: TenantDb, soort: string): Promise<void> {
    await db.execute(sql`
      insert into platform.wekkers as w (soort, op) values (${soort}, 'infinity')
      on conflict (tenant_rol, soort) do update set op = w.op`);
  }

  /** Sets a clock that is held: the next moment with work, or null for none. */
  async move(db: TenantDb, soort: string, op: Date | null): Promise<void> {
    await db.execute(
      sql`update platform.wekkers set op = coalesce(${op}::timestamptz, 'infinity') where soort = ${soort}`,
    );
  }

  /** The tenants whose clock rang by `now`, earliest first, fenced ones left out. Outside any tenant's door. */
  async ringing(soort: string, now: Date): Promise<Tenant[]> {
    const rows = await this.platform.rows<{ rol: string }>(
      sql`select tenant_rol as rol from platform.wekkers where soort = ${soort} and op <= ${now} order by op`,
    );
    if (rows.length === 0) return [];
    const bySchema = new Map((await this.directory.all()).map((tenant) => [tenant.schema, tenant]));
    return rows.flatMap(({ rol }) => bySchema.get(rol) ?? []).filter(({ fenced }) => !fenced);
  }

  /** How long the earliest clock has been ringing, in seconds; 0 when none rings. */
  async lateness(soort: string, now: Date): Promise<number> {
    const [row] = await this.platform.rows<{ op: Date }>(
      sql`select op from platform.wekkers where soort = ${soort} and op <= ${now} order by op limit 1`,
    );
    return row ? (now.getTime() - row.op.getTime()) / 1_000 : 0;
  }

  /** The same for every kind that has a clock; 0 where none rings. */
  async latenesses(now: Date): Promise<ReadonlyMap<string, number>> {
    const rows = await this.platform.rows<{ soort: string; op: Date }>(
      sql`select soort, least(min(op), ${now}::timestamptz) as op from platform.wekkers group by soort order by soort`,
    );
    return new Map(rows.map(({ soort, op }) => [soort, (now.getTime() - op.getTime()) / 1_000]));
  }

  /** Since when this tenant's own work has been due, kind by kind; kinds with nothing due are left out. Inside its door. */
  async ownDue(db: TenantDb, now: Date): Promise<{ readonly soort: string; readonly op: Date }[]> {
    return db.rows(sql`select soort, op from platform.wekkers where op <= ${now} order by op, soort`);
  }
}
