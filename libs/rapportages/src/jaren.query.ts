import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { BrengIn } from './breng-in.js';
import type { Posten } from './posten.js';

/** The own counts of a school year, exact. */
export interface Jaar {
  readonly schooljaar: string;
  readonly peildatum: Datum;
  readonly definitieversie: number;
  readonly vast: boolean;
  readonly aantallen: Posten;
}

/** The own school years beside each other: the same counts as are handed in for the region, exact. */
@Injectable()
export class Jaren {
  constructor(
    private readonly tenants: Tenants,
    private readonly brengIn: BrengIn,
    private readonly logboek: Logboek,
  ) {}

  /** Oldest first. What changed since the last count is counted first. */
  async all(): Promise<Jaar[]> {
    const { db } = this.tenants;
    await this.brengIn.run(db.tenant);
    const [handeling, activiteit, object] = ['lezen', 'verantwoording', 'rapportage'] as const;
    this.logboek.record(db, { handeling, activiteit, object, betrokkenen: [] });
    return db.rows<Jaar>(sql`
      select schooljaar, peildatum, definitieversie, vastgezet_op is not null as vast, aantallen
      from rapportage.leveringen order by schooljaar`);
  }
}
