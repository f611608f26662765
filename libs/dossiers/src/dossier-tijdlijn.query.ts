import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { plusDagen, type Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import {
  type Tijdlijnbron,
  Tijdlijnbronnen,
  type Tijdlijngebeurtenis,
  type Tijdlijngroep,
} from './tijdlijn.js';
import { findDossier, metSamengevoegde } from './work-on-dossier.js';

/** Which part of the timeline. */
export interface Tijdlijnvraag {
  /** Only these groups; left out: all. */
  readonly groep?: readonly Tijdlijngroep[];
  readonly page: number;
  readonly pageSize: number;
}

/** The timeline of a dossier: everything that every feature knows to have happened. The read is logged. */
@Injectable()
export class DossierTijdlijn {
  constructor(
    private readonly tenants: Tenants,
    private readonly bronnen: Tijdlijnbronnen,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** One page, newest first, and whether there is a next. @throws NotFound */
  async page(
    dossierId: string,
    { groep, page, pageSize }: Tijdlijnvraag,
  ): Promise<{ items: Tijdlijngebeurtenis[]; more: boolean }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const all = await this.bronnen.of(db, metSamengevoegde(dossier.id), this.clock.today());
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [dossier.leerlingId],
      object: 'dossier',
      objectId: dossier.id,
    });
    const wanted = groep?.length ? all.filter((one) => groep.includes(one.groep)) : all;
    const from = (page - 1) * pageSize;
    return { items: wanted.slice(from, from + pageSize), more: wanted.length > from + pageSize };
  }
}

const SOORTEN = ['eerste-verzuimdag', 'einde-verzuim', 'termijn-verlopen'] as const;
type Soort = (typeof SOORTEN)[number];

interface Facts {
  readonly id: string;
  readonly verzuimdag: Datum | null;
  readonly einde: Datum | null;
}

interface Missed {
  readonly id: string;
  readonly dossierId: string;
  readonly termijn: string;
  readonly uiterlijk: Datum;
}

/** What follows from the facts of a dossier and from its termijnen, though nobody did it. */
@Injectable()
export class FactsInTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(private readonly tijdlijn: Tijdlijnbronnen) {}

  onModuleInit(): void {
    this.tijdlijn.add(this);
  }

  async of(db: TenantDb, dossiers: Sql, vandaag: Datum, sinds?: Date): Promise<Tijdlijngebeurtenis<Soort>[]> {
    // None of it has a moment at which it was recorded.
    if (sinds) return [];
    const [facts, missed] = await Promise.all([
      db.rows<Facts>(sql`
        select id, eerste_verzuimdag as verzuimdag, laatste_einddatum as einde from dossiers where id in (${dossiers}) and samengevoegd_in is null`),
      // The day of the outcome decides what a termijn is, see termijnStatus.
      db.rows<Missed>(sql`
        select id, dossier_id as "dossierId", soort as termijn, uiterlijk from termijnen where dossier_id in (${dossiers}) and uitkomst is null and uiterlijk < ${vandaag} and soort not in ('actie', 'evaluatie')`),
    ]);
    return [
      ...facts.flatMap(({ id, verzuimdag, einde }) => [
        ...(verzuimdag ? [fact({ id, dossierId: id }, 'melding', 'eerste-verzuimdag', verzuimdag)] : []),
        ...(einde && einde < vandaag ? [fact({ id, dossierId: id }, 'melding', 'einde-verzuim', einde)] : []),
      ]),
      ...missed.map(({ id, dossierId, termijn, uiterlijk }) =>
        // Missed from the day after its last day.
        fact({ id, dossierId }, 'termijn', 'termijn-verlopen', plusDagen(uiterlijk, 1), {
          termijn,
          uiterlijk,
        }),
      ),
    ];
  }
}

function fact(
  of: { id: string; dossierId: string },
  groep: Tijdlijngroep,
  soort: Soort,
  dag: Datum,
  gegevens: Record<string, string> = {},
): Tijdlijngebeurtenis<Soort> {
  return { ...of, groep, soort, dag, moment: null, door: null, doorId: null, gegevens, tekst: null };
}
