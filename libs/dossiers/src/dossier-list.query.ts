import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Datum, isLeerplichtigeLeeftijd } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { Termijnsoort } from '@zesweken/termijnen';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Dossierstatus } from './dossier-status.js';
import { type CalendarOf, SchoolCalendars } from './school-calendars.js';
import { dagenThuis, langdurigThuis, type Thuisperiode } from './vorming/dagen-thuis.js';
import type { Verzuimsoort } from './vorming/melding.js';

/** How lists can be sorted; a minus turns the order round. */
export const DOSSIER_SORTS = [
  'dagenThuis',
  '-dagenThuis',
  'volgendeTermijn',
  '-volgendeTermijn',
  'kenmerk',
  '-kenmerk',
  'naam',
  '-naam',
] as const;
export type DossierSort = (typeof DOSSIER_SORTS)[number];

/** What a list shows; what is left out does not narrow. */
export interface DossierFilter {
  readonly status?: readonly Dossierstatus[];
  readonly soort?: readonly Verzuimsoort[];
  /** Ids of users, or `geen` for dossiers without one. */
  readonly behandelaar?: readonly string[];
  readonly leerling?: string;
  readonly sort?: DossierSort;
  readonly page: number;
  readonly pageSize: number;
}

/** A dossier as a list shows it. */
export interface DossierRegel {
  readonly id: string;
  readonly kenmerk: string;
  readonly leerling: { readonly id: string; readonly naam: string; readonly geboortedatum: Datum };
  readonly school: {
    readonly brin: string | null;
    readonly onderwijssoort: string | null;
    readonly leerjaar: string | null;
  };
  readonly eersteSignaaldag: Datum;
  readonly eersteVerzuimdag: Datum | null;
  readonly eindeVerzuim: Datum | null;
  readonly soort: Verzuimsoort;
  readonly status: Dossierstatus;
  readonly dagenThuis: number | null;
  readonly langdurigThuis: boolean;
  readonly volgendeTermijn: {
    readonly soort: Termijnsoort;
    readonly uiterlijk: Datum;
    readonly status: 'open' | 'verlopen';
  } | null;
  readonly behandelaar: { readonly id: string; readonly naam: string } | null;
}

interface Row {
  readonly id: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly brin: string | null;
  readonly onderwijssoort: string | null;
  readonly leerjaar: string | null;
  readonly signaaldag: Datum;
  readonly verzuimdag: Datum | null;
  readonly einddatum: Datum | null;
  readonly geslotenPer: Datum | null;
  readonly geverifieerd: boolean;
  readonly soort: Verzuimsoort;
  readonly status: Dossierstatus;
  readonly behandelaarId: string | null;
  readonly behandelaar: string | null;
  readonly termijnsoort: Termijnsoort | null;
  readonly uiterlijk: Datum | null;
}

const COUNT_AT_MOST = 10_000;

/** The list of dossiers of the own tenant; each page read is one row in the log that names all its children. */
@Injectable()
export class DossierList {
  constructor(
    private readonly tenants: Tenants,
    private readonly calendars: SchoolCalendars,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** One page, and whether there is a next. */
  async page(filter: DossierFilter): Promise<{ items: DossierRegel[]; more: boolean }> {
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const [rows, calendarOf] = await Promise.all([
      db.rows<Row>(sql`
        select d.id, d.kenmerk, d.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum,
          d.brin, d.onderwijssoort, d.leerjaar, d.eerste_signaaldag as signaaldag, d.eerste_verzuimdag as verzuimdag,
          d.laatste_einddatum as einddatum, d.gesloten_per as "geslotenPer", d.geverifieerd, ${soortOn(vandaag)} as soort, ${statusOn(vandaag)} as status,
          d.behandelaar_id as "behandelaarId", g.naam as behandelaar, t.soort as termijnsoort, t.uiterlijk
        from dossiers d
        join leerlingen l on l.id = d.leerling_id
        left join gebruikers g on g.id = d.behandelaar_id
        left join lateral (${nextTermijn(vandaag)}) t on d.status <> 'gesloten'
        where ${conditions(filter, vandaag)}
        order by ${ORDER[filter.sort ?? '-dagenThuis']}
        limit ${filter.pageSize + 1} offset ${(filter.page - 1) * filter.pageSize}`),
      this.calendars.load(),
    ]);
    const items = rows.slice(0, filter.pageSize).map((row) => regelOf(row, vandaag, calendarOf));
    this.logboek.record(db, {
      handeling: 'lijst',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(items.map(({ leerling }) => leerling.id))],
      object: 'dossier',
    });
    return { items, more: rows.length > filter.pageSize };
  }

  /** How many dossiers fit, counted up to 10,000. */
  async count(filter: DossierFilter): Promise<number> {
    const found = await this.tenants.db.first<{ aantal: number }>(sql`
      select count(*)::int as aantal from (select 1 from dossiers d where ${conditions(filter, this.clock.today())} limit ${COUNT_AT_MOST}) x`);
    return found?.aantal ?? 0;
  }
}

const ORDER: Readonly<Record<DossierSort, Sql>> = {
  '-dagenThuis': sql`d.eerste_verzuimdag, d.id`,
  dagenThuis: sql`d.eerste_verzuimdag desc nulls last, d.id`,
  volgendeTermijn: sql`t.uiterlijk nulls last, d.id`,
  '-volgendeTermijn': sql`t.uiterlijk desc nulls last, d.id`,
  kenmerk: sql`d.kenmerk`,
  '-kenmerk': sql`d.kenmerk desc`,
  naam: sql`l.zoeknaam, d.id`,
  '-naam': sql`l.zoeknaam desc, d.id`,
};

/** The status on a day, in SQL; the same rule as Dossier.statusOp. */
function statusOn(vandaag: Datum): Sql {
  return sql`case when d.status = 'actief' and d.laatste_einddatum < ${vandaag}::date then 'te-bevestigen' else d.status end`;
}

/** The heaviest soort begun by a day; before the first has begun, that of the first. */
function soortOn(vandaag: Datum): Sql {
  return sql`d.soorten[greatest(1, width_bucket(${vandaag}::date, d.soorten_vanaf))]`;
}

/** The first termijn that can still be met, else the last that was missed. */
function nextTermijn(vandaag: Datum): Sql {
  return sql`
    select soort, uiterlijk from termijnen where dossier_id = d.id and uitkomst is null
    order by uiterlijk < ${vandaag}::date, case when uiterlijk >= ${vandaag}::date then uiterlijk end, uiterlijk desc limit 1`;
}

function conditions(filter: DossierFilter, vandaag: Datum): Sql {
  const { status, soort, behandelaar, leerling } = filter;
  const all = [sql`d.samengevoegd_in is null`];
  if (status?.length) all.push(sql`${statusOn(vandaag)} = any(${status})`);
  if (soort?.length) all.push(sql`${soortOn(vandaag)} = any(${soort})`);
  if (leerling) all.push(sql`d.leerling_id = ${leerling}`);
  if (behandelaar?.length) {
    const ids = behandelaar.filter((one) => one !== 'geen');
    all.push(
      sql`(d.behandelaar_id = any(${ids}::uuid[]) or (${behandelaar.includes('geen')} and d.behandelaar_id is null))`,
    );
  }
  return join(all, ' and ');
}

function regelOf(row: Row, vandaag: Datum, calendarOf: CalendarOf): DossierRegel {
  const eindeVerzuim = row.einddatum !== null && row.einddatum < vandaag ? row.einddatum : null;
  const periode: Thuisperiode = {
    eersteVerzuimdag: row.verzuimdag,
    eindeVerzuim,
    geplaatstOp: null,
    geslotenOp: row.geslotenPer,
    geverifieerd: row.geverifieerd,
  };
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    leerling: { id: row.leerlingId, naam: volledigeNaam(row), geboortedatum: row.geboortedatum },
    school: { brin: row.brin, onderwijssoort: row.onderwijssoort, leerjaar: row.leerjaar },
    eersteSignaaldag: row.signaaldag,
    eersteVerzuimdag: row.verzuimdag,
    eindeVerzuim,
    soort: row.soort,
    status: row.status,
    dagenThuis: dagenThuis(periode, vandaag),
    langdurigThuis: langdurigThuis(periode, vandaag, countingDay(row, calendarOf)),
    volgendeTermijn:
      row.termijnsoort && row.uiterlijk
        ? {
            soort: row.termijnsoort,
            uiterlijk: row.uiterlijk,
            status: row.uiterlijk < vandaag ? 'verlopen' : 'open',
          }
        : null,
    behandelaar:
      row.behandelaarId && row.behandelaar ? { id: row.behandelaarId, naam: row.behandelaar } : null,
  };
}

/** Days that count for being long at home: leerplichtig and no school holiday (contract section 6). */
export function countingDay(
  { brin, geboortedatum }: { brin: string | null; geboortedatum: Datum },
  calendarOf: CalendarOf,
): (d: Datum) => boolean {
  const kalender = calendarOf(brin);
  return (d) => isLeerplichtigeLeeftijd(geboortedatum, d) && !kalender.isVakantie(d);
}
