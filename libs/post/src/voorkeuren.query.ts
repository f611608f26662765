import { Injectable } from '@nestjs/common';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { type Postvoorkeur, STANDAARDVOORKEUR } from './voorkeur.js';

/** The columns of a preference beside a user, all null where that user chose nothing. `v` is postvoorkeuren. */
export const VOORKEURKOLOMMEN: Sql = sql`v.wijze, to_char(v.overzicht_om, 'HH24:MI') as "overzichtOm",
  to_char(v.stil_van, 'HH24:MI') as "stilVan", to_char(v.stil_tot, 'HH24:MI') as "stilTot"`;

/** A row with {@link VOORKEURKOLOMMEN}. */
export type Voorkeurrij = { readonly [K in keyof Postvoorkeur]: Postvoorkeur[K] | null };

/** What the columns say, or the standard. */
export function voorkeurOf({ wijze, overzichtOm, stilVan, stilTot }: Voorkeurrij): Postvoorkeur {
  if (!wijze || !overzichtOm || !stilVan || !stilTot) return STANDAARDVOORKEUR;
  return { wijze, overzichtOm, stilVan, stilTot };
}

/** What users chose about mail. */
@Injectable()
export class Voorkeuren {
  constructor(private readonly tenants: Tenants) {}

  /** Of each of these users, also those who chose nothing. */
  async of(gebruikerIds: readonly string[]): Promise<Map<string, Postvoorkeur>> {
    const rows = await this.tenants.db.rows<Voorkeurrij & { gebruikerId: string }>(sql`
      select v.gebruiker_id as "gebruikerId", ${VOORKEURKOLOMMEN} from postvoorkeuren v
      where v.gebruiker_id = any(${gebruikerIds}::uuid[])`);
    const chosen = new Map(rows.map((row) => [row.gebruikerId, voorkeurOf(row)]));
    return new Map(gebruikerIds.map((id) => [id, chosen.get(id) ?? STANDAARDVOORKEUR]));
  }
}
