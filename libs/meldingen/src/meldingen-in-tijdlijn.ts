import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';

interface Row {
  readonly id: string;
  readonly meldingsnummer: string;
  readonly verzuimsoort: string;
  readonly meldingsdatum: Datum;
  readonly begindatum: Datum;
  readonly einddatum: Datum | null;
  readonly moment: Date;
}

/** Tells the timeline of a dossier which reports came in. */
@Injectable()
export class MeldingenInTijdlijn implements Tijdlijnbron, OnModuleInit {
  constructor(private readonly tijdlijn: Tijdlijnbronnen) {}

  onModuleInit(): void {
    this.tijdlijn.add(this);
  }

  async of(db: TenantDb, dossiers: Sql): Promise<Tijdlijngebeurtenis[]> {
    const rows = await db.rows<Row>(sql`
      select id, meldingsnummer, verzuimsoort, meldingsdatum, begindatum, einddatum, aangemaakt_op as moment
      from verzuimmeldingen where dossier_id in (${dossiers})`);
    return rows.map(({ id, meldingsnummer, verzuimsoort, meldingsdatum, begindatum, einddatum, moment }) => ({
      id,
      groep: 'melding',
      soort: 'melding',
      dag: meldingsdatum,
      moment,
      door: null,
      gegevens: { meldingsnummer, verzuimsoort, begindatum, einddatum: einddatum ?? '' },
      tekst: null,
    }));
  }
}
