import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Datum, isLeerplichtigeLeeftijd } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { Termijnsoort } from '@zesweken/termijnen';
import type { Dossierstatus } from './dossier-status.js';
import {
  type DossierFilter,
  dossierCountSql,
  dossierPageSql,
  type DossierRow,
  narrowed,
} from './dossier-list.sql.js';
import { type CalendarOf, SchoolCalendars } from './school-calendars.js';
import { dagenThuis, langdurigThuis, type Thuisperiode } from './vorming/dagen-thuis.js';
import type { Verzuimsoort } from './vorming/melding.js';

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
  readonly geplaatstPer: Datum | null;
  readonly gedeeltelijkTerug: { readonly urenPerWeek: number; readonly sinds: Datum } | null;
  readonly volgendeTermijn: {
    readonly soort: Termijnsoort;
    readonly uiterlijk: Datum;
    readonly status: 'open' | 'verlopen';
  } | null;
  readonly behandelaar: { readonly id: string; readonly naam: string } | null;
}

/** The list of dossiers of the own tenant; each page read is one row in the log that names all its children. */
@Injectable()
export class DossierList {
  constructor(
    private readonly tenants: Tenants,
    private readonly calendars: SchoolCalendars,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** One page, and whether there is a next; the last statement of the transaction. */
  async page(filter: DossierFilter): Promise<{ items: DossierRegel[]; more: boolean }> {
    const vandaag = this.clock.today();
    const calendarOf = await this.calendars.load();
    const { db } = this.tenants;
    const narrow = await narrowed(filter, vandaag, (query) => db.rows(query));
    const rows = await this.logboek.lastList<DossierRow>(
      db,
      dossierPageSql(narrow, vandaag),
      filter.pageSize,
      { handeling: 'lijst', activiteit: 'dossiers-behandelen', object: 'dossier' },
    );
    const items = rows.slice(0, filter.pageSize).map((row) => regelOf(row, vandaag, calendarOf));
    return { items, more: rows.length > filter.pageSize };
  }

  /** How many dossiers fit, counted up to 1,000. */
  async count(filter: DossierFilter): Promise<number> {
    const found = await this.tenants.db.first<{ aantal: number }>(
      dossierCountSql(filter, this.clock.today()),
    );
    return found?.aantal ?? 0;
  }
}

function regelOf(row: DossierRow, vandaag: Datum, calendarOf: CalendarOf): DossierRegel {
  const eindeVerzuim = row.einddatum !== null && row.einddatum < vandaag ? row.einddatum : null;
  const periode: Thuisperiode = {
    eersteVerzuimdag: row.verzuimdag,
    eindeVerzuim,
    geplaatstOp: row.geplaatstPer,
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
    geplaatstPer: row.geplaatstPer,
    gedeeltelijkTerug:
      row.deeltijdUren !== null && row.deeltijdSinds !== null
        ? { urenPerWeek: row.deeltijdUren, sinds: row.deeltijdSinds }
        : null,
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
