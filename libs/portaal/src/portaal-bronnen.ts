import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { type Datum, datumIn } from '@zesweken/kalender';
import { eenvoudigeHouder, type Leerlinghouder, Leerlinghouders } from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';

const SOORTEN = ['stem-ouder', 'stem-leerling', 'plan-eens-ouder', 'plan-eens-leerling'] as const;
type Soort = (typeof SOORTEN)[number];

interface Row {
  id: string;
  dossierId: string;
  moment: Date;
  /** Null for an agreement. */
  tekst: Buffer | null;
  naam: string | null;
}

/** What gezagdragers and leerling said and agreed on, in the timeline of the dossier. */
@Injectable()
export class StemTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
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
    const after = sinds ? sql`and s.moment > ${sinds}` : empty;
    const rows = await db.rows<Row>(sql`
      select s.id, s.dossier_id as "dossierId", s.moment, s.tekst_versleuteld as tekst, g.naam
      from stemmen s left join gezagdragers g on g.id = s.gezagdrager_id
      where s.dossier_id in (${dossiers}) ${after}
      union all
      select s.id, s.dossier_id, s.moment, null, g.naam
      from planhandtekeningen s left join gezagdragers g on g.id = s.gezagdrager_id
      where s.dossier_id in (${dossiers}) ${after}`);
    const cipher = await this.keys.of(db);
    return rows.map(({ id, dossierId, moment, tekst, naam }) => ({
      ...{ id, dossierId, moment },
      groep: tekst === null ? 'plan' : 'contact',
      soort: soortVan(tekst !== null, naam !== null),
      dag: datumIn(moment),
      door: null,
      doorId: null,
      gegevens: gegevensVan(naam),
      tekst: tekst && cipher.open(tekst, { table: 'stemmen', column: 'tekst_versleuteld', row: id }),
    }));
  }
}

function soortVan(stem: boolean, ouder: boolean): Soort {
  if (stem) return ouder ? 'stem-ouder' : 'stem-leerling';
  return ouder ? 'plan-eens-ouder' : 'plan-eens-leerling';
}

function gegevensVan(naam: string | null): Record<string, string> {
  return naam === null ? {} : { naam };
}

const HOUDERS: readonly Leerlinghouder[] = [
  eenvoudigeHouder('toegangslinks', {
    move: (van, naar) =>
      sql`update toegangslinks set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update toegangslinks set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('planhandtekeningen', {
    move: (van, naar) =>
      sql`update planhandtekeningen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) =>
      sql`update planhandtekeningen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('stemmen', {
    move: (van, naar) =>
      sql`update stemmen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update stemmen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
];

/** Lets links and voices follow when two leerlingen turn out to be one child. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    for (const houder of HOUDERS) this.houders.add(houder);
  }
}
