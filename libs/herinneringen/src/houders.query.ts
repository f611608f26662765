import { Injectable } from '@nestjs/common';
import { PlatformStore, type Tenant, TenantDirectory } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Holders of doorzettingsmacht whom others told something that they did not hear yet. */
@Injectable()
export class Houders {
  constructor(
    private readonly platform: PlatformStore,
    private readonly directory: TenantDirectory,
  ) {}

  /** Fenced ones wait. Outside any tenant's door: only to whom something goes can be seen there. */
  async list(): Promise<Tenant[]> {
    const rows = await this.platform.rows<{ rol: string }>(
      sql`select distinct naar_rol as rol from uitwisseling.doorzettingen`,
    );
    if (rows.length === 0) return [];
    const bySchema = new Map((await this.directory.all()).map((tenant) => [tenant.schema, tenant]));
    return rows.flatMap(({ rol }) => bySchema.get(rol) ?? []).filter(({ fenced }) => !fenced);
  }
}
