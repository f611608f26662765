import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { KLOKKEN, type Dossierstatus, Werkbronnen } from '@zesweken/dossiers';
import { type Datum, plusDagen } from '@zesweken/kalender';
import { type Naamdelen, volledigeNaam } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';

const ROWS_AT_MOST = 50;
const COUNT_AT_MOST = 1_000;
const PEOPLE_AT_MOST = 200;

/** A dossier on the work board. */
export interface BordDossier {
  readonly id: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
  readonly leerling: string;
  readonly status: Dossierstatus;
  readonly eersteVerzuimdag: Datum | null;
  readonly behandelaar: { readonly id: string; readonly naam: string } | null;
  /** The last clock that ran out; null where none did. */
  readonly termijn: { readonly soort: string; readonly uiterlijk: Datum } | null;
}

/** Dossiers of which the first are shown. */
export interface Bordlijst {
  /** Counted up to 1,000. */
  readonly aantal: number;
  readonly items: readonly BordDossier[];
}

/** What one person has in hand. */
export interface Last {
  readonly id: string;
  readonly naam: string;
  /** Dossiers that are not closed. */
  readonly open: number;
  /** Of these, those that wait for a confirmation. */
  readonly wachtend: number;
  /** Open dossiers of which a clock ran out without a place having been found. */
  readonly teLaat: number;
  /** Acties past their day, as far as they are known; counted up to 500 for the whole team. */
  readonly actiesTeLaat: number;
  /** Whom this person stands in for today. */
  readonly vervangt: readonly string[];
  /** The last day on which a colleague stands in for this person; null when nobody does today. */
  readonly vervangenTot: Datum | null;
}

/** How the work of a team lies. */
export interface Werkbord {
  readonly vandaag: Datum;
  readonly zonderBehandelaar: Bordlijst;
  readonly teLaat: Bordlijst;
  readonly personen: readonly Last[];
}

/** The work board of who leads a team; reading it is one row in the log that names all children shown. */
@Injectable()
export class Werkborden {
  constructor(
    private readonly tenants: Tenants,
    private readonly werkbronnen: Werkbronnen,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<Werkbord> {
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const [zonderBehandelaar, teLaat, people] = await Promise.all([
      list(db, vandaag, sql`d.behandelaar_id is null`),
      list(db, vandaag, sql`${isLate(vandaag)} and d.status <> 'geplaatst'`),
      load(db, vandaag),
    ]);
    const late = await this.#lateActies(
      db,
      people.map(({ id }) => id),
      vandaag,
    );
    const children = [...zonderBehandelaar.items, ...teLaat.items].map(({ leerlingId }) => leerlingId);
    this.logboek.record(db, {
      handeling: 'lijst',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(children)],
      object: 'dossier',
    });
    const personen = people.map((person) => ({ ...person, actiesTeLaat: late.get(person.id) ?? 0 }));
    return { vandaag, zonderBehandelaar, teLaat, personen };
  }

  async #lateActies(
    db: TenantDb,
    gebruikers: readonly string[],
    vandaag: Datum,
  ): Promise<ReadonlyMap<string, number>> {
    const work = await this.werkbronnen.of(db, { gebruikers, vandaag, tot: plusDagen(vandaag, -1) });
    const count = new Map<string, number>();
    for (const { soort, uiterlijk, gebruikerId } of work) {
      if (soort !== 'actie' || !gebruikerId || uiterlijk === null || uiterlijk >= vandaag) continue;
      count.set(gebruikerId, (count.get(gebruikerId) ?? 0) + 1);
    }
    return count;
  }
}

/** Whether a clock of dossier d ran out on a day. */
function isLate(vandaag: Datum): Sql {
  return sql`exists (select 1 from termijnen t where t.dossier_id = d.id and t.uitkomst is null and t.uiterlijk < ${vandaag}::date and t.soort = any(${KLOKKEN}))`;
}

/** Open dossiers that fit, those who are longest at home first, and how many there are. */
async function list(db: TenantDb, vandaag: Datum, fits: Sql): Promise<Bordlijst> {
  const which = sql`d.samengevoegd_in is null and d.status <> 'gesloten' and ${fits}`;
  const [rows, count] = await Promise.all([
    db.rows<
      Naamdelen &
        Omit<BordDossier, 'leerling' | 'behandelaar' | 'termijn'> & {
          behandelaarId: string | null;
          behandelaar: string | null;
          soort: string | null;
          uiterlijk: Datum | null;
        }
    >(sql`
      with eerste as materialized (select d.* from dossiers d where ${which} order by d.eerste_verzuimdag, d.id limit ${ROWS_AT_MOST})
      select d.id, d.kenmerk, d.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, d.eerste_verzuimdag as "eersteVerzuimdag",
        case when d.status = 'actief' and d.laatste_einddatum < ${vandaag}::date then 'te-bevestigen' else d.status end as status,
        g.id as "behandelaarId", g.naam as behandelaar, t.soort, t.uiterlijk
      from eerste d join leerlingen l on l.id = d.leerling_id left join gebruikers g on g.id = d.behandelaar_id
      left join lateral (select soort, uiterlijk from termijnen
        where dossier_id = d.id and uitkomst is null and uiterlijk < ${vandaag}::date and soort = any(${KLOKKEN}) order by uiterlijk desc limit 1) t on true
      order by d.eerste_verzuimdag, d.id`),
    db.first<{ aantal: number }>(
      sql`select count(*)::int as aantal from (select 1 from dossiers d where ${which} limit ${COUNT_AT_MOST}) x`,
    ),
  ]);
  return {
    aantal: count?.aantal ?? 0,
    items: rows.map((row) => ({
      id: row.id,
      kenmerk: row.kenmerk,
      leerlingId: row.leerlingId,
      leerling: volledigeNaam(row),
      status: row.status,
      eersteVerzuimdag: row.eersteVerzuimdag,
      behandelaar:
        row.behandelaarId && row.behandelaar ? { id: row.behandelaarId, naam: row.behandelaar } : null,
      termijn: row.soort && row.uiterlijk ? { soort: row.soort, uiterlijk: row.uiterlijk } : null,
    })),
  };
}

/** What each colleague has in hand: those who work with dossiers, and who still has one. The most loaded first. */
async function load(db: TenantDb, vandaag: Datum): Promise<Omit<Last, 'actiesTeLaat'>[]> {
  return db.rows(sql`
    with werk as (
      select d.behandelaar_id, count(*)::int as open,
        (count(*) filter (where d.status = 'te-verifieren' or (d.status = 'actief' and d.laatste_einddatum < ${vandaag}::date)))::int as wachtend,
        (count(*) filter (where d.status <> 'geplaatst' and ${isLate(vandaag)}))::int as "teLaat"
      from dossiers d where d.samengevoegd_in is null and d.status <> 'gesloten' and d.behandelaar_id is not null
      group by d.behandelaar_id),
    nu as (select * from vervangingen where beeindigd_op is null and ${vandaag}::date between van and tot)
    select g.id, g.naam, coalesce(w.open, 0) as open, coalesce(w.wachtend, 0) as wachtend, coalesce(w."teLaat", 0) as "teLaat",
      array(select distinct v.naam from nu join gebruikers v on v.id = nu.vervangene_id where nu.vervanger_id = g.id order by v.naam) as vervangt,
      (select max(tot) from nu where nu.vervangene_id = g.id) as "vervangenTot"
    from gebruikers g left join werk w on w.behandelaar_id = g.id
    where w.open > 0 or (g.status = 'actief'
      and g.rollen && array['leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator'])
    order by coalesce(w.open, 0) desc, lower(g.naam), g.id limit ${PEOPLE_AT_MOST}`);
}
