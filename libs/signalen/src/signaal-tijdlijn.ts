import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import type { Tijdlijnbron, Tijdlijngebeurtenis } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';

interface Row {
  readonly id: string;
  readonly dag: Datum;
  readonly moment: Date;
  readonly door: string | null;
}

/** What this feature tells in the timeline of a dossier: signals by the form, and proposals that a person refused. */
@Injectable()
export class SignaalTijdlijn implements Tijdlijnbron {
  constructor(private readonly keys: TenantKeys) {}

  async of(db: TenantDb, dossiers: Sql): Promise<Tijdlijngebeurtenis[]> {
    const [told, refused] = await Promise.all([
      db.rows<Row & { doorgegevenDoor: string; sinds: Datum }>(sql`
        select s.id, m.meldingsdatum as dag, m.begindatum as sinds, s.aangemaakt_op as moment, s.doorgegeven_door as "doorgegevenDoor", g.naam as door
        from signalen s join verzuimmeldingen m on m.id = s.melding_id left join gebruikers g on g.id = s.gemaakt_door
        where m.dossier_id in (${dossiers})`),
      db.rows<Row & { regel: string; reden: Buffer }>(sql`
        select a.id, (a.afgewezen_op at time zone 'Europe/Amsterdam')::date as dag, a.afgewezen_op as moment, a.regel, a.reden_versleuteld as reden, g.naam as door
        from afgewezen_voorstellen a left join gebruikers g on g.id = a.afgewezen_door where a.dossier_id in (${dossiers})`),
    ]);
    const cipher = await this.keys.of(db);
    return [
      ...told.map(({ id, dag, moment, door, doorgegevenDoor, sinds }) => ({
        ...{ id, groep: 'melding' as const, soort: 'signaal-gemeld', dag, moment, door },
        gegevens: { doorgegevenDoor, sinds },
        tekst: null,
      })),
      ...refused.map(({ id, dag, moment, door, regel, reden }) => ({
        ...{ id, groep: 'besluit' as const, soort: 'voorstel-afgewezen', dag, moment, door },
        gegevens: { regel },
        tekst: cipher.open(reden, { table: 'afgewezen_voorstellen', column: 'reden_versleuteld', row: id }),
      })),
    ];
  }
}
