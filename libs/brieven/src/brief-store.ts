import { Injectable } from '@nestjs/common';
import { type Place, TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import type { PdfDocument } from '@zesweken/pdf';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Brief, Verzending } from './brief.js';
import type { Concept } from './compose-brief.js';
import type { Briefsoort, Wijze } from './briefsoort.js';

/** A letter to keep. */
export interface NieuweBrief extends Concept {
  readonly id: string;
  readonly dossierId: string;
  readonly soort: Briefsoort;
  readonly door: string;
  readonly op: Date;
}

/** What is encrypted of a letter. */
interface Inhoud {
  readonly ontvanger: string;
  readonly document: PdfDocument;
}

interface Row extends Omit<Brief, 'ontvanger' | 'document' | 'verzonden'> {
  readonly inhoud: Buffer;
  readonly verzondenPer: Datum | null;
  readonly verzondenWijze: Wijze | null;
  readonly verzondenDoor: string | null;
  readonly verzondenDoorId: string | null;
  readonly verzondenOp: Date | null;
}

const place = (row: string): Place => ({ table: 'brieven', column: 'inhoud_versleuteld', row });

/** Reads and writes letters; who it is for and what it says are encrypted. */
@Injectable()
export class BriefStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
  ) {}

  async add({
    id,
    dossierId,
    soort,
    document,
    ontvanger,
    sjabloonversie,
    door,
    op,
  }: NieuweBrief): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const inhoud: Inhoud = { ontvanger: ontvanger.naam, document };
    await db.execute(sql`
      insert into brieven (id, dossier_id, soort, sjabloonversie, aan, gezagdrager_id, inhoud_versleuteld, datum, gemaakt_door, gemaakt_op)
      values (${id}, ${dossierId}, ${soort}, ${sjabloonversie}, ${ontvanger.aan}, ${ontvanger.gezagdragerId},
        ${cipher.seal(JSON.stringify(inhoud), place(id))}, ${document.datum}, ${door}, ${op})`);
  }

  async markSent(
    id: string,
    door: string,
    { datum, wijze, op }: Omit<Verzending, 'door' | 'doorId'>,
  ): Promise<void> {
    await this.tenants.db.execute(sql`
      update brieven set verzonden_per = ${datum}, verzonden_wijze = ${wijze}, verzonden_door = ${door}, verzonden_op = ${op} where id = ${id}`);
  }

  /** One letter, held against changes when asked; undefined when unknown. */
  async one(id: string, lock = false): Promise<Brief | undefined> {
    return (
      await this.#read(this.tenants.db, sql`where b.id = ${id} ${lock ? sql`for update of b` : sql``}`)
    )[0];
  }

  /** A page of letters, newest first; one more than asked tells that there is a next page. */
  async page(dossiers: Sql, limit: number, offset: number): Promise<Brief[]> {
    return this.#read(
      this.tenants.db,
      sql`where b.dossier_id in (${dossiers}) order by b.gemaakt_op desc, b.id desc limit ${limit + 1} offset ${offset}`,
    );
  }

  /** All letters of these dossiers, or those that were made or sent after a moment. */
  async all(db: TenantDb, dossiers: Sql, sinds?: Date): Promise<Brief[]> {
    const after = sinds ? sql`and coalesce(b.verzonden_op, b.gemaakt_op) > ${sinds}` : empty;
    return this.#read(db, sql`where b.dossier_id in (${dossiers}) ${after}`);
  }

  async #read(db: TenantDb, rest: Sql): Promise<Brief[]> {
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Row>(sql`
        select b.id, b.dossier_id as "dossierId", d.leerling_id as "leerlingId", b.soort, b.sjabloonversie, b.aan, b.gezagdrager_id as "gezagdragerId",
          b.inhoud_versleuteld as inhoud, b.datum, m.naam as "gemaaktDoor", m.id as "gemaaktDoorId", b.gemaakt_op as "gemaaktOp", b.verzonden_per as "verzondenPer",
          b.verzonden_wijze as "verzondenWijze", v.naam as "verzondenDoor", v.id as "verzondenDoorId", b.verzonden_op as "verzondenOp"
        from brieven b join dossiers d on d.id = b.dossier_id join gebruikers m on m.id = b.gemaakt_door
          left join gebruikers v on v.id = b.verzonden_door ${rest}`),
    ]);
    return rows.map(
      ({ inhoud, verzondenPer, verzondenWijze, verzondenDoor, verzondenDoorId, verzondenOp, ...rest }) => {
        // Cast: the cipher proves that this is what add() wrote.
        const { ontvanger, document } = JSON.parse(cipher.open(inhoud, place(rest.id))) as Inhoud;
        const sent =
          verzondenPer && verzondenWijze && verzondenDoor !== null && verzondenDoorId && verzondenOp;
        const verzonden = sent
          ? {
              datum: verzondenPer,
              wijze: verzondenWijze,
              door: verzondenDoor,
              doorId: verzondenDoorId,
              op: verzondenOp,
            }
          : null;
        return { ...rest, ontvanger, document, verzonden };
      },
    );
  }
}
