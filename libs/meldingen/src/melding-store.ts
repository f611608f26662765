import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import type { Herkomst, MeldingInDossier, MeldingVoorVorming } from '@zesweken/dossiers';
import { DossierMeldingen } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Meldinginhoud } from './melding-velden.js';

/** Free text that may tell about health; encrypted as one value. */
interface Toelichting {
  readonly reden: string | null;
  readonly actieSchool: string | null;
  readonly gewensteActie: string | null;
}

/** What is known of a melding that comes in again. */
export interface StoredMelding {
  readonly id: string;
  readonly meldingsnummer: string;
  readonly brin: string | null;
  readonly leerlingId: string;
  readonly meldingsdatum: string;
  readonly inhoudHash: Buffer;
}

/** A melding to write: new, or a new version of a known one. */
export interface MeldingToWrite {
  readonly id: string;
  readonly leerlingId: string;
  readonly herkomst: Herkomst;
  /** The joined leerling whose number it carried; null: that of the leerling itself. */
  readonly via: string | null;
  readonly invoer: Meldinginhoud;
  readonly inhoudHash: Buffer;
}

const FORMING_COLUMNS = sql`id, herkomst, meldingsnummer, dossier_id as "dossierId", verzuimsoort as soort, begindatum as begin, einddatum as einde, meldingsdatum, brin, onderwijssoort, leerjaar`;

const place = (id: string): Place => ({
  table: 'verzuimmeldingen',
  column: 'toelichting_versleuteld',
  row: id,
});

/** A melding keeps the dossier it was put in; where that was joined to another, it belongs to the other. */
function inDossier(dossierId: string): Sql {
  return sql`dossier_id in (select id from dossiers where id = ${dossierId} or samengevoegd_in = ${dossierId})`;
}

/** Reads and writes verzuimmeldingen in batches. */
@Injectable()
export class MeldingStore extends DossierMeldingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly acting: Acting,
  ) {
    super();
  }

  /** What is stored under these numbers. */
  async known(nummers: readonly string[]): Promise<ReadonlyMap<string, StoredMelding>> {
    const rows = await this.tenants.db.rows<StoredMelding>(sql`
      select id, meldingsnummer, brin, leerling_id as "leerlingId", meldingsdatum, inhoud_hash as "inhoudHash"
      from verzuimmeldingen where meldingsnummer = any(${nummers})`);
    return new Map(rows.map((row) => [row.meldingsnummer, row]));
  }

  /** Writes new meldingen and new versions of known ones. */
  async write(meldingen: readonly MeldingToWrite[]): Promise<void> {
    if (meldingen.length === 0) return;
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const json = JSON.stringify(meldingen.map((melding) => recordOf(melding, cipher)));
    const now = this.clock.now();
    const { soort: actor, id: door } = this.acting.current;
    await db.execute(sql`
      insert into verzuimmeldingen as m (id, herkomst, meldingsnummer, leerling_id, verzuimsoort, meldingsdatum, begindatum, einddatum, brin, vestiging, onderwijssoort,
        leerjaar, gemeentecode, aantal_uren, alle_lessen_gemist, prioriteit, contact_naam, contact_functie, contact_telefoon, contact_email,
        telefoon_ouder, toelichting_versleuteld, inhoud_hash, via_leerling_id, ingebracht_door, aangemaakt_op, gewijzigd_op)
      select id, herkomst, meldingsnummer, leerling_id, verzuimsoort, meldingsdatum, begindatum, einddatum, brin, vestiging, onderwijssoort,
        leerjaar, gemeentecode, aantal_uren, alle_lessen_gemist, prioriteit, contact_naam, contact_functie, contact_telefoon, contact_email,
        telefoon_ouder, decode(toelichting, 'hex'), decode(inhoud, 'hex'), via, ${actor === 'gebruiker' ? door : null}::uuid, ${now}, ${now}
      from json_to_recordset(${json}::json) as x(id uuid, herkomst text, meldingsnummer text, leerling_id uuid, verzuimsoort text, meldingsdatum date, begindatum date,
        einddatum date, brin text, vestiging text, onderwijssoort text, leerjaar text, gemeentecode text, aantal_uren numeric, alle_lessen_gemist boolean,
        prioriteit text, contact_naam text, contact_functie text, contact_telefoon text, contact_email text, telefoon_ouder text, toelichting text, inhoud text, via uuid)
      on conflict (meldingsnummer) do update set leerling_id = excluded.leerling_id, verzuimsoort = excluded.verzuimsoort,
        meldingsdatum = excluded.meldingsdatum, begindatum = excluded.begindatum, einddatum = excluded.einddatum, brin = excluded.brin,
        vestiging = excluded.vestiging, onderwijssoort = excluded.onderwijssoort, leerjaar = excluded.leerjaar, gemeentecode = excluded.gemeentecode,
        aantal_uren = excluded.aantal_uren, alle_lessen_gemist = excluded.alle_lessen_gemist, prioriteit = excluded.prioriteit,
        contact_naam = excluded.contact_naam, contact_functie = excluded.contact_functie, contact_telefoon = excluded.contact_telefoon,
        contact_email = excluded.contact_email, telefoon_ouder = excluded.telefoon_ouder, toelichting_versleuteld = excluded.toelichting_versleuteld,
        inhoud_hash = excluded.inhoud_hash, via_leerling_id = excluded.via_leerling_id, gewijzigd_op = excluded.gewijzigd_op`);
  }

  /** The meldingen of these leerlingen, for forming their dossiers. */
  async ofLeerlingen(
    leerlingIds: readonly string[],
  ): Promise<(MeldingVoorVorming & { leerlingId: string })[]> {
    return this.tenants.db.rows(sql`
      select leerling_id as "leerlingId", ${FORMING_COLUMNS} from verzuimmeldingen where leerling_id = any(${leerlingIds}::uuid[])`);
  }

  override async forForming(dossierId: string): Promise<MeldingVoorVorming[]> {
    return this.tenants.db.rows(
      sql`select ${FORMING_COLUMNS} from verzuimmeldingen where ${inDossier(dossierId)}`,
    );
  }

  /** Notes to which dossier each melding belongs. */
  async assign(assignments: ReadonlyMap<string, string>): Promise<void> {
    if (assignments.size === 0) return;
    await this.tenants.db.execute(sql`
      update verzuimmeldingen m set dossier_id = x.dossier
      from unnest(${[...assignments.keys()]}::uuid[], ${[...assignments.values()]}::uuid[]) as x(id, dossier)
      where m.id = x.id and m.dossier_id is distinct from x.dossier`);
  }

  /** Sets the last day of absence of one melding. */
  async end(id: string, einddatum: Datum): Promise<void> {
    await this.tenants.db.execute(sql`
      update verzuimmeldingen set einddatum = ${einddatum}, gewijzigd_op = ${this.clock.now()} where id = ${id}`);
  }

  override async of(dossierId: string): Promise<MeldingInDossier[]> {
    return this.#read(
      sql`where ${inDossier(dossierId)} order by begindatum desc, meldingsdatum desc, id desc`,
    );
  }

  /** One melding as it came in, without the leerling's number; undefined when unknown. */
  async one(id: string): Promise<MeldingVol | undefined> {
    return (await this.#read(sql`where id = ${id}`))[0];
  }

  /** Those of these that exist. */
  async some(ids: readonly string[]): Promise<MeldingVol[]> {
    return this.#read(sql`where id = any(${ids}::uuid[])`);
  }

  /** A page of meldingen, newest first; one more than asked tells that there is a next page. */
  async page(limit: number, offset: number): Promise<MeldingVol[]> {
    return this.#read(sql`order by meldingsdatum desc, id desc limit ${limit + 1} offset ${offset}`);
  }

  async #read(rest: Sql): Promise<MeldingVol[]> {
    const { db } = this.tenants;
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Omit<MeldingVol, keyof Toelichting> & { toelichting: Buffer | null }>(sql`
        select id, herkomst, meldingsnummer, leerling_id as "leerlingId", dossier_id as "dossierId", verzuimsoort, meldingsdatum, begindatum, einddatum, brin, vestiging,
          onderwijssoort, leerjaar, gemeentecode, aantal_uren::float8 as "aantalUren", alle_lessen_gemist as "alleLessenGemist", prioriteit,
          contact_naam as "contactNaam", contact_functie as "contactFunctie", contact_telefoon as "contactTelefoon", contact_email as "contactEmail",
          telefoon_ouder as "telefoonOuder", toelichting_versleuteld as toelichting
        from verzuimmeldingen ${rest}`),
    ]);
    return rows.map(({ toelichting, ...row }) => ({
      ...row,
      ...openToelichting(cipher, row.id, toelichting),
    }));
  }

  /** A new id for a melding. */
  newId(): string {
    return this.ids.next();
  }
}

/** A melding with every field but the leerling's own. */
export interface MeldingVol extends MeldingInDossier {
  readonly leerlingId: string;
  readonly dossierId: string | null;
  readonly vestiging: string | null;
  readonly gemeentecode: string;
  readonly alleLessenGemist: boolean | null;
  readonly prioriteit: string | null;
  readonly contactNaam: string | null;
  readonly contactFunctie: string | null;
  readonly contactTelefoon: string | null;
  readonly contactEmail: string | null;
  readonly telefoonOuder: string | null;
}

const NOTHING: Toelichting = { reden: null, actieSchool: null, gewensteActie: null };

function openToelichting(cipher: TenantCipher, id: string, sealed: Buffer | null): Toelichting {
  return sealed ? (JSON.parse(cipher.open(sealed, place(id))) as Toelichting) : NOTHING;
}

function recordOf(
  { id, leerlingId, via, herkomst, invoer, inhoudHash }: MeldingToWrite,
  cipher: TenantCipher,
): object {
  const { reden, actieSchool, gewensteActie } = invoer;
  const told = reden !== null || actieSchool !== null || gewensteActie !== null;
  return {
    id,
    herkomst,
    meldingsnummer: invoer.meldingsnummer,
    leerling_id: leerlingId,
    via,
    verzuimsoort: invoer.verzuimsoort,
    meldingsdatum: invoer.meldingsdatum,
    begindatum: invoer.begindatum,
    einddatum: invoer.einddatum,
    brin: invoer.brin,
    vestiging: invoer.vestiging,
    onderwijssoort: invoer.onderwijssoort,
    leerjaar: invoer.leerjaar,
    gemeentecode: invoer.gemeentecode,
    aantal_uren: invoer.aantalUren,
    alle_lessen_gemist: invoer.alleLessenGemist,
    prioriteit: invoer.prioriteit,
    contact_naam: invoer.contactNaam,
    contact_functie: invoer.contactFunctie,
    contact_telefoon: invoer.contactTelefoon,
    contact_email: invoer.contactEmail,
    telefoon_ouder: invoer.telefoonOuder,
    toelichting: told
      ? cipher.seal(JSON.stringify({ reden, actieSchool, gewensteActie }), place(id)).toString('hex')
      : null,
    inhoud: inhoudHash.toString('hex'),
  };
}
