import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type TenantCipher, TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { SecretAddress } from './leerling/secret-address.js';
import type { Eigenschap } from './leerling.entity.js';
import { type Naamdelen, zoeknaam } from './naam.js';
import { type Pgn, pgnIndex, pgnPlace } from './pgn.js';
import { keepZoekwoorden } from './zoekwoorden.js';

/** What a report says about the leerling it is about. */
export interface LeerlingInvoer extends Naamdelen {
  readonly pgn: Pgn;
  readonly geboortedatum: Datum;
  readonly geslacht: string | null;
  readonly postcode: string | null;
  readonly huisnummer: string | null;
  readonly gemeentecode: string;
  /** Date and number of the report: the newest report decides, in whatever order they come in. */
  readonly bronDatum: Datum;
  readonly bronNummer: string;
}

/** The leerling of a report, and the joined one whose number it carried where that differs. */
export interface Ingenomen {
  readonly id: string;
  readonly via: string | null;
}

interface Known {
  readonly id: string;
  readonly samengevoegdIn: string | null;
  readonly index: string;
  readonly bronDatum: Datum | null;
  readonly bronNummer: string | null;
  readonly zoeknaam: string;
}

/** What a batch says last about one leerling. */
interface Newest {
  readonly id: string;
  readonly from: LeerlingInvoer;
  readonly isNew: boolean;
  /** The name that is stored; undefined for a new leerling. */
  readonly storedName: string | undefined;
}

/** Finds or makes the leerlingen that a batch of reports is about. */
@Injectable()
export class TakeInLeerlingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly secret: SecretAddress,
  ) {}

  /** @returns the id of the leerling of each report, in the order given. */
  async run(invoer: readonly LeerlingInvoer[]): Promise<string[]> {
    return (await this.withOrigin(invoer)).map(({ id }) => id);
  }

  /**
   * Likewise, with the number's own leerling where that was joined to another: reports then go to the one it is in, and can
   * go back. What a person corrected stays, whatever the report says.
   */
  async withOrigin(invoer: readonly LeerlingInvoer[]): Promise<Ingenomen[]> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const indexes = invoer.map(({ pgn }) => pgnIndex(cipher, pgn).toString('hex'));
    const known = await this.#known([...new Set(indexes)]);
    const newest = new Map<string, Newest>();
    for (const [at, one] of invoer.entries()) {
      const index = indexes[at]!;
      const stored = known.get(index);
      const found = newest.get(index);
      if (
        found
          ? isNewer(one, found.from.bronDatum, found.from.bronNummer)
          : !stored || isNewer(one, stored.bronDatum, stored.bronNummer)
      ) {
        const id = found?.id ?? stored?.id ?? this.ids.next();
        newest.set(index, { id, from: one, isNew: !stored, storedName: stored?.zoeknaam });
      }
    }
    await this.#write([...newest.entries()], cipher);
    await this.secret.followInto(
      [...newest.values()].map(({ id }) => id),
      'report',
    );
    return indexes.map((index) => {
      const own = newest.get(index)?.id ?? known.get(index)!.id;
      const kept = known.get(index)?.samengevoegdIn;
      return kept ? { id: kept, via: own } : { id: own, via: null };
    });
  }

  /** Notes that the dossiers of these leerlingen must be formed anew. */
  async markForForming(leerlingIds: readonly string[]): Promise<void> {
    if (leerlingIds.length === 0) return;
    await this.tenants.db.execute(sql`
      insert into leerlingen_te_vormen (leerling_id) select unnest(${leerlingIds}::uuid[]) on conflict do nothing`);
  }

  /** Takes at most `most` leerlingen whose dossiers must be formed; the caller forms them in this transaction. */
  async takeMarked(most: number): Promise<string[]> {
    const rows = await this.tenants.db.rows<{ id: string }>(sql`
      delete from leerlingen_te_vormen where leerling_id in (select leerling_id from leerlingen_te_vormen order by leerling_id limit ${most})
      returning leerling_id as id`);
    return rows.map(({ id }) => id).sort();
  }

  async #known(indexes: string[]): Promise<ReadonlyMap<string, Known>> {
    const rows = await this.tenants.db.rows<Known>(sql`
      select id, samengevoegd_in as "samengevoegdIn", encode(pgn_index, 'hex') as index, bron_datum as "bronDatum", bron_nummer as "bronNummer", zoeknaam
      from leerlingen where pgn_index in (select decode(x, 'hex') from unnest(${indexes}::text[]) x)`);
    return new Map(rows.map((row) => [row.index, row]));
  }

  async #write(newest: readonly (readonly [string, Newest])[], cipher: TenantCipher): Promise<void> {
    const record = ([index, { id, from }]: (typeof newest)[number], isNew: boolean) => ({
      id,
      pgn_soort: from.pgn.soort,
      pgn: isNew ? cipher.seal(from.pgn.nummer, pgnPlace(id)).toString('hex') : undefined,
      index,
      voornamen: from.voornamen,
      voorvoegsel: from.voorvoegsel,
      achternaam: from.achternaam,
      zoeknaam: zoeknaam(from),
      geboortedatum: from.geboortedatum,
      geslacht: from.geslacht,
      postcode: from.postcode,
      huisnummer: from.huisnummer,
      gemeentecode: from.gemeentecode,
      bron_datum: from.bronDatum,
      bron_nummer: from.bronNummer,
    });
    const made = newest.filter(([, { isNew }]) => isNew).map((entry) => record(entry, true));
    const changed = newest.filter(([, { isNew }]) => !isNew).map((entry) => record(entry, false));
    const { db } = this.tenants;
    const now = this.clock.now();
    if (made.length > 0) {
      await db.execute(sql`
        insert into leerlingen (id, pgn_soort, pgn_versleuteld, pgn_index, voornamen, voorvoegsel, achternaam, zoeknaam, geboortedatum, geslacht,
          postcode, huisnummer, gemeentecode, bron_datum, bron_nummer, aangemaakt_op, gewijzigd_op)
        select id, pgn_soort, decode(pgn, 'hex'), decode(index, 'hex'), voornamen, voorvoegsel, achternaam, zoeknaam, geboortedatum, geslacht,
          postcode, huisnummer, gemeentecode, bron_datum, bron_nummer, ${now}, ${now}
        from json_to_recordset(${JSON.stringify(made)}::json) as x(id uuid, pgn_soort text, pgn text, index text, voornamen text, voorvoegsel text,
          achternaam text, zoeknaam text, geboortedatum date, geslacht text, postcode text, huisnummer text, gemeentecode text, bron_datum date, bron_nummer text)`);
      await keepZoekwoorden(
        db,
        made.map(({ id }) => id),
        { isNew: true },
      );
    }
    if (changed.length > 0) {
      await db.execute(sql`
        update leerlingen l set
          voornamen = ${keep('naam', sql`l.voornamen`, sql`x.voornamen`)}, voorvoegsel = ${keep('naam', sql`l.voorvoegsel`, sql`x.voorvoegsel`)},
          achternaam = ${keep('naam', sql`l.achternaam`, sql`x.achternaam`)}, zoeknaam = ${keep('naam', sql`l.zoeknaam`, sql`x.zoeknaam`)},
          geboortedatum = ${keep('geboortedatum', sql`l.geboortedatum`, sql`x.geboortedatum`)},
          geslacht = ${keep('geslacht', sql`l.geslacht`, sql`coalesce(x.geslacht, l.geslacht)`)},
          postcode = ${keep('adres', sql`l.postcode`, sql`coalesce(x.postcode, l.postcode)`)},
          huisnummer = ${keep('adres', sql`l.huisnummer`, sql`coalesce(x.huisnummer, l.huisnummer)`)},
          straat = ${keep('adres', sql`l.straat`, sql`case when ${ELSEWHERE} then null else l.straat end`)},
          plaats = ${keep('adres', sql`l.plaats`, sql`case when ${ELSEWHERE} then null else l.plaats end`)},
          gemeentecode = case when x.bron_datum < l.gemeente_sinds then l.gemeentecode else x.gemeentecode end,
          bron_datum = x.bron_datum, bron_nummer = x.bron_nummer, versie = l.versie + 1, gewijzigd_op = ${now}
        from json_to_recordset(${JSON.stringify(changed)}::json) as x(id uuid, voornamen text, voorvoegsel text, achternaam text, zoeknaam text,
          geboortedatum date, geslacht text, postcode text, huisnummer text, gemeentecode text, bron_datum date, bron_nummer text)
        where l.id = x.id`);
      const named = new Map(newest.map(([, { id, storedName }]) => [id, storedName]));
      const renamed = changed.filter(({ id, zoeknaam: name }) => named.get(id) !== name);
      await keepZoekwoorden(
        db,
        renamed.map(({ id }) => id),
      );
    }
  }
}

/** The report knows another postcode or huisnummer: a street that a person entered does not belong to it. */
const ELSEWHERE = sql`(x.postcode <> l.postcode or x.huisnummer <> l.huisnummer)`;

/** What a person corrected stays; so does an address while it is secret (it is noted as corrected then). */
function keep(eigenschap: Eigenschap, own: Sql, reported: Sql): Sql {
  const held =
    eigenschap === 'adres'
      ? sql`(l.geheim_adres or 'adres' = any(l.door_persoon))`
      : sql`${eigenschap} = any(l.door_persoon)`;
  return sql`case when ${held} then ${own} else ${reported} end`;
}

/** Ties of date are settled by number, so that a correction sent under the same number is taken over. */
function isNewer(one: LeerlingInvoer, datum: Datum | null, nummer: string | null): boolean {
  if (datum === null || nummer === null) return true;
  return one.bronDatum > datum || (one.bronDatum === datum && one.bronNummer >= nummer);
}
