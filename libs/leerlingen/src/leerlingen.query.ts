import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { join } from 'sql-template-tag';
import { findLeerling } from './leerling/find-leerling.js';
import type { Leerling } from './leerling.entity.js';
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

  /** A leerling; the id of one that was joined leads to the one it is in. @throws NotFound */
  async one(id: string): Promise<Leerling> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, id);
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerling.id],
      object: 'leerling',
      objectId: leerling.id,
    });
    return leerling;
  }

  /** At most 50 leerlingen that fit all that is given: number, birth date, and the beginning of each word of the name. */
  async search({ naam, geboortedatum, pgn }: Zoekvraag): Promise<Gevonden[]> {
    const { db } = this.tenants;
    const words = naam ? vereenvoudigd(naam).split(' ').filter(Boolean) : [];
    const index = pgn ? pgnIndex(await this.keys.of(db), pgn) : undefined;
    const conditions = [
      sql`samengevoegd_in is null`,
      // The number of a joined leerling leads to the one it is in.
      ...(index
        ? [
            sql`id in (select coalesce(p.samengevoegd_in, p.id) from leerlingen p where p.pgn_index = ${index})`,
          ]
        : []),
      ...(geboortedatum ? [sql`geboortedatum = ${geboortedatum}`] : []),
      ...words.map((word) => sql`(zoeknaam like ${`${word}%`} or zoeknaam like ${`% ${word}%`})`),
    ];
    const found = await db.rows<Gevonden>(sql`
      select id, voornamen, voorvoegsel, achternaam, geboortedatum, gemeentecode from leerlingen where ${join(conditions, ' and ')} order by zoeknaam, id limit ${MOST}`);
    this.logboek.record(db, {
      handeling: 'zoeken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: found.map(({ id }) => id),
      object: 'leerling',
    });
    return found;
  }
}
