import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Waarvan } from './ingrepen.js';
import type { Uitkomst } from './termijn-status.js';

/** A termijn as it is kept. */
export interface Termijn extends Uitkomst, Waarvan {
  readonly id: string;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  readonly regelversie: string;
  /** Null where it is of a leerling without a dossier for it. */
  readonly dossierId: string | null;
  /** Day on which it was done or lost its reason, in time or not; null while neither. */
  readonly klaarOp: Datum | null;
}

/** Reads termijnen; the reader of the dossier logs the read. */
@Injectable()
export class Termijnen {
  constructor(private readonly tenants: Tenants) {}

  /** Those of one dossier in order of date; while it is open also those that are the leerling's own, such as of a vrijstelling. */
  async of(dossierId: string): Promise<Termijn[]> {
    return this.tenants.db.rows<Termijn>(sql`
      select * from (${ofDossier(dossierId)}) t order by uiterlijk, soort, id`);
  }

  /** One of them, or undefined. */
  async one(dossierId: string, id: string): Promise<Termijn | undefined> {
    return this.tenants.db.first<Termijn>(sql`select * from (${ofDossier(dossierId)}) t where id = ${id}`);
  }
}

function ofDossier(dossierId: string): Sql {
  const columns = sql`t.id, t.soort, t.melding_id as "meldingId", t.bron_id as "bronId", t.dossier_id as "dossierId", t.begin, t.uiterlijk, t.regelversie, t.uitkomst,
    t.uitkomst_op as "uitkomstOp", t.klaar_op as "klaarOp"`;
  return sql`
    select ${columns} from termijnen t where t.dossier_id = ${dossierId}
    union all
    select ${columns} from dossiers d join termijnen t on t.leerling_id = d.leerling_id
    where d.id = ${dossierId} and t.dossier_id is null and d.status <> 'gesloten'`;
}
