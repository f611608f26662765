import { Injectable } from '@nestjs/common';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Bestand } from './bestand.js';

/** Bytes of one part; what a request holds in memory beside the file itself. */
const PART_BYTES = 1024 * 1024;

/** A file to keep. */
export interface NieuwBestand extends Pick<
  Bestand,
  'id' | 'dossierId' | 'naam' | 'omschrijving' | 'soort' | 'virusscan'
> {
  readonly bytes: Buffer;
  readonly door: string;
  readonly op: Date;
}

interface Row extends Omit<Bestand, 'naam' | 'omschrijving' | 'verwijderd'> {
  readonly naam: Buffer;
  readonly omschrijving: Buffer | null;
  readonly verwijderdDoor: string | null;
  readonly verwijderdDoorId: string | null;
  readonly verwijderdOp: Date | null;
  readonly verwijderreden: Buffer | null;
}

/** Reads and writes files and what is known of them; everything a person wrote or sent is encrypted. */
@Injectable()
export class BestandStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
  ) {}

  async add({ bytes, ...bestand }: NieuwBestand): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const { id } = bestand;
    const parts = Math.ceil(bytes.length / PART_BYTES);
    await db.execute(sql`
      insert into bestanden (id, dossier_id, naam_versleuteld, omschrijving_versleuteld, soort, grootte, delen, virusscan, toegevoegd_door, toegevoegd_op)
      values (${id}, ${bestand.dossierId}, ${cipher.seal(bestand.naam, naamPlace(id))}, ${sealed(cipher, bestand.omschrijving, omschrijvingPlace(id))},
        ${bestand.soort}, ${bytes.length}, ${parts}, ${bestand.virusscan}, ${bestand.door}, ${bestand.op})`);
    for (let number = 0; number < parts; number += 1) {
      const part = bytes.subarray(number * PART_BYTES, (number + 1) * PART_BYTES);
      await db.execute(sql`
        insert into bestandsdelen (bestand_id, volgnummer, inhoud_versleuteld)
        values (${id}, ${number}, ${cipher.sealBytes(part, partPlace(id, number, parts))})`);
    }
  }

  /** The content. @throws Error when a part is missing or is not of this file. */
  async content({ id, delen, grootte }: Bestand): Promise<Buffer> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const content = Buffer.allocUnsafe(grootte);
    let at = 0;
    for (let number = 0; number < delen; number += 1) {
      const row = await db.first<{ inhoud: Buffer }>(sql`
        select inhoud_versleuteld as inhoud from bestandsdelen where bestand_id = ${id} and volgnummer = ${number}`);
      if (!row) throw new Error(`Part ${number} of file ${id} is missing.`);
      at += cipher.openBytes(row.inhoud, partPlace(id, number, delen)).copy(content, at);
    }
    if (at !== grootte) throw new Error(`File ${id} has ${at} bytes, not ${grootte}.`);
    return content;
  }

  async describe({ id, versie }: Bestand, omschrijving: string | null): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    await db.execute(sql`
      update bestanden set omschrijving_versleuteld = ${sealed(cipher, omschrijving, omschrijvingPlace(id))}, versie = ${versie + 1} where id = ${id}`);
  }

  /** Destroys the content; the description goes with it, the name stays to say what it was. */
  async destroy({ id, versie }: Bestand, door: string, reden: string, op: Date): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    await db.execute(sql`delete from bestandsdelen where bestand_id = ${id}`);
    await db.execute(sql`
      update bestanden set omschrijving_versleuteld = null, verwijderd_door = ${door}, verwijderd_op = ${op},
        verwijderreden_versleuteld = ${cipher.seal(reden, redenPlace(id))}, versie = ${versie + 1} where id = ${id}`);
  }

  /** One file, held against changes when asked; undefined when unknown. */
  async one(id: string, lock = false): Promise<Bestand | undefined> {
    return (
      await this.#read(this.tenants.db, sql`where b.id = ${id} ${lock ? sql`for update of b` : sql``}`)
    )[0];
  }

  /** A page of files, newest first; one more than asked tells that there is a next page. */
  async page(dossiers: Sql, limit: number, offset: number): Promise<Bestand[]> {
    return this.#read(
      this.tenants.db,
      sql`where b.dossier_id in (${dossiers}) order by b.toegevoegd_op desc, b.id desc limit ${limit + 1} offset ${offset}`,
    );
  }

  /** All files of these dossiers, or those that came or went after a moment. */
  async all(db: TenantDb, dossiers: Sql, sinds?: Date): Promise<Bestand[]> {
    const after = sinds ? sql`and coalesce(b.verwijderd_op, b.toegevoegd_op) > ${sinds}` : empty;
    return this.#read(db, sql`where b.dossier_id in (${dossiers}) ${after}`);
  }

  async #read(db: TenantDb, rest: Sql): Promise<Bestand[]> {
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Row>(sql`
        select b.id, b.dossier_id as "dossierId", d.leerling_id as "leerlingId", b.naam_versleuteld as naam, b.omschrijving_versleuteld as omschrijving,
          b.soort, b.grootte, b.delen, b.virusscan, b.versie, t.naam as "toegevoegdDoor", t.id as "toegevoegdDoorId", b.toegevoegd_op as "toegevoegdOp",
          v.naam as "verwijderdDoor", v.id as "verwijderdDoorId", b.verwijderd_op as "verwijderdOp", b.verwijderreden_versleuteld as verwijderreden
        from bestanden b join dossiers d on d.id = b.dossier_id join gebruikers t on t.id = b.toegevoegd_door
          left join gebruikers v on v.id = b.verwijderd_door ${rest}`),
    ]);
    return rows.map((row) => opened(cipher, row));
  }
}

function opened(cipher: TenantCipher, row: Row): Bestand {
  const { naam, omschrijving, verwijderdDoor, verwijderdDoorId, verwijderdOp, verwijderreden, ...rest } = row;
  return {
    ...rest,
    naam: cipher.open(naam, naamPlace(row.id)),
    omschrijving: omschrijving && cipher.open(omschrijving, omschrijvingPlace(row.id)),
    verwijderd:
      verwijderdDoor !== null && verwijderdDoorId && verwijderdOp && verwijderreden
        ? {
            door: verwijderdDoor,
            doorId: verwijderdDoorId,
            op: verwijderdOp,
            reden: cipher.open(verwijderreden, redenPlace(row.id)),
          }
        : null,
  };
}

function sealed(cipher: TenantCipher, text: string | null, at: Place): Buffer | null {
  return text === null ? null : cipher.seal(text, at);
}

const naamPlace = (row: string): Place => ({ table: 'bestanden', column: 'naam_versleuteld', row });
const omschrijvingPlace = (row: string): Place => ({
  table: 'bestanden',
  column: 'omschrijving_versleuteld',
  row,
});
const redenPlace = (row: string): Place => ({
  table: 'bestanden',
  column: 'verwijderreden_versleuteld',
  row,
});

/** Bound to its place and to how many there are: parts can't be swapped, taken away or put into another file. */
const partPlace = (id: string, number: number, parts: number): Place => ({
  table: 'bestandsdelen',
  column: 'inhoud_versleuteld',
  row: `${id}/${number}/${parts}`,
});
