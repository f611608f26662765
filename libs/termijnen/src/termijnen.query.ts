import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Uitkomst } from './termijn-status.js';
import type { Termijnsoort } from './termijnregel.js';

/** A termijn as it is kept. */
export interface Termijn extends Uitkomst {
  readonly id: string;
  readonly soort: Termijnsoort;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  readonly regelversie: string;
}

/** Reads termijnen; the reader of the dossier logs the read. */
@Injectable()
export class Termijnen {
  constructor(private readonly tenants: Tenants) {}

  /** Those of one dossier, in order of date. */
  async of(dossierId: string): Promise<Termijn[]> {
    return this.tenants.db.rows<Termijn>(sql`
      select id, soort, begin, uiterlijk, regelversie, uitkomst, uitkomst_op as "uitkomstOp"
      from termijnen where dossier_id = ${dossierId} order by uiterlijk, soort`);
  }
}
