import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Herkomst,
  type Tijdlijnbron,
  Tijdlijnbronnen,
  type Tijdlijngebeurtenis,
} from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';

interface Row {
  readonly id: string;
  readonly herkomst: Herkomst;
  readonly meldingsnummer: string;
  readonly verzuimsoort: string;
  readonly meldingsdatum: Datum;
  readonly begindatum: Datum;
  readonly einddatum: Datum | null;
  readonly moment: Date;
}

/** Tells the timeline of a dossier which reports came in, and that a person opened it. Of the form for signals libs/signalen tells. */
@Injectable()
export class MeldingenInTijdlijn implements Tijdlijnbron, OnModuleInit {
  constructor(private readonly tijdlijn: Tijdlijnbronnen) {}

  onModuleInit(): void {
    this.tijdlijn.add(this);
  }

  async of(db: TenantDb, dossiers: Sql): Promise<Tijdlijngebeurtenis[]> {
    const rows = await db.rows<Row>(sql`
      select id, herkomst, meldingsnummer, verzuimsoort, meldingsdatum, begindatum, einddatum, aangemaakt_op as moment
      from verzuimmeldingen where dossier_id in (${dossiers}) and herkomst <> 'signaalformulier'`);
    return rows.map(
      ({ id, herkomst, meldingsnummer, verzuimsoort, meldingsdatum, begindatum, einddatum, moment }) => ({
        id,
        groep: 'melding',
        soort: herkomst === 'eigen' ? 'dossier-geopend' : 'melding',
        dag: meldingsdatum,
        moment,
        door: null,
        gegevens: { meldingsnummer, verzuimsoort, begindatum, einddatum: einddatum ?? '' },
        tekst: null,
      }),
    );
  }
}
