import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';

/** One thing that somebody must do in a dossier. */
export interface Werkitem {
  /** Of the thing to be done; together with soort it is unique. */
  readonly id: string;
  /** What kind of thing, as a code: `actie`, `evaluatie`, `termijn`, `te-bevestigen`, `te-verifieren`, `vraag`, `vermelding` … */
  readonly soort: string;
  /** Whose work it is; left out: that of the behandelaar of the dossier. */
  readonly gebruikerId?: string | null;
  readonly dossierId: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
  /** Name of the leerling as people read it. */
  readonly leerling: string;
  /** The day by which; null where there is none. */
  readonly uiterlijk: Datum | null;
  /** Somebody's own words for it. */
  readonly tekst: string | null;
  /** Values for the client's words: codes, days. */
  readonly gegevens: Readonly<Record<string, string>>;
}

/** Whose work, and how far ahead. */
export interface Werkvraag {
  /** The users whose work it is: the one who asks, and those that person stands in for. */
  readonly gebruikers: readonly string[];
  readonly vandaag: Datum;
  /** Up to and including this day; what is late is always in it. */
  readonly tot: Datum;
}

/** A feature's part of what must be done. It logs nothing: the reader of the work does. */
export interface Werkbron {
  of(db: TenantDb, vraag: Werkvraag): Promise<readonly Werkitem[]>;
}

/** The features that know of work; each adds itself when it starts. */
@Injectable()
export class Werkbronnen {
  readonly #all: Werkbron[] = [];

  add(bron: Werkbron): void {
    this.#all.push(bron);
  }

  /** Everything that must be done, what is due first at the top, what has no day at the end. */
  async of(db: TenantDb, vraag: Werkvraag): Promise<Werkitem[]> {
    const parts = await Promise.all(this.#all.map((bron) => bron.of(db, vraag)));
    return parts.flat().sort(dueFirst);
  }
}

function dueFirst(a: Werkitem, b: Werkitem): number {
  if (a.uiterlijk !== b.uiterlijk) {
    if (a.uiterlijk === null) return 1;
    if (b.uiterlijk === null) return -1;
    return a.uiterlijk < b.uiterlijk ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
