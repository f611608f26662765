import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import type { Tabel } from '@zesweken/onderdrukking';
import type { Posten } from '@zesweken/rapportages';
import { PlatformStore, type Tenant } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Eerder } from './samenstellen.js';
import type { NieuweVrijgave } from './vrijgave.js';

/** What an organisation handed in of a school year. */
export interface Levering {
  readonly rol: string;
  readonly peildatum: Datum;
  readonly definitieversie: number;
  readonly aantallen: Posten;
}

interface Achter {
  readonly tabellen: readonly Tabel[];
  readonly verborgen: readonly string[];
}

/** The exact counts of all organisations, which only the maker of releases reads. Outside any tenant's door. */
@Injectable()
export class VrijgavenStore {
  constructor(private readonly platform: PlatformStore) {}

  async leveringen(schooljaar: string, rollen: readonly string[]): Promise<Levering[]> {
    return this.platform.rows<Levering>(sql`
      select tenant_rol as rol, peildatum, definitieversie, aantallen from rapportage.leveringen
      where schooljaar = ${schooljaar} and tenant_rol = any(${rollen}::name[])`);
  }

  /** Earlier releases of a school year with the counts behind them, oldest first. */
  async eerdere(regio: Tenant, schooljaar: string): Promise<Eerder[]> {
    const rows = await this.platform.rows<{ tabellen: Achter }>(sql`
      select t.tabellen from rapportage.vrijgaven v join rapportage.vrijgavetellingen t on t.vrijgave_id = v.id
      where v.regio_rol = ${regio.schema} and v.schooljaar = ${schooljaar} order by v.nummer`);
    return rows.map(({ tabellen }, at) => ({ naam: naamVan(at), ...tabellen }));
  }

  /** Stores a release whole or not at all. @returns its number */
  async add(regio: Tenant, vrijgave: NieuweVrijgave): Promise<number> {
    const { id, schooljaar, peildatum, definitieversie, gemaaktOp, toelichting } = vrijgave;
    const { deelnemers, tabellen, achter } = vrijgave;
    const [made] = await this.platform.rows<{ nummer: number }>(sql`
      with gemaakt as (
          insert into rapportage.vrijgaven (id, regio_rol, nummer, schooljaar, peildatum, definitieversie, gemaakt_op, toelichting, deelnemers)
          select ${id}::uuid, ${regio.schema}::name, coalesce(max(nummer), 0) + 1, ${schooljaar}::text, ${peildatum}::date, ${definitieversie}::int,
            ${gemaaktOp}::timestamptz, ${JSON.stringify(toelichting)}::jsonb, ${deelnemers}::name[]
          from rapportage.vrijgaven where regio_rol = ${regio.schema}
          returning id, nummer),
        getoond as (
          insert into rapportage.vrijgavetabellen (vrijgave_id, regio_rol, tabel, cellen)
          select gemaakt.id, ${regio.schema}::name, x.tabel, x.cellen
          from gemaakt, jsonb_to_recordset(${JSON.stringify(tabellen)}::jsonb) as x(tabel text, cellen jsonb)),
        geteld as (
          insert into rapportage.vrijgavetellingen (vrijgave_id, tabellen) select id, ${JSON.stringify(achter)}::jsonb from gemaakt)
      select nummer from gemaakt`);
    if (!made) throw new Error('A release was not stored.');
    return made.nummer;
  }
}

/** The name under which the releases of a school year stand beside each other in the audit. @param at from 0 */
export function naamVan(at: number): string {
  return `v${at + 1}`;
}
