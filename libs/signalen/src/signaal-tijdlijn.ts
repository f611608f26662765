import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import type { Tijdlijnbron, Tijdlijngebeurtenis } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';

const SOORTEN = ['signaal-gemeld', 'voorstel-afgewezen'] as const;
type Soort = (typeof SOORTEN)[number];

interface Row {
  readonly id: string;
  readonly dossierId: string;
  readonly dag: Datum;
  readonly moment: Date;
  readonly door: string | null;
  readonly doorId: string | null;
}

/** What this feature tells in the timeline of a dossier: signals by the form, and proposals that a person refused. */
@Injectable()
export class SignaalTijdlijn implements Tijdlijnbron<Soort> {
  readonly soorten = SOORTEN;

  constructor(private readonly keys: TenantKeys) {}

  async of(
    db: TenantDb,
    dossiers: Sql,
    _vandaag: Datum,
    sinds?: Date,
  ): Promise<Tijdlijngebeurtenis<Soort>[]> {
    const [told, refused] = await Promise.all([
      db.rows<Row & { doorgegevenDoor: string; sinds: Datum }>(sql`
        select s.id, m.dossier_id as "dossierId", g.id as "doorId", m.meldingsdatum as dag, m.begindatum as sinds, s.aangemaakt_op as moment, s.doorgegeven_door as "doorgegevenDoor", g.naam as door
        from signalen s join verzuimmeldingen m on m.id = s.melding_id left join gebruikers g on g.id = s.gemaakt_door
        where m.dossier_id in (${dossiers}) ${sinds ? sql`and s.aangemaakt_op > ${sinds}` : empty}`),
      db.rows<Row & { regel: string; reden: Buffer }>(sql`
        select a.id, a.dossier_id as "dossierId", g.id as "doorId", (a.afgewezen_op at time zone 'Europe/Amsterdam')::date as dag, a.afgewezen_op as moment, a.regel, a.reden_versleuteld as reden, g.naam as door
        from afgewezen_voorstellen a left join gebruikers g on g.id = a.afgewezen_door where a.dossier_id in (${dossiers}) ${sinds ? sql`and a.afgewezen_op > ${sinds}` : empty}`),
    ]);
    const cipher = await this.keys.of(db);
    return [
      ...told.map(({ id, dossierId, dag, moment, door, doorId, doorgegevenDoor, sinds: vanaf }) => ({
        ...{
          id,
          dossierId,
          groep: 'melding' as const,
          soort: 'signaal-gemeld' as const,
          dag,
          moment,
          door,
          doorId,
        },
        gegevens: { doorgegevenDoor, sinds: vanaf },
        tekst: null,
      })),
      ...refused.map(({ id, dossierId, dag, moment, door, doorId, regel, reden }) => ({
        ...{
          id,
          dossierId,
          groep: 'besluit' as const,
          soort: 'voorstel-afgewezen' as const,
          dag,
          moment,
          door,
          doorId,
        },
        gegevens: { regel },
        tekst: cipher.open(reden, { table: 'afgewezen_voorstellen', column: 'reden_versleuteld', row: id }),
      })),
    ];
  }
}
