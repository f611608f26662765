import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import {
  type Tijdlijnbron,
  Tijdlijnbronnen,
  type Tijdlijngebeurtenis,
  type Werkbron,
  Werkbronnen,
  type Werkitem,
  type Werkvraag,
} from '@zesweken/dossiers';
import { type Datum, datumIn, plusWeken } from '@zesweken/kalender';
import {
  eenvoudigeHouder,
  type Leerlinghouder,
  Leerlinghouders,
  type Naamdelen,
  volledigeNaam,
} from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';

const SOORTEN = [
  'toestemming-gevraagd',
  'toestemming-gegeven',
  'toestemming-geweigerd',
  'toestemming-geldig',
  'toestemming-verlengd',
  'toestemming-ingetrokken',
] as const;
type Soort = (typeof SOORTEN)[number];

/** What happened to toestemmingen, in the timeline of the dossier. */
@Injectable()
export class ToestemmingTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly keys: TenantKeys,
  ) {}

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
      doel: string;
      gegevens: Record<string, string>;
      tekst: Buffer | null;
    }>(sql`
      select e.id, t.dossier_id as "dossierId", e.soort, e.moment, g.id as "doorId", g.naam as door, t.doel, e.gegevens, e.tekst_versleuteld as tekst
      from toestemmingsgebeurtenissen e join toestemmingen t on t.id = e.toestemming_id left join gebruikers g on g.id = e.door_id
      where t.dossier_id in (${dossiers}) ${sinds ? sql`and e.moment > ${sinds}` : empty}`);
    const cipher = await this.keys.of(db);
    return rows.map(({ id, dossierId, soort, moment, doorId, door, doel, gegevens, tekst }) => ({
      ...{ id, dossierId, moment, doorId, door },
      groep: 'delen',
      // The cast: the table's check holds the same list.
      soort: `toestemming-${soort}` as Soort,
      dag: datumIn(moment),
      gegevens: { ...gegevens, doel },
      tekst:
        tekst &&
        cipher.open(tekst, { table: 'toestemmingsgebeurtenissen', column: 'tekst_versleuteld', row: id }),
    }));
  }
}

/** Weeks ahead in which a toestemming that ends is work (domain section A). */
const AHEAD_WEEKS = 6;

/** A toestemming that soon ends is work of the behandelaar: prolong it, or let it end. */
@Injectable()
export class ToestemmingAfloop implements Werkbron, OnModuleInit {
  constructor(private readonly bronnen: Werkbronnen) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, { gebruikers, vandaag }: Werkvraag): Promise<readonly Werkitem[]> {
    const rows = await db.rows<
      Naamdelen & {
        id: string;
        dossierId: string;
        kenmerk: string;
        leerlingId: string;
        uiterlijk: Datum;
        doel: string;
      }
    >(sql`
      select t.id, d.id as "dossierId", d.kenmerk, t.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam,
        t.geldig_tot as uiterlijk, t.doel
      from toestemmingen t join dossiers d on d.id = t.dossier_id join leerlingen l on l.id = t.leerling_id
      where t.stand = 'gegeven' and t.geldig_tot between ${vandaag} and ${plusWeken(vandaag, AHEAD_WEEKS)}
        and d.behandelaar_id = any(${gebruikers}::uuid[]) and d.status <> 'gesloten'`);
    return rows.map(({ id, dossierId, kenmerk, leerlingId, uiterlijk, doel, ...naam }) => ({
      ...{ id, dossierId, kenmerk, leerlingId, uiterlijk },
      soort: 'toestemming-afloop',
      leerling: volledigeNaam(naam),
      tekst: null,
      gegevens: { doel },
    }));
  }
}

const HOUDER: Leerlinghouder = eenvoudigeHouder('toestemmingen', {
  move: (van, naar) =>
    sql`update toestemmingen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
  back: (ids, naar) => sql`update toestemmingen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
});

/** Lets toestemmingen follow when two leerlingen turn out to be one child. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    this.houders.add(HOUDER);
  }
}
