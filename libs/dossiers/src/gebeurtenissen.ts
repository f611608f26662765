import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Dossier } from './dossier.entity.js';
import {
  Tijdlijnbronnen,
  type Tijdlijnbron,
  type Tijdlijngebeurtenis,
  type Tijdlijngroep,
} from './tijdlijn.js';

/** What a person can do with a dossier; the words are the client's. */
const SOORTEN = [
  'verzuim-bevestigd',
  'terugkeer-bevestigd',
  'niet-terug',
  'geactiveerd',
  'behandelaar',
  'deels-belastbaar',
  'plaatsing',
  'plaatsing-mislukt',
  'plaatsing-ingetrokken',
  'escalatie',
  'vraag-beantwoord',
  'gesloten',
  'heropend',
] as const;
export type Gebeurtenissoort = (typeof SOORTEN)[number];

/** One thing that was done, for the timeline. */
export interface NieuweGebeurtenis {
  readonly soort: Gebeurtenissoort;
  /** The day on which it takes effect. */
  readonly dag: Datum;
  readonly gegevens?: Readonly<Record<string, string>>;
  /** The person's own words; kept encrypted. */
  readonly tekst?: string | null | undefined;
}

const GROUPS: Partial<Record<Gebeurtenissoort, Tijdlijngroep>> = {
  plaatsing: 'plaatsing',
  'plaatsing-mislukt': 'plaatsing',
  'plaatsing-ingetrokken': 'plaatsing',
};

const place = (id: string): Place => ({
  table: 'dossiergebeurtenissen',
  column: 'tekst_versleuteld',
  row: id,
});

/** Keeps what persons did with dossiers, because a dossier itself only remembers how it stands. */
@Injectable()
export class Gebeurtenissen implements Tijdlijnbron<Gebeurtenissoort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly tijdlijn: Tijdlijnbronnen,
  ) {}

  onModuleInit(): void {
    this.tijdlijn.add(this);
  }

  /** Notes what the current actor did. */
  async record(
    db: TenantDb,
    dossier: Dossier,
    { soort, dag, gegevens = {}, tekst }: NieuweGebeurtenis,
  ): Promise<void> {
    const id = this.ids.next();
    const sealed = tekst ? (await this.keys.of(db)).seal(tekst, place(id)) : null;
    const { soort: actor, id: door } = this.acting.current;
    await db.execute(sql`
      insert into dossiergebeurtenissen (id, dossier_id, soort, dag, gegevens, tekst_versleuteld, door_id, moment)
      values (${id}, ${dossier.id}, ${soort}, ${dag}, ${JSON.stringify(gegevens)}::jsonb, ${sealed}, ${actor === 'gebruiker' ? door : null}, ${this.clock.now()})`);
  }

  async of(
    db: TenantDb,
    dossiers: Sql,
    _vandaag: Datum,
    sinds?: Date,
  ): Promise<Tijdlijngebeurtenis<Gebeurtenissoort>[]> {
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Omit<Tijdlijngebeurtenis<Gebeurtenissoort>, 'groep' | 'tekst'> & { sealed: Buffer | null }>(sql`
        select e.id, e.dossier_id as "dossierId", e.soort, e.dag, e.gegevens, e.moment, g.naam as door, e.door_id as "doorId", e.tekst_versleuteld as sealed
        from dossiergebeurtenissen e left join gebruikers g on g.id = e.door_id where e.dossier_id in (${dossiers}) ${sinds ? sql`and e.moment > ${sinds}` : empty}`),
    ]);
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      groep: GROUPS[row.soort] ?? 'besluit',
      tekst: sealed && cipher.open(sealed, place(row.id)),
    }));
  }
}
