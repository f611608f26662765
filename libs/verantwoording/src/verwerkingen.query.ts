import { Injectable } from '@nestjs/common';
import { type Actor, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { empty } from 'sql-template-tag';

/** A row of the log as people read it. */
export interface GelezenVerwerking {
  readonly id: string;
  readonly moment: Date;
  readonly actorSoort: Actor['soort'];
  readonly actorId: string | null;
  readonly actorNaam: string | null;
  readonly rol: string;
  readonly handeling: string;
  readonly activiteit: string;
  readonly doel: string;
  readonly grondslag: string;
  readonly object: string;
  /** Slug of the tenant at the other side, where something passed between tenants. */
  readonly partij: string | null;
  /** Whose data, at most 100 of them. */
  readonly betrokkenen: readonly string[];
  readonly aantal: number;
  readonly traceId: string;
  readonly gezegeld: boolean;
}

/** Which rows, and which page of them. */
export interface Logvraag {
  readonly betrokkene?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Reads the log, which is itself logged. */
@Injectable()
export class Verwerkingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  /** A page, newest first, and whether more follow. An import can name 100,000 people: a row shows the first 100. */
  async page({
    betrokkene,
    page,
    pageSize,
  }: Logvraag): Promise<{ items: GelezenVerwerking[]; more: boolean }> {
    const { db } = this.tenants;
    const where = betrokkene ? sql`where v.betrokkenen @> array[${betrokkene}::uuid]` : empty;
    const rows = await db.rows<GelezenVerwerking>(sql`
      select v.id, v.moment, v.actor_soort as "actorSoort", v.actor_id as "actorId", g.naam as "actorNaam", v.rol, v.handeling,
        v.activiteit, v.doel, v.grondslag, v.object_soort as object, v.partij, v.betrokkenen[1:100] as betrokkenen, v.aantal,
        v.trace_id as "traceId", exists (select 1 from zegels z where z.verwerking_id = v.id) as gezegeld
      from (
        select * from verwerkingen v ${where} order by v.id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}
      ) v
      left join gebruikers g on g.id = v.actor_id
      order by v.id desc`);
    this.logboek.record(db, {
      handeling: 'lijst',
      activiteit: 'verantwoording',
      betrokkenen: betrokkene ? [betrokkene] : [],
      object: 'verwerking',
    });
    return { items: rows.slice(0, pageSize), more: rows.length > pageSize };
  }
}
