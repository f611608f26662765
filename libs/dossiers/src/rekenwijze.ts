import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Convenant, Convenanten, convenantOp, termijnregelsVan } from '@zesweken/convenanten';
import { dagenTussen, type Datum, GELIJKGESTELDE_DAGEN } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import {
  Ingrepen,
  type IngreepVan,
  type Termijnregels,
  type Termijnsoort,
  uiterlijkVan,
} from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import { type CalendarOf, SchoolCalendars } from './school-calendars.js';

/** What to count with instead of what holds. */
export interface Anders {
  readonly calendars?: CalendarOf;
  readonly regelsVan?: (convenant: Convenant | undefined) => Termijnregels;
}

/** What becomes of the open clocks of dossiers. */
export interface Effect {
  /** How many there are. */
  readonly open: number;
  readonly eerder: number;
  readonly later: number;
  /** Days of the largest move, either way. */
  readonly grootste: number;
  /** How many would be late at once. */
  readonly wordtTeLaat: number;
}

/** An open clock, as it stands and as it would be. */
interface Vergeleken {
  readonly dossierId: string;
  readonly van: Datum;
  readonly naar: Datum;
  readonly andereRegel: boolean;
}

interface Row {
  readonly dossierId: string;
  readonly soort: Termijnsoort;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  readonly regelversie: string;
  readonly brin: string | null;
  readonly dag: Datum;
}

/** Compares the open clocks with what they would be. */
@Injectable()
export class Rekenwijze {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly convenanten: Convenanten,
    readonly calendars: SchoolCalendars,
    private readonly ingrepen: Ingrepen,
  ) {}

  async compare({ calendars, regelsVan = termijnregelsVan }: Anders): Promise<Vergeleken[]> {
    const [rows, convenanten, calendarOf] = await Promise.all([
      this.#open(),
      this.convenanten.own(),
      calendars ?? this.calendars.fresh(),
    ]);
    const ingrepen = await this.ingrepen.ofDossiers([...new Set(rows.map(({ dossierId }) => dossierId))]);
    const known = new Map([undefined, ...convenanten].map((one) => [one, regelsVan(one)] as const));
    return rows.map(({ dossierId, soort, begin, uiterlijk, regelversie, brin, dag }) => {
      const regel = known.get(convenantOp(convenanten, dag))![soort];
      const kader = { kalender: calendarOf(brin), gelijkgesteldeDagen: GELIJKGESTELDE_DAGEN };
      const own = (ingrepen.get(dossierId) ?? []).filter((one) => isOf(one, soort));
      return {
        dossierId,
        van: uiterlijk,
        naar: uiterlijkVan(regel, begin, kader, own),
        andereRegel: regelversie !== regel.versie,
      };
    });
  }

  effect(all: readonly Vergeleken[]): Effect {
    const vandaag = this.clock.today();
    const moves = all.map(({ van, naar }) => dagenTussen(van, naar));
    return {
      open: all.length,
      eerder: moves.filter((days) => days < 0).length,
      later: moves.filter((days) => days > 0).length,
      grootste: moves.reduce((most, days) => Math.max(most, Math.abs(days)), 0),
      wordtTeLaat: all.filter(({ van, naar }) => van >= vandaag && naar < vandaag).length,
    };
  }

  /** The clocks that run: not the reports of 16 hours, which no convenant and no calendar touches. */
  #open(): Promise<Row[]> {
    return this.tenants.db.rows<Row>(sql`
      select t.dossier_id as "dossierId", t.soort, t.begin, t.uiterlijk, t.regelversie, d.brin, coalesce(d.eerste_verzuimdag, d.eerste_signaaldag) as dag
      from termijnen t join dossiers d on d.id = t.dossier_id
      where t.bron_id is null and t.melding_id is null and t.uitkomst is null and t.klaar_op is null and d.status <> 'gesloten'
      order by t.dossier_id, t.soort`);
  }
}

function isOf({ soort, meldingId, bronId }: IngreepVan, asked: Termijnsoort): boolean {
  return soort === asked && meldingId === null && bronId === null;
}
