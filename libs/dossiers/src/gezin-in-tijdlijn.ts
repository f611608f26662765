import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { GEZINSSOORTEN, type Gezinssoort, Gezinsverloop } from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from './tijdlijn.js';

interface Period {
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly van: Datum;
  /** Null while it is open. */
  readonly tot: Datum | null;
}

/** What changed in the family while a dossier ran: moves, and gezag that began or ended. */
@Injectable()
export class GezinInTijdlijn implements Tijdlijnbron<Gezinssoort>, OnModuleInit {
  readonly soorten = GEZINSSOORTEN;

  constructor(
    private readonly tijdlijn: Tijdlijnbronnen,
    private readonly verloop: Gezinsverloop,
  ) {}

  onModuleInit(): void {
    this.tijdlijn.add(this);
  }

  async of(
    db: TenantDb,
    dossiers: Sql,
    vandaag: Datum,
    sinds?: Date,
  ): Promise<Tijdlijngebeurtenis<Gezinssoort>[]> {
    // A dossier and those joined to it are one.
    const periods = await db.rows<Period>(sql`
      select coalesce(samengevoegd_in, id) as "dossierId", leerling_id as "leerlingId", min(eerste_signaaldag) as van,
        case when bool_and(gesloten_per is not null) then max(gesloten_per) end as tot
      from dossiers where id in (${dossiers}) group by 1, 2`);
    const events = await this.verloop.of(
      db,
      periods.map(({ leerlingId }) => leerlingId),
      // What only reports tell has no moment at which it was recorded.
      sinds === undefined,
    );
    return periods.flatMap(({ dossierId, leerlingId, van, tot }) =>
      events
        .filter((een) => een.leerlingId === leerlingId && een.dag >= van && een.dag <= (tot ?? vandaag))
        .filter(({ dag }) => dag <= vandaag)
        .map(({ id, soort, dag, moment, door, doorId, gegevens }) => ({
          ...{ id, dossierId, soort, dag, moment, door, doorId, gegevens },
          groep: 'gezin' as const,
          tekst: null,
        })),
    );
  }
}
