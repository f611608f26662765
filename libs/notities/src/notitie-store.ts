import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Notitie } from './notitie.entity.js';
import type { BewaardeSoort } from './notitiesoort.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which text of a note, or of an earlier version of it. */
export type Tekstkolom = 'tekst_versleuteld' | 'met_wie_versleuteld' | 'intrekreden_versleuteld';

/** What somebody wrote, in the clear. */
export interface Notitietekst {
  readonly soort: BewaardeSoort;
  readonly datum: Datum;
  readonly tekst: string;
  readonly metWie: string | null;
  readonly vermeldingen: readonly string[];
}

/** Seals, writes and finds notes. */
@Injectable()
export class NotitieStore {
  constructor(
    private readonly keys: TenantKeys,
    private readonly ids: Ids,
  ) {}

  /** Writes a new note. */
  async add(
    db: TenantDb,
    dossierId: string,
    auteurId: string,
    wat: Notitietekst,
    at: Date,
  ): Promise<Notitie> {
    const id = this.ids.next();
    const { soort, datum, vermeldingen } = wat;
    const texts = await this.#sealed(db, id, wat);
    const notitie = Notitie.written({ id, dossierId, auteurId, soort, datum, vermeldingen, ...texts }, at);
    await db.manager.insert(Notitie, notitie);
    return notitie;
  }

  /** Keeps what the note says now as an earlier version, and gives it its new words. */
  async change(db: TenantDb, notitie: Notitie, wat: Notitietekst, at: Date): Promise<void> {
    await this.#keepVersion(db, notitie, at);
    const { tekst, metWie } = await this.#sealed(db, notitie.id, wat);
    Object.assign(notitie, {
      soort: wat.soort,
      datum: wat.datum,
      vermeldingen: [...wat.vermeldingen],
      tekst,
      metWie,
      versie: notitie.versie + 1,
      gewijzigdOp: at,
    });
    await db.manager.save(Notitie, notitie);
  }

  /** A note by its id. @param lock whether to hold it until the transaction ends. @throws NotFound */
  async find(db: TenantDb, id: string, lock = false): Promise<Notitie> {
    const options = lock ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const notitie = ID.test(id) && (await db.manager.findOne(Notitie, { where: { id }, ...options }));
    if (!notitie) throw new NotFound('Deze notitie');
    return notitie;
  }

  /** What a note says now, in the clear. */
  async words(db: TenantDb, notitie: Notitie): Promise<Notitietekst> {
    const cipher = await this.keys.of(db);
    const { id, soort, datum, vermeldingen, metWie } = notitie;
    return {
      soort,
      datum,
      vermeldingen,
      tekst: cipher.open(notitie.tekst, place('notities', id, 'tekst_versleuteld')),
      metWie: metWie && cipher.open(metWie, place('notities', id, 'met_wie_versleuteld')),
    };
  }

  async seal(db: TenantDb, text: string, id: string, column: Tekstkolom): Promise<Buffer> {
    return (await this.keys.of(db)).seal(text, place('notities', id, column));
  }

  async #sealed(
    db: TenantDb,
    id: string,
    { tekst, metWie }: Notitietekst,
  ): Promise<{ tekst: Buffer; metWie: Buffer | null }> {
    const cipher = await this.keys.of(db);
    return {
      tekst: cipher.seal(tekst, place('notities', id, 'tekst_versleuteld')),
      metWie: metWie === null ? null : cipher.seal(metWie, place('notities', id, 'met_wie_versleuteld')),
    };
  }

  /** Sealed anew: a value is bound to the row that it stands in. */
  async #keepVersion(db: TenantDb, notitie: Notitie, at: Date): Promise<void> {
    const cipher = await this.keys.of(db);
    const id = this.ids.next();
    const again = (value: Buffer, column: Tekstkolom): Buffer =>
      cipher.seal(
        cipher.open(value, place('notities', notitie.id, column)),
        place('notitieversies', id, column),
      );
    const metWie = notitie.metWie && again(notitie.metWie, 'met_wie_versleuteld');
    await db.execute(sql`
      insert into notitieversies (id, notitie_id, versie, soort, datum, met_wie_versleuteld, tekst_versleuteld, vervangen_op)
      values (${id}, ${notitie.id}, ${notitie.versie}, ${notitie.soort}, ${notitie.datum}, ${metWie},
        ${again(notitie.tekst, 'tekst_versleuteld')}, ${at})`);
  }
}

/** Where a sealed text of a note stands. */
export function place(table: 'notities' | 'notitieversies', row: string, column: Tekstkolom): Place {
  return { table, column, row };
}
