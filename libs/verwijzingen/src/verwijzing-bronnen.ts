import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { type Datum, datumIn } from '@zesweken/kalender';
import { eenvoudigeHouder, type Leerlinghouder, Leerlinghouders } from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';

const SOORTEN = [
  'verwijzing-verzonden',
  'verwijzing-geaccepteerd',
  'verwijzing-afgewezen',
  'verwijzing-afgerond',
  'verwijzing-ingetrokken',
  'verwijzing-toestemming-ingetrokken',
  'verwijzing-vastgelegd',
] as const;
type Soort = (typeof SOORTEN)[number];

/** What happened to verwijzingen, in the timeline of the sender's dossier. */
@Injectable()
export class VerwijzingTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(private readonly bronnen: Tijdlijnbronnen) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(
    db: TenantDb,
    dossiers: Sql,
    _vandaag: Datum,
    sinds?: Date,
  ): Promise<readonly Tijdlijngebeurtenis<Soort>[]> {
    const rows = await db.rows<{
      id: string;
      dossierId: string;
      soort: string;
      moment: Date;
      doorId: string | null;
      door: string | null;
      partij: string;
      gegevens: Record<string, string>;
    }>(sql`
      select e.id, v.dossier_id as "dossierId", e.soort, e.moment, g.id as "doorId", g.naam as door, e.partij, e.gegevens
      from verwijzingsgebeurtenissen e join verwijzingen v on v.id = e.verwijzing_id left join gebruikers g on g.id = e.door_id
      where v.dossier_id in (${dossiers}) ${sinds ? sql`and e.moment > ${sinds}` : empty}`);
    return rows.map(({ id, dossierId, soort, moment, doorId, door, partij, gegevens }) => ({
      ...{ id, dossierId, moment, doorId, door },
      groep: 'delen',
      // The cast: Deling.gebeurtenis is called with these alone.
      soort: `verwijzing-${soort}` as Soort,
      dag: datumIn(moment),
      gegevens: { ...gegevens, partij },
      tekst: null,
    }));
  }
}

const HOUDER: Leerlinghouder = eenvoudigeHouder('verwijzingen', {
  move: (van, naar) =>
    sql`update verwijzingen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
  back: (ids, naar) => sql`update verwijzingen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
});

/** Lets verwijzingen follow when two leerlingen turn out to be one child. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    this.houders.add(HOUDER);
  }
}
