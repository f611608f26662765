import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { join } from 'sql-template-tag';
import type { Verlofaanvraag, Verlofstatus } from './verlof.js';
import { VerlofStore } from './verlof-store.js';

/** The log of verlof. */
@Injectable()
export class LogVerlof {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  record(handeling: Handeling, leerlingId: string, objectId: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'vrijstellingen-behandelen',
      betrokkenen: [leerlingId],
      object: 'verlofaanvraag',
      objectId,
    });
  }
}

/** Reads requests for verlof; each read is logged. */
@Injectable()
export class Verlofaanvragen {
  constructor(
    private readonly store: VerlofStore,
    private readonly log: LogVerlof,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<Verlofaanvraag> {
    const aanvraag = await this.store.one(id);
    if (!aanvraag) throw new NotFound('Deze aanvraag');
    this.log.record('lezen', aanvraag.leerlingId, id);
    return aanvraag;
  }

  /** A page, what waits for a decision first, and whether there is a next. */
  async page(filter: {
    status?: readonly Verlofstatus[];
    leerling?: string;
    page: number;
    pageSize: number;
  }): Promise<{ items: Verlofaanvraag[]; more: boolean }> {
    const { status, leerling, page, pageSize } = filter;
    const all = [sql`true`];
    if (status?.length) all.push(sql`a.status = any(${status})`);
    if (leerling) all.push(sql`a.leerling_id = ${leerling}`);
    const rows = await this.store.lastPage(join(all, ' and '), pageSize, (page - 1) * pageSize);
    return { items: rows.slice(0, pageSize), more: rows.length > pageSize };
  }
}
