import { Injectable } from '@nestjs/common';
import { metSamengevoegde } from '@zesweken/dossiers';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { RegelStore } from './regel-store.js';
import type { Regel } from './toestemming.js';

/** Lines of toestemmingen, for the features that share under them. Whoever asks logs. */
@Injectable()
export class Toestemmingsregels {
  constructor(
    private readonly tenants: Tenants,
    private readonly regels: RegelStore,
  ) {}

  /** The line of a receiver in a toestemming of this dossier; undefined where there is none. */
  async voor(
    toestemmingId: string,
    dossier: { readonly id: string },
    naarRol: string,
  ): Promise<Regel | undefined> {
    const own = await this.tenants.db.first(sql`
      select 1 from toestemmingen where id::text = ${toestemmingId} and dossier_id in (${metSamengevoegde(dossier.id)})`);
    if (!own) return undefined;
    const regels = await this.regels.of([toestemmingId]);
    return regels.find((regel) => regel.naarRol === naarRol);
  }
}
