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
  readonly door: string | null;
  readonly doorId: string | null;
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
      select m.id, m.dossier_id as "dossierId", m.herkomst, m.meldingsnummer, m.verzuimsoort, m.meldingsdatum, m.begindatum, m.einddatum,
        m.aangemaakt_op as moment, g.naam as door, g.id as "doorId"
      from verzuimmeldingen m left join gebruikers g on g.id = m.ingebracht_door
      where m.dossier_id in (${dossiers}) and m.herkomst <> 'signaalformulier' ${sinds ? sql`and m.aangemaakt_op > ${sinds}` : empty}`);
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
        door,
        doorId,
      }) => ({
        id,
        dossierId,
        groep: 'melding',
        soort: herkomst === 'eigen' ? 'dossier-geopend' : 'melding',
        dag: meldingsdatum,
        moment,
        door,
        doorId,
        gegevens: { meldingsnummer, verzuimsoort, begindatum, einddatum: einddatum ?? '' },
        tekst: null,
      }),
    );
  }
}
