import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { findLeerling } from '../leerling/find-leerling.js';
import { Scholen } from './scholen.query.js';
import { type GezieneSchool, gezieneScholen, Schoolsporen } from './schoolsporen.js';

/** An enrolment as a person recorded it. */
export interface Inschrijving {
  readonly id: string;
  readonly leerlingId: string;
  readonly brin: string;
  readonly vestiging: string | null;
  readonly onderwijssoort: string;
  readonly leerjaar: string | null;
  readonly vanaf: Datum;
  /** Last day; null while it runs. */
  readonly tot: Datum | null;
  /** The main one: there is one at a time. */
  readonly hoofd: boolean;
  readonly versie: number;
}

/** What is known of a leerling's schools, recorded or reported, each with the school's name. */
export interface Schoolgeschiedenis {
  readonly vastgelegd: readonly (Inschrijving & { naam: string | null })[];
  readonly gemeld: readonly (GezieneSchool & { naam: string | null })[];
}

export const INSCHRIJVING_COLUMNS = sql`id, leerling_id as "leerlingId", brin, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd, versie`;

/** Reads the schools of a leerling; each read is logged. */
@Injectable()
export class Inschrijvingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly sporen: Schoolsporen,
    private readonly scholen: Scholen,
    private readonly logboek: Logboek,
  ) {}

  /** All of a leerling, the latest first. @throws NotFound */
  async ofLeerling(leerlingId: string): Promise<Schoolgeschiedenis> {
    const { db } = this.tenants;
    const { id } = await findLeerling(db, leerlingId);
    const vastgelegd = await db.rows<Inschrijving>(
      sql`select ${INSCHRIJVING_COLUMNS} from inschrijvingen where leerling_id = ${id} order by vanaf desc, id desc`,
    );
    const gemeld = gezieneScholen(await this.sporen.of(db, id)).reverse();
    const names = await this.scholen.names([...vastgelegd, ...gemeld].map(({ brin }) => brin));
    this.#log(id);
    const named = <T extends { brin: string }>(one: T) => ({ ...one, naam: names.get(one.brin) ?? null });
    return { vastgelegd: vastgelegd.map(named), gemeld: gemeld.map(named) };
  }

  /** One that a person recorded. @throws NotFound */
  async one(id: string): Promise<Inschrijving & { naam: string | null }> {
    const { db } = this.tenants;
    const found = await db.first<Inschrijving>(
      sql`select ${INSCHRIJVING_COLUMNS} from inschrijvingen where id = ${id}`,
    );
    if (!found) throw new NotFound('Deze inschrijving');
    const names = await this.scholen.names([found.brin]);
    this.#log(found.leerlingId, id);
    return { ...found, naam: names.get(found.brin) ?? null };
  }

  #log(leerlingId: string, objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'inschrijving',
      ...(objectId === undefined ? {} : { objectId }),
    });
  }
}
