import { Injectable } from '@nestjs/common';
import { PlatformStore } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Vrijgave } from './vrijgave.js';
import type { Vrijgavetabel } from './vrijgaven.query.js';

/** A public release with the region that published it. */
export interface OpenVrijgave extends Vrijgave {
  readonly regio: string;
  readonly regioNaam: string;
  readonly tabellen: readonly string[];
}

/** What regions made public: for anybody, without signing in. Outside any tenant's door. */
@Injectable()
export class OpenData {
  constructor(private readonly platform: PlatformStore) {}

  /** Newest first. */
  async all(): Promise<OpenVrijgave[]> {
    return this.platform.rows<OpenVrijgave>(sql`
      select v.id, v.nummer, v.schooljaar, v.peildatum, v.definitieversie, v.gemaakt_op as "gemaaktOp", v.toelichting, o.openbaar_op as "openbaarOp",
        t.slug as regio, t.naam as "regioNaam",
        array(select tabel from rapportage.vrijgavetabellen x where x.vrijgave_id = v.id order by tabel) as tabellen
      from rapportage.openbaarmakingen o join rapportage.vrijgaven v on v.id = o.vrijgave_id join platform.tenants t on t.schema_naam = v.regio_rol
      order by o.openbaar_op desc, v.nummer desc`);
  }

  /** A table of a public release; undefined where there is none. */
  async tabel(regio: string, nummer: number, tabel: string): Promise<Vrijgavetabel | undefined> {
    const found = (await this.all()).find((een) => een.regio === regio && een.nummer === nummer);
    if (!found) return undefined;
    const [row] = await this.platform.rows<Pick<Vrijgavetabel, 'cellen'>>(
      sql`select cellen from rapportage.vrijgavetabellen where vrijgave_id = ${found.id}::uuid and tabel = ${tabel}`,
    );
    return row && { vrijgave: found, tabel, cellen: row.cellen };
  }
}
