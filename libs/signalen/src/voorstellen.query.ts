import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type CalendarOf, SchoolCalendars } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Regelinstellingen } from './instellingen-store.js';
import {
  kandidaatSql,
  kandidatenSql,
  leerlingenSql,
  meldingenSql,
  signaaldossiersSql,
  vroegsteDag,
} from './kandidaten.sql.js';
import { type Bevinding, bevindingen } from './regels/bevindingen.js';
import type { Feit, Roosterfeit } from './regels/feiten.js';
import type { Signaalregels } from './regels/signaalregels.js';
import { type Afwijzing, type Signaaldossier, voorgesteldeDag, voorTeStellen } from './regels/voorstel.js';

/** A proposal to a person: make this leerling's signal an active dossier. */
export interface Voorstel {
  readonly leerling: { readonly id: string; readonly naam: string; readonly geboortedatum: Datum };
  /** The dossier that would become active; null where the leerling has none open: then one can be opened. */
  readonly dossier: Signaaldossier | null;
  readonly school: { readonly brin: string | null; readonly onderwijssoort: string | null };
  readonly bevindingen: readonly [Bevinding, ...Bevinding[]];
  readonly eersteDag: Datum;
}

interface LeerlingRow {
  readonly id: string;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly onderwijssoort: string | null;
  readonly brin: string | null;
}

type Van<T> = T & { readonly leerlingId: string };

/** Most leerlingen that are looked at: more proposals than a team can work off, and a limit on what a page costs. */
const MOST = 1_000;

/**
 * Works out the proposals when they are read: so they follow the settings, the calendar and today by themselves, and nothing
 * has to be kept in step. What a person refused is kept.
 */
@Injectable()
export class Voorstellen {
  constructor(
    private readonly tenants: Tenants,
    private readonly instellingen: Regelinstellingen,
    private readonly calendars: SchoolCalendars,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** A page, newest first, and whether there is a next; logged as one row that names all on it. */
  async page(page: number, pageSize: number): Promise<{ items: Voorstel[]; more: boolean }> {
    const { regels } = await this.instellingen.now();
    const all = await this.#all(regels);
    const items = all.slice((page - 1) * pageSize, page * pageSize);
    this.#log(items.map(({ leerling }) => leerling.id));
    return { items, more: all.length > page * pageSize };
  }

  /** What is proposed for one leerling; the reader logs it. */
  async one(leerlingId: string): Promise<Voorstel | undefined> {
    const { regels } = await this.instellingen.now();
    const found = await this.tenants.db.rows<{ id: string }>(kandidaatSql(leerlingId));
    return (
      await this.#of(
        found.map(({ id }) => id),
        regels,
      )
    )[0];
  }

  /** The same as a list of one or none; logged. */
  async ofLeerling(leerlingId: string): Promise<Voorstel[]> {
    const found = await this.one(leerlingId);
    this.#log(found ? [leerlingId] : []);
    return found ? [found] : [];
  }

  /** How many leerlingen each rule would propose; names nobody. */
  async count(
    regels: Signaalregels,
  ): Promise<{ aantal: number; meer: boolean; perRegel: Map<string, number> }> {
    const all = await this.#all(regels);
    const perRegel = new Map<string, number>();
    for (const { regel } of all.flatMap((one) => [...one.bevindingen]))
      perRegel.set(regel, (perRegel.get(regel) ?? 0) + 1);
    return { aantal: all.length, meer: all.length >= MOST, perRegel };
  }

  async #all(regels: Signaalregels): Promise<Voorstel[]> {
    const found = await this.tenants.db.rows<{ id: string }>(kandidatenSql(regels, this.clock.today(), MOST));
    return this.#of(
      found.map(({ id }) => id),
      regels,
    );
  }

  /** The proposals for these leerlingen, in the order given. */
  async #of(ids: readonly string[], regels: Signaalregels): Promise<Voorstel[]> {
    if (ids.length === 0) return [];
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const calendarOf = await this.calendars.load();
    // Sent together: they leave in one write.
    const [leerlingen, meldingen, ziek, roosters, dossiers, afwijzingen] = await Promise.all([
      db.rows<LeerlingRow>(leerlingenSql(ids)),
      db.rows<Van<Feit> & { soort: string }>(meldingenSql(ids, vandaag)),
      db.rows<Van<Feit>>(sql`
        select id, leerling_id as "leerlingId", begin, einde from ziekmeldingen
        where leerling_id = any(${ids}::uuid[]) and not ingetrokken and coalesce(einde, 'infinity'::date) >= ${vroegsteDag(regels, vandaag)}::date`),
      db.rows<Van<Roosterfeit>>(sql`
        select id, leerling_id as "leerlingId", vanaf as begin, tot as einde, uren_per_week::float8 as "urenPerWeek" from verkorte_roosters
        where leerling_id = any(${ids}::uuid[]) and not ingetrokken`),
      db.rows<Van<Signaaldossier>>(signaaldossiersSql(ids)),
      db.rows<Van<Afwijzing>>(sql`
        select leerling_id as "leerlingId", regel, feiten from afgewezen_voorstellen where leerling_id = any(${ids}::uuid[])`),
    ]);
    const of = grouped({ meldingen, ziek, roosters, dossiers, afwijzingen });
    const known = new Map(leerlingen.map((one) => [one.id, one]));
    return ids.flatMap((id) => {
      const leerling = known.get(id);
      const found = leerling && propose(leerling, of(id), regels, calendarOf, vandaag);
      return found ? [found] : [];
    });
  }

  #log(betrokkenen: readonly string[]): void {
    this.logboek.record(this.tenants.db, {
      handeling: 'lijst',
      activiteit: 'vroeg-signaleren',
      betrokkenen,
      object: 'voorstel',
    });
  }
}

interface Bekend {
  readonly meldingen: readonly (Feit & { soort: string })[];
  readonly ziek: readonly Feit[];
  readonly roosters: readonly Roosterfeit[];
  readonly dossiers: readonly Signaaldossier[];
  readonly afwijzingen: readonly Afwijzing[];
}

/** What is known, by leerling. */
function grouped(all: { readonly [K in keyof Bekend]: readonly Van<Bekend[K][number]>[] }) {
  const by = <T>(rows: readonly Van<T>[]) => Map.groupBy(rows, ({ leerlingId }) => leerlingId);
  const meldingen = by(all.meldingen);
  const ziek = by(all.ziek);
  const roosters = by(all.roosters);
  const dossiers = by(all.dossiers);
  const afwijzingen = by(all.afwijzingen);
  return (id: string): Bekend => ({
    meldingen: meldingen.get(id) ?? [],
    ziek: ziek.get(id) ?? [],
    roosters: roosters.get(id) ?? [],
    dossiers: dossiers.get(id) ?? [],
    afwijzingen: afwijzingen.get(id) ?? [],
  });
}

function propose(
  leerling: LeerlingRow,
  { meldingen, ziek, roosters, dossiers, afwijzingen }: Bekend,
  regels: Signaalregels,
  calendarOf: CalendarOf,
  vandaag: Datum,
): Voorstel | undefined {
  const { id, geboortedatum, onderwijssoort, brin } = leerling;
  const feiten = {
    geboortedatum,
    onderwijssoort,
    zestienUur: meldingen.filter(({ soort }) => soort === '16-uur'),
    luxe: meldingen.filter(({ soort }) => soort === 'luxe'),
    ziek,
    roosters,
  };
  const dossier = dossiers[0] ?? null;
  const found = bevindingen(feiten, regels, { vandaag, kalender: calendarOf(brin) });
  const [first, ...others] = voorTeStellen(found, afwijzingen, dossier);
  if (!first) return undefined;
  return {
    leerling: { id, naam: volledigeNaam(leerling), geboortedatum },
    dossier,
    school: { brin, onderwijssoort },
    bevindingen: [first, ...others],
    eersteDag: voorgesteldeDag([first, ...others], dossier),
  };
}
