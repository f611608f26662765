import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { findLeerling } from '../leerling/find-leerling.js';
import { type Naamdelen, zoeknaam } from '../naam.js';
import { lijken } from './lijken.js';

/** How the numbers of two leerlingen compare: two of one kind that differ are two children by law. */
export type NummerVergelijking = 'zelfde-soort' | 'andere-soort' | 'niet-beide';

/** A leerling that may be the same child. */
export interface Dubbele extends Naamdelen {
  readonly id: string;
  readonly geboortedatum: Datum;
  readonly gemeentecode: string;
  readonly pgnSoort: string | null;
  readonly gelijkenis: 'zelfde-naam' | 'bijna-zelfde-naam';
  readonly nummers: NummerVergelijking;
}

/** A leerling joined to another. */
export interface Samengevoegde extends Naamdelen {
  readonly id: string;
  readonly pgnSoort: string | null;
  readonly samengevoegdOp: Date;
}

interface Candidate extends Omit<Dubbele, 'gelijkenis' | 'nummers'> {
  readonly zoeknaam: string;
}

/** So many children of one birthday are looked at; a gemeente of a million has about thirty. */
const MOST = 1_000;

/** Finds leerlingen that may be one child twice: a number decides, else birth date and (nearly) the same name suggest it. */
@Injectable()
export class Dubbelen {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  /** Of a known leerling. @throws NotFound */
  async of(id: string): Promise<Dubbele[]> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, id);
    return this.#logged(db, [leerling.id], await alike(db, leerling, leerling.pgnSoort, leerling.id));
  }

  /** Of one that is about to be entered. */
  async ofNew(about: Naamdelen & { geboortedatum: Datum }, pgnSoort: string | null): Promise<Dubbele[]> {
    const { db } = this.tenants;
    return this.#logged(db, [], await alike(db, about, pgnSoort, null));
  }

  #logged(db: TenantDb, about: readonly string[], found: Dubbele[]): Dubbele[] {
    this.logboek.record(db, {
      handeling: 'zoeken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...about, ...found.map(({ id }) => id)],
      object: 'leerling',
    });
    return found;
  }
}

async function alike(
  db: TenantDb,
  about: Naamdelen & { geboortedatum: Datum },
  pgnSoort: string | null,
  self: string | null,
): Promise<Dubbele[]> {
  const candidates = await db.rows<Candidate>(sql`
    select id, voornamen, voorvoegsel, achternaam, zoeknaam, geboortedatum, gemeentecode, pgn_soort as "pgnSoort" from leerlingen
    where geboortedatum = ${about.geboortedatum} and samengevoegd_in is null and id is distinct from ${self}::uuid order by zoeknaam, id limit ${MOST}`);
  const wanted = zoeknaam(about);
  return candidates.flatMap(({ zoeknaam: name, ...candidate }) => {
    const gelijkenis = lijken(wanted, name);
    return gelijkenis ? [{ ...candidate, gelijkenis, nummers: compare(pgnSoort, candidate.pgnSoort) }] : [];
  });
}

function compare(a: string | null, b: string | null): NummerVergelijking {
  if (a === null || b === null) return 'niet-beide';
  return a === b ? 'zelfde-soort' : 'andere-soort';
}

/** The leerlingen that were joined to this one, the last one first. Whoever uses it logs. */
export function samengevoegdeMet(db: TenantDb, id: string): Promise<Samengevoegde[]> {
  return db.rows<Samengevoegde>(sql`
    select l.id, l.voornamen, l.voorvoegsel, l.achternaam, l.pgn_soort as "pgnSoort", s.samengevoegd_op as "samengevoegdOp"
    from samenvoegingen s join leerlingen l on l.id = s.met_leerling_id
    where s.leerling_id = ${id} and s.ongedaan_op is null order by s.samengevoegd_op desc, s.id desc`);
}
