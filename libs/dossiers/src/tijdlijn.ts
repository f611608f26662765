import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';

/** What the timeline can be narrowed to. */
export const TIJDLIJNGROEPEN = [
  'melding',
  'contact',
  'plan',
  'plaatsing',
  'besluit',
  'brief',
  'bestand',
  'termijn',
  'delen',
  'gezin',
] as const;
export type Tijdlijngroep = (typeof TIJDLIJNGROEPEN)[number];

/** One thing that happened in a dossier, whichever feature keeps it. */
export interface Tijdlijngebeurtenis<Soort extends string = string> {
  /** Of the thing it is about; together with soort and dossier it is unique. */
  readonly id: string;
  /** The dossier in which it stands, which may have been joined to another one since. */
  readonly dossierId: string;
  readonly groep: Tijdlijngroep;
  /** What happened, as a code; the client has its words (`tijdlijn.<soort>`). */
  readonly soort: Soort;
  /** The day on which it happened or took effect. */
  readonly dag: Datum;
  /** When it was recorded; null where it follows from other facts. */
  readonly moment: Date | null;
  /** Name of the user who did it; null where nobody did. */
  readonly door: string | null;
  /** Id of that user, so that nobody is told of what they did themselves; null where nobody did. */
  readonly doorId: string | null;
  /** Values for the words: codes, days, numbers as text. */
  readonly gegevens: Readonly<Record<string, string>>;
  /** Somebody's own words, shown as they are. */
  readonly tekst: string | null;
}

/** A feature's part of the timeline. It logs nothing: the reader of the timeline does. */
export interface Tijdlijnbron<Soort extends string = string> {
  /** Everything that it can tell; a spec checks that the client has words for each. */
  readonly soorten: readonly Soort[];
  /**
   * @param dossiers subquery of the ids of the dossier and those joined to it, or of several dossiers at once.
   * @param sinds only what was recorded after this moment is asked for; a source may give more, the reader sees to it.
   */
  of(
    db: TenantDb,
    dossiers: Sql,
    vandaag: Datum,
    sinds?: Date,
  ): Promise<readonly Tijdlijngebeurtenis<Soort>[]>;
}

/** The features that have something to tell in the timeline; each adds itself when it starts. */
@Injectable()
export class Tijdlijnbronnen {
  readonly #all: Tijdlijnbron[] = [];

  add(bron: Tijdlijnbron): void {
    this.#all.push(bron);
  }

  /** What can stand in a timeline. */
  get soorten(): readonly string[] {
    return this.#all.flatMap(({ soorten }) => soorten);
  }

  /** Everything that happened, newest first; of one day what was recorded last first. */
  async of(db: TenantDb, dossiers: Sql, vandaag: Datum): Promise<Tijdlijngebeurtenis[]> {
    const parts = await Promise.all(this.#all.map((bron) => bron.of(db, dossiers, vandaag)));
    return parts.flat().sort(newestFirst);
  }

  /**
   * What was recorded in several dossiers after a moment, what was recorded last first: one question a source, however
   * many dossiers. What has no moment of its own is left out.
   */
  async since(
    db: TenantDb,
    dossiers: Sql,
    vandaag: Datum,
    sinds: Date,
  ): Promise<(Tijdlijngebeurtenis & { readonly moment: Date })[]> {
    const parts = await Promise.all(this.#all.map((bron) => bron.of(db, dossiers, vandaag, sinds)));
    return parts
      .flat()
      .flatMap((een) => {
        const { moment } = een;
        return moment && moment > sinds ? [{ ...een, moment }] : [];
      })
      .sort((a, b) => b.moment.getTime() - a.moment.getTime() || (a.id < b.id ? 1 : -1));
  }
}

function newestFirst(a: Tijdlijngebeurtenis, b: Tijdlijngebeurtenis): number {
  if (a.dag !== b.dag) return a.dag < b.dag ? 1 : -1;
  const [first, second] = [a.moment?.getTime() ?? 0, b.moment?.getTime() ?? 0];
  if (first !== second) return second - first;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
