import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { Termijnsoort } from '@zesweken/termijnen';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Ontvangerrol } from './ontvangers.js';

export const HERINNERINGSTATUSSEN = ['verzonden', 'mislukt', 'overgeslagen'] as const;
export type Herinneringstatus = (typeof HERINNERINGSTATUSSEN)[number];

/** A line of the ledger as people see it. */
export interface Herinnering {
  readonly id: string;
  readonly dossierId: string | null;
  readonly kenmerk: string | null;
  readonly soort: Termijnsoort;
  readonly moment: Datum;
  readonly uiterlijk: Datum;
  readonly ontvangerId: string | null;
  readonly ontvanger: string | null;
  readonly rol: Ontvangerrol;
  /** `mislukt` also where its mail failed for good; in the app it stands all the same. */
  readonly status: Herinneringstatus;
  readonly fout: string | null;
  /** Where its mail is; null when none was asked for. */
  readonly post: 'wacht' | 'bezig' | 'verzonden' | 'mislukt' | null;
  readonly gemaaktOp: Date;
}

/** What of the ledger is asked for; what is left out does not narrow. */
export interface Grootboekvraag {
  readonly status?: readonly Herinneringstatus[];
  readonly dossierId?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

const STATUS = sql`case when p.status = 'mislukt' then 'mislukt' else h.status end`;

/** The ledger of the own tenant, the newest moment first. A page read is one row in the log that names the children behind it. */
@Injectable()
export class Herinneringen {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  /** How many people were told since a moment, in the app; a number, nobody's data. */
  async verteldSinds(sinds: Date): Promise<number> {
    const found = await this.tenants.db.first<{ n: number }>(
      sql`select count(*)::integer as n from herinneringen where status = 'verzonden' and gemaakt_op >= ${sinds}`,
    );
    return found?.n ?? 0;
  }

  /** A page, and whether there is a next; the last statement of the transaction. */
  async page({
    status,
    dossierId,
    page,
    pageSize,
  }: Grootboekvraag): Promise<{ items: Herinnering[]; more: boolean }> {
    const where: Sql[] = [sql`true`];
    if (status?.length) where.push(sql`${STATUS} = any(${status}::text[])`);
    if (dossierId) where.push(sql`h.dossier_id = ${dossierId}`);
    const list = sql`
      select h.id, d.id as "dossierId", d.kenmerk, h.soort, h.moment, h.uiterlijk, h.ontvanger_id as "ontvangerId", g.naam as ontvanger,
        h.rol, ${STATUS} as status, coalesce(h.fout, p.fout) as fout, p.status as post, h.gemaakt_op as "gemaaktOp",
        coalesce(d.leerling_id, h.leerling_id) as "leerlingId"
      from herinneringen h
      left join dossiers d on d.id = h.dossier_id
      left join gebruikers g on g.id = h.ontvanger_id
      left join postregels r on r.id = coalesce(h.samen_met, h.id)
      left join post p on p.id = r.post_id
      where ${join(where, ' and ')}
      order by h.moment desc, h.id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`;
    const rows = await this.logboek.lastList<Herinnering>(this.tenants.db, list, pageSize, {
      handeling: 'lijst',
      activiteit: 'dossiers-behandelen',
      object: 'herinnering',
      ...(dossierId ? { objectId: dossierId } : {}),
    });
    return { items: rows.slice(0, pageSize), more: rows.length > pageSize };
  }
}
