import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { empty, join } from 'sql-template-tag';
import { Leerling } from './leerling.entity.js';
import { vereenvoudigd } from './naam.js';
import { type Pgn, pgnIndex } from './pgn.js';

/** What is searched for; what is left out does not narrow. */
export interface Zoekvraag {
  readonly naam?: string;
  readonly geboortedatum?: Datum;
  readonly pgn?: Pgn;
}

/** A leerling as a search finds it. */
export interface Gevonden {
  readonly id: string;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly gemeentecode: string;
}

const MOST = 50;

/** Reads leerlingen of the own tenant; each read is logged. */
@Injectable()
export class Leerlingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly logboek: Logboek,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<Leerling> {
    const { db } = this.tenants;
    const leerling = await db.manager.findOneBy(Leerling, { id });
    if (!leerling) throw new NotFound('Deze leerling');
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [id],
      object: 'leerling',
      objectId: id,
    });
    return leerling;
  }

  /** At most 50 leerlingen that fit all that is given: number, birth date, and the beginning of each word of the name. */
  async search({ naam, geboortedatum, pgn }: Zoekvraag): Promise<Gevonden[]> {
    const { db } = this.tenants;
    const words = naam ? vereenvoudigd(naam).split(' ').filter(Boolean) : [];
    const index = pgn ? pgnIndex(await this.keys.of(db), pgn) : undefined;
    const conditions = [
      ...(index ? [sql`pgn_index = ${index}`] : []),
      ...(geboortedatum ? [sql`geboortedatum = ${geboortedatum}`] : []),
      ...words.map((word) => sql`(zoeknaam like ${`${word}%`} or zoeknaam like ${`% ${word}%`})`),
    ];
    const where = conditions.length > 0 ? sql`where ${join(conditions, ' and ')}` : empty;
    const found = await db.rows<Gevonden>(sql`
      select id, voornamen, voorvoegsel, achternaam, geboortedatum, gemeentecode from leerlingen ${where} order by zoeknaam, id limit ${MOST}`);
    this.logboek.record(db, {
      handeling: 'zoeken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: found.map(({ id }) => id),
      object: 'leerling',
    });
    return found;
  }
}
