import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';

/** What one report tells about school and residence. */
export interface Schoolspoor {
  readonly meldingsnummer: string;
  readonly begindatum: Datum;
  readonly brin: string | null;
  readonly vestiging: string | null;
  readonly onderwijssoort: string;
  readonly leerjaar: string | null;
  readonly gemeentecode: string;
}

/** Port to the reports of a leerling, which libs/meldingen keeps and fills in when it starts. */
export interface Schoolspoorbron {
  of(db: TenantDb, leerlingId: string): Promise<readonly Schoolspoor[]>;
}

/** Who can tell of a leerling's schools and moves; leerlingen itself does not know the reports. */
@Injectable()
export class Schoolsporen {
  readonly #all: Schoolspoorbron[] = [];

  add(bron: Schoolspoorbron): void {
    this.#all.push(bron);
  }

  /** All that is told, by first day of absence. */
  async of(db: TenantDb, leerlingId: string): Promise<Schoolspoor[]> {
    const parts = await Promise.all(this.#all.map((bron) => bron.of(db, leerlingId)));
    return parts.flat().sort(byDay);
  }
}

function byDay(a: Schoolspoor, b: Schoolspoor): number {
  if (a.begindatum !== b.begindatum) return a.begindatum < b.begindatum ? -1 : 1;
  return a.meldingsnummer < b.meldingsnummer ? -1 : a.meldingsnummer > b.meldingsnummer ? 1 : 0;
}

/** A school as reports tell of it. */
export interface GezieneSchool {
  readonly brin: string;
  readonly vestiging: string | null;
  readonly onderwijssoort: string;
  readonly leerjaar: string | null;
  /** First day of absence of the first and last report that named it without another in between. */
  readonly vanaf: Datum;
  readonly gezienTot: Datum;
  readonly aantal: number;
}

/** The schools one after another; reports without a school (absoluut verzuim) tell nothing. @param sporen by day */
export function gezieneScholen(sporen: readonly Schoolspoor[]): GezieneSchool[] {
  const seen: GezieneSchool[] = [];
  for (const { brin, vestiging, onderwijssoort, leerjaar, begindatum } of sporen) {
    if (brin === null) continue;
    const last = seen.at(-1);
    const same =
      last?.brin === brin && last.vestiging === vestiging && last.onderwijssoort === onderwijssoort;
    const one = { brin, vestiging, onderwijssoort, leerjaar, gezienTot: begindatum };
    if (last && same) {
      seen[seen.length - 1] = {
        ...one,
        leerjaar: leerjaar ?? last.leerjaar,
        vanaf: last.vanaf,
        aantal: last.aantal + 1,
      };
    } else {
      seen.push({ ...one, vanaf: begindatum, aantal: 1 });
    }
  }
  return seen;
}

/** A move as reports tell of it. */
export interface GezieneVerhuizing {
  readonly van: string;
  readonly naar: string;
  readonly per: Datum;
}

/**
 * The moves: a report with another gemeentecode than the one before it. Codes of one gemeente (it was reclassified) are no move.
 * @param sporen by day
 * @param zelfde whether two codes are of one gemeente
 */
export function gezieneVerhuizingen(
  sporen: readonly Schoolspoor[],
  zelfde: (a: string, b: string) => boolean,
): GezieneVerhuizing[] {
  const moves: GezieneVerhuizing[] = [];
  for (const [at, { gemeentecode: naar, begindatum }] of sporen.entries()) {
    const van = sporen[at - 1]?.gemeentecode ?? naar;
    if (van !== naar && !zelfde(van, naar)) moves.push({ van, naar, per: begindatum });
  }
  return moves;
}
