import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Termijnsoort } from './termijnregel.js';

/** A stored termijn that is done or lost its reason: its last day stands. */
export interface Klaar {
  readonly dossierId: string;
  readonly soort: Termijnsoort;
  readonly meldingId: string | null;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  readonly regelversie: string;
}

/** The clocks of dossiers that are done: what they were counted with stays true of them. */
@Injectable()
export class KlareTermijnen {
  constructor(private readonly tenants: Tenants) {}

  async ofDossiers(dossierIds: readonly string[]): Promise<ReadonlyMap<string, Klaar[]>> {
    if (dossierIds.length === 0) return new Map();
    const rows = await this.tenants.db.rows<Klaar>(sql`
      select dossier_id as "dossierId", soort, melding_id as "meldingId", begin, uiterlijk, regelversie
      from termijnen where dossier_id = any(${dossierIds}::uuid[]) and bron_id is null and klaar_op is not null`);
    return Map.groupBy(rows, ({ dossierId }) => dossierId);
  }
}
