import { Injectable } from '@nestjs/common';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';

/** What a feature moved, as it wants it back for the way back: ids and states, no personal data. */
export type Verplaatst = Readonly<Record<string, unknown>>;

/** A merge of two leerlingen: the one that stays, and the one that is joined to it. */
export interface Wissel {
  readonly behouden: string;
  readonly samengevoegd: string;
}

/** A merge that is to be undone. */
export interface Terugweg extends Wissel {
  readonly samengevoegdOp: Date;
}

/** A feature that keeps things of a leerling, and lets them follow when two leerlingen turn out to be one child. */
export interface Leerlinghouder {
  /** Its tables that refer to a leerling; a spec checks that every such table has a holder. */
  readonly tabellen: readonly [string, ...string[]];
  /** Moves everything of the joined leerling to the one that stays. */
  move(db: TenantDb, wissel: Wissel): Promise<Verplaatst>;
  /** Why the way back is closed, as a Dutch sentence that says what to do; left out or undefined: it is open. */
  obstacle?(db: TenantDb, verplaatst: Verplaatst, terug: Terugweg): Promise<string | undefined>;
  /** Moves back what `move` moved, and what came since for the joined one alone. */
  moveBack(db: TenantDb, verplaatst: Verplaatst, terug: Terugweg): Promise<void>;
  /** Once everything of all features has moved: forms anew what follows from it. */
  settle?(db: TenantDb, wissel: Wissel, verplaatst: Verplaatst): Promise<Verplaatst>;
}

/** The features that keep things of a leerling; each adds itself when it starts. */
@Injectable()
export class Leerlinghouders {
  readonly #all: Leerlinghouder[] = [];

  add(houder: Leerlinghouder): void {
    this.#all.push(houder);
  }

  get all(): readonly Leerlinghouder[] {
    return this.#all;
  }
}

/**
 * A holder for a table whose rows just belong to a leerling: they go along, and those that went come back.
 * @param sqlOf `move` moves all rows of `van` and returns their ids; `back` moves the rows with these ids.
 */
export function eenvoudigeHouder(
  tabel: string,
  sqlOf: {
    readonly move: (van: string, naar: string) => Sql;
    readonly back: (ids: readonly string[], naar: string) => Sql;
  },
): Leerlinghouder {
  return {
    tabellen: [tabel],
    async move(db, { behouden, samengevoegd }) {
      const rows = await db.rows<{ id: string }>(sqlOf.move(samengevoegd, behouden));
      return { ids: rows.map(({ id }) => id) };
    },
    async moveBack(db, { ids }, { samengevoegd }) {
      // The ids are those that move() gave.
      await db.execute(sqlOf.back(ids as readonly string[], samengevoegd));
    },
  };
}
