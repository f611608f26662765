import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import {
  calendarsOf,
  type Effect,
  RecountTermijnen,
  SchoolCalendars,
  type VakantieVan,
} from '@zesweken/dossiers';
import { DomainError } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Gat, gatenIn, keurVakanties } from './keur-vakanties.js';
import { mustHaveNone } from './lees-bestand.js';
import { type BewaardeVakantie, jaarVan, sleutelVan, type Vakantieregel } from './vakantie.js';

/** How it is taken in. */
export interface Wijze {
  /** Tells what would change, and changes nothing. */
  readonly proef: boolean;
  /** Also with school years that lack a usual holiday. */
  readonly toch: boolean;
  /** Where the holidays come from; left out: a file that was read today. */
  readonly bron?: string;
}

/** What a calendar changes. */
export interface Kalenderwijziging {
  /** The school years that the file is about, oldest first. */
  readonly schooljaren: readonly string[];
  readonly toegevoegd: readonly VakantieVan[];
  readonly verwijderd: readonly VakantieVan[];
  readonly gelijk: number;
  readonly gaten: readonly Gat[];
  readonly termijnen: Effect;
}

/** What a file asks for, beside what is there. */
interface Plan {
  readonly nieuw: readonly Vakantieregel[];
  readonly weg: readonly BewaardeVakantie[];
  readonly gelijk: number;
  readonly straks: readonly VakantieVan[];
  readonly gaten: readonly Gat[];
  readonly schooljaren: readonly string[];
}

/**
 * Takes in school holidays: for the schools (or the region) and the school years that the file names they replace what was there, and
 * the open termijnen that count in schoolweken are counted anew in the same transaction.
 */
@Injectable()
export class ImportSchoolvakanties {
  constructor(
    private readonly tenants: Tenants,
    private readonly recount: RecountTermijnen,
    private readonly calendars: SchoolCalendars,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws InvalidInput for what contradicts; DomainError `kalender.gaten` where a usual holiday lacks and nobody said that this is meant. */
  async run(rows: readonly Vakantieregel[], { proef, toch, bron }: Wijze): Promise<Kalenderwijziging> {
    const { db } = this.tenants;
    // One at a time, held by a count of them: two at once would each see only what was there before.
    if (!proef) {
      await db.execute(
        sql`insert into tellers as t (naam, waarde) values ('schoolvakanties', 1) on conflict (naam) do update set waarde = t.waarde + 1`,
      );
    }
    const plan = planFor(rows, await this.#known());
    if (proef) return changeOf(plan, await this.recount.preview({ calendars: calendarsOf(plan.straks) }));
    if (!toch) mustBeWhole(plan.gaten);
    await this.#write(plan, bron ?? `ingelezen op ${this.clock.today()}`);
    this.logboek.record(db, {
      handeling: 'importeren',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [],
      object: 'schoolvakanties',
    });
    const { id } = db.tenant;
    db.afterCommit(() => this.calendars.forget(id));
    return changeOf(plan, await this.recount.run());
  }

  #known(): Promise<BewaardeVakantie[]> {
    return this.tenants.db.rows<BewaardeVakantie>(
      sql`select id, brin, naam, begin, einde, bron from schoolvakanties order by begin`,
    );
  }

  async #write({ weg, nieuw }: Plan, bron: string): Promise<void> {
    const { db } = this.tenants;
    await db.execute(sql`delete from schoolvakanties where id = any(${weg.map(({ id }) => id)}::uuid[])`);
    const rows = nieuw.map(({ brin, naam, begin, einde }) => ({
      id: this.ids.next(),
      brin,
      naam,
      begin,
      einde,
    }));
    await db.execute(sql`
      insert into schoolvakanties (id, brin, naam, begin, einde, bron) select id, brin, naam, begin, einde, ${bron}
      from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, brin text, naam text, begin date, einde date)`);
  }
}

function planFor(rows: readonly Vakantieregel[], known: readonly BewaardeVakantie[]): Plan {
  const scope = new Set(rows.map(scopeOf));
  const inScope = known.filter((one) => scope.has(scopeOf(one)));
  const blijft = known.filter((one) => !scope.has(scopeOf(one)));
  mustHaveNone(keurVakanties(rows, blijft));
  const had = new Set(inScope.map(sleutelVan));
  const wanted = new Set(rows.map(sleutelVan));
  const straks = [...blijft, ...rows];
  const perCalendar = Map.groupBy(rows, ({ brin }) => brin);
  return {
    nieuw: rows.filter((one) => !had.has(sleutelVan(one))),
    weg: inScope.filter((one) => !wanted.has(sleutelVan(one))),
    gelijk: rows.filter((one) => had.has(sleutelVan(one))).length,
    straks,
    gaten: [...perCalendar].flatMap(([brin, some]) => gatenIn(brin, yearsOf(some), straks)),
    schooljaren: yearsOf(rows),
  };
}

function scopeOf(one: VakantieVan): string {
  return `${one.brin ?? ''}|${jaarVan(one)}`;
}

function yearsOf(rows: readonly VakantieVan[]): string[] {
  return [...new Set(rows.map(jaarVan))].sort();
}

function mustBeWhole(gaten: readonly Gat[]): void {
  if (gaten.length === 0) return;
  const named = gaten.slice(0, 10).map(({ melding }) => melding);
  throw new DomainError(
    'conflict',
    'kalender.gaten',
    `${named.join(' ')} Vul het bestand aan, of geef aan dat het zo klopt. Er is niets veranderd.`,
  );
}

function changeOf({ nieuw, weg, gelijk, gaten, schooljaren }: Plan, termijnen: Effect): Kalenderwijziging {
  return { schooljaren, toegevoegd: nieuw, verwijderd: weg, gelijk, gaten, termijnen };
}
