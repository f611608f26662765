import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Herkomst,
  type Tijdlijnbron,
  Tijdlijnbronnen,
  type Tijdlijngebeurtenis,
} from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';

const SOORTEN = ['dossier-geopend', 'melding'] as const;
type Soort = (typeof SOORTEN)[number];

interface Row {
  readonly id: string;
  readonly dossierId: string;
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
export class MeldingenInTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(private readonly tijdlijn: Tijdlijnbronnen) {}

  onModuleInit(): void {
    this.tijdlijn.add(this);
  }

  async of(
    db: TenantDb,
    dossiers: Sql,
    _vandaag: Datum,
    sinds?: Date,
  ): Promise<Tijdlijngebeurtenis<Soort>[]> {
    const rows = await db.rows<Row>(sql`
      select id, dossier_id as "dossierId", herkomst, meldingsnummer, verzuimsoort, meldingsdatum, begindatum, einddatum, aangemaakt_op as moment
      from verzuimmeldingen where dossier_id in (${dossiers}) and herkomst <> 'signaalformulier'
        ${sinds ? sql`and aangemaakt_op > ${sinds}` : empty}`);
    return rows.map(
      ({
        id,
        dossierId,
        herkomst,
        meldingsnummer,
        verzuimsoort,
        meldingsdatum,
        begindatum,
        einddatum,
        moment,
      }) => ({
        id,
        dossierId,
        groep: 'melding',
        soort: herkomst === 'eigen' ? 'dossier-geopend' : 'melding',
        dag: meldingsdatum,
        moment,
        door: null,
        doorId: null,
        gegevens: { meldingsnummer, verzuimsoort, begindatum, einddatum: einddatum ?? '' },
        tekst: null,
      }),
    );
  }
}
