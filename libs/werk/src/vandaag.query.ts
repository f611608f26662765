import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Tijdlijnbronnen, type Tijdlijngebeurtenis, Werkbronnen, type Werkitem } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { type Naamdelen, volledigeNaam } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Bezoeken } from './bezoeken.js';
import { vervangtVandaag } from './vervangingen.query.js';
import { eindeVooruit, WERKGROEPEN, type Werkgroep, werkgroep } from './werkdag.js';

/** Rows of one group; what comes after is counted. */
const ROWS_AT_MOST = 100;
const CHANGES_AT_MOST = 50;
/** Of those who have more dossiers, the ones that changed last. */
const DOSSIERS_AT_MOST = 200;
const COUNT_AT_MOST = 1_000;

/** Something to be done, with whose it is. */
export interface Werkregel extends Werkitem {
  readonly groep: Werkgroep;
  /** The colleague whose work it is, where the reader stands in for that one. */
  readonly namens: string | null;
}

/** Something that happened in a dossier since the last visit. */
export interface Verandering extends Tijdlijngebeurtenis {
  readonly moment: Date;
  readonly dossierId: string;
  readonly kenmerk: string;
  readonly leerling: string;
}

/** The start page of a user. */
export interface Startpagina {
  readonly vandaag: Datum;
  readonly vorigBezoek: Date | null;
  readonly vervangt: readonly { readonly id: string; readonly naam: string; readonly tot: Datum }[];
  readonly werk: readonly Werkregel[];
  /** How many there are in each group, shown or not. */
  readonly aantallen: Readonly<Record<Werkgroep, number>>;
  readonly veranderd: readonly Verandering[];
  /** Whether more changed than is shown. */
  readonly meerVeranderd: boolean;
  /** Open dossiers that nobody handles, counted up to 1,000. */
  readonly zonderBehandelaar: number;
}

interface DossierNaam extends Naamdelen {
  readonly id: string;
  readonly dossierId: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
}

/** What a user must do and what changed since the last visit. All that it shows is one row in the log that names the children. */
@Injectable()
export class Vandaag {
  constructor(
    private readonly tenants: Tenants,
    private readonly werkbronnen: Werkbronnen,
    private readonly tijdlijn: Tijdlijnbronnen,
    private readonly bezoeken: Bezoeken,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** The start page of this user; reading it is a visit. */
  async of(gebruikerId: string): Promise<Startpagina> {
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const [vorigBezoek, vervangt] = await Promise.all([
      this.bezoeken.look(gebruikerId),
      vervangtVandaag(db, gebruikerId, vandaag),
    ]);
    const gebruikers = [gebruikerId, ...vervangt.map(({ id }) => id)];
    const [items, changes, zonderBehandelaar] = await Promise.all([
      this.werkbronnen.of(db, { gebruikers, vandaag, tot: eindeVooruit(vandaag) }),
      vorigBezoek === null ? [] : this.#changes(db, gebruikerId, gebruikers, vandaag, vorigBezoek),
      unassigned(db),
    ]);
    const names = new Map(vervangt.map(({ id, naam }) => [id, naam]));
    const regels = items.map((item) => ({
      ...item,
      groep: werkgroep(item.uiterlijk, vandaag),
      namens: names.get(item.gebruikerId ?? '') ?? null,
    }));
    const inGroup = (groep: Werkgroep) => regels.filter((regel) => regel.groep === groep);
    const werk = WERKGROEPEN.flatMap((groep) => inGroup(groep).slice(0, ROWS_AT_MOST));
    const shown = changes.slice(0, CHANGES_AT_MOST);
    this.logboek.record(db, {
      handeling: 'lijst',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set([...werk, ...shown].map(({ leerlingId }) => leerlingId))],
      object: 'dossier',
    });
    return {
      vandaag,
      vorigBezoek,
      vervangt,
      werk,
      aantallen: {
        'te-laat': inGroup('te-laat').length,
        'deze-week': inGroup('deze-week').length,
        komt: inGroup('komt').length,
      },
      veranderd: shown,
      meerVeranderd: changes.length > CHANGES_AT_MOST,
      zonderBehandelaar,
    };
  }

  /** What others did, and what happened by itself, in the dossiers of these users after a moment; newest first. */
  async #changes(
    db: TenantDb,
    reader: string,
    gebruikers: readonly string[],
    vandaag: Datum,
    sinds: Date,
  ): Promise<(Verandering & { leerlingId: string })[]> {
    const mine = sql`
      with mijn as (select id from dossiers where behandelaar_id = any(${gebruikers}::uuid[]) and samengevoegd_in is null
        order by gewijzigd_op desc limit ${DOSSIERS_AT_MOST})
      select id from mijn union all select j.id from dossiers j where j.samengevoegd_in in (select id from mijn)`;
    const events = await this.tijdlijn.since(db, mine, vandaag, sinds);
    const byOthers = events.filter(({ doorId }) => doorId !== reader).slice(0, CHANGES_AT_MOST + 1);
    const names = await dossierNames(db, [...new Set(byOthers.map(({ dossierId }) => dossierId))]);
    return byOthers.flatMap((een) => {
      const dossier = names.get(een.dossierId);
      if (!dossier) return [];
      const { dossierId, kenmerk, leerlingId } = dossier;
      return [{ ...een, dossierId, kenmerk, leerlingId, leerling: volledigeNaam(dossier) }];
    });
  }
}

/** Dossiers by their id, or by that of one that was joined to them. */
async function dossierNames(db: TenantDb, ids: readonly string[]): Promise<ReadonlyMap<string, DossierNaam>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows<DossierNaam>(sql`
    select o.id, d.id as "dossierId", d.kenmerk, l.id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam
    from dossiers o join dossiers d on d.id = coalesce(o.samengevoegd_in, o.id) join leerlingen l on l.id = d.leerling_id
    where o.id = any(${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

async function unassigned(db: TenantDb): Promise<number> {
  const found = await db.first<{ aantal: number }>(sql`
    select count(*)::int as aantal from (select 1 from dossiers
      where behandelaar_id is null and samengevoegd_in is null and status <> 'gesloten' limit ${COUNT_AT_MOST}) x`);
  return found?.aantal ?? 0;
}
