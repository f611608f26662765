import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { IngreepVan } from './ingrepen.js';
import type { Termijnsoort } from './termijnregel.js';

interface Row {
  readonly dossierId: string | null;
  readonly soort: Termijnsoort;
  readonly meldingId: string | null;
  readonly bronId: string | null;
  readonly ingreep: 'opschorting' | 'verlenging';
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly dagen: number | null;
}

/** What people did to clocks and did not take back. */
@Injectable()
export class Ingrepen {
  constructor(private readonly tenants: Tenants) {}

  /** Of the clocks of dossiers, by dossier. */
  async ofDossiers(dossierIds: readonly string[]): Promise<ReadonlyMap<string, IngreepVan[]>> {
    if (dossierIds.length === 0) return new Map();
    const rows = await this.#read(sql`dossier_id = any(${dossierIds}::uuid[]) and bron_id is null`);
    const perDossier = Map.groupBy(rows, ({ dossierId }) => dossierId ?? '');
    return new Map([...perDossier].map(([id, some]) => [id, some.map((row) => ingreepOf(row))]));
  }

  /** Of the clocks of things. */
  async ofBronnen(bronIds: readonly string[]): Promise<IngreepVan[]> {
    const rows = await this.#read(sql`bron_id = any(${bronIds}::uuid[])`);
    return rows.map((row) => ingreepOf(row));
  }

  #read(which: Sql): Promise<Row[]> {
    return this.tenants.db.rows<Row>(sql`
      select dossier_id as "dossierId", soort, melding_id as "meldingId", bron_id as "bronId", ingreep, van, tot, dagen
      from termijningrepen where ${which} and ingetrokken_op is null`);
  }
}

function ingreepOf({ soort, meldingId, bronId, ingreep, van, tot, dagen }: Row): IngreepVan {
  const waarvan = { soort, meldingId, bronId };
  return ingreep === 'verlenging'
    ? { ...waarvan, ingreep, dagen: dagen ?? 0 }
    : { ...waarvan, ingreep, van, tot };
}
