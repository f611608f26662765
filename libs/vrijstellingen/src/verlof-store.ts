import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { Acting, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { NieuwVerlof, Verlofaanvraag, Verlofbesluit, Verlofintrekking } from './verlof.js';

type Row = Omit<Verlofaanvraag, 'reden' | 'motivering' | 'intrekreden'> & {
  readonly reden: Buffer;
  readonly motivering: Buffer | null;
  readonly intrekreden: Buffer | null;
};

const COLUMNS = sql`a.id, a.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, a.begin, a.einde, a.schooldagen, a.via,
  a.ontvangen_op as "ontvangenOp", a.reden_versleuteld as reden, a.status, a.gehoord, a.besluit_op as "besluitOp", a.motivering_versleuteld as motivering,
  g.naam as "besluitDoor", a.vrijstelling_id as "vrijstellingId", a.ingetrokken_op as "ingetrokkenOp",
  a.intrekreden_versleuteld as intrekreden, i.naam as "ingetrokkenDoor"`;
const FROM = sql`from verlofaanvragen a join leerlingen l on l.id = a.leerling_id left join gebruikers g on g.id = a.besluit_door
  left join gebruikers i on i.id = a.ingetrokken_door`;

const place = (column: string, row: string): Place => ({ table: 'verlofaanvragen', column, row });

/** Reads and writes verlofaanvragen. */
@Injectable()
export class VerlofStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  async one(id: string, lock = false): Promise<Verlofaanvraag | undefined> {
    const held = lock ? sql`for update of a` : sql``;
    const rows = await this.tenants.db.rows<Row>(sql`select ${COLUMNS} ${FROM} where a.id = ${id} ${held}`);
    return (await this.#open(rows))[0];
  }

  /** A page as the last statement of the work, logged in it. */
  async lastPage(where: Sql, pageSize: number, offset: number): Promise<Verlofaanvraag[]> {
    const { db } = this.tenants;
    await this.keys.of(db); // before the list: that ends the transaction
    const list = sql`select ${COLUMNS} ${FROM} where ${where} order by a.status <> 'aangevraagd', a.begin, a.id limit ${pageSize + 1} offset ${offset}`;
    const rows = await this.logboek.lastList<Row>(db, list, pageSize, {
      handeling: 'lijst',
      activiteit: 'vrijstellingen-behandelen',
      object: 'verlofaanvraag',
    });
    return this.#open(rows);
  }

  async insert(id: string, een: NieuwVerlof, schooldagen: number): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const now = this.clock.now();
    await db.execute(sql`
      insert into verlofaanvragen (id, leerling_id, begin, einde, schooldagen, via, ontvangen_op, reden_versleuteld, status, gehoord, aangemaakt_op, gewijzigd_op)
      values (${id}, ${een.leerlingId}, ${een.begin}, ${een.einde}, ${schooldagen}, ${een.via}, ${een.ontvangenOp ?? this.clock.today()},
        ${cipher.seal(een.reden, place('reden_versleuteld', id))}, 'aangevraagd', '{}', ${now}, ${now})`);
  }

  async decide(id: string, besluit: Verlofbesluit, vrijstellingId: string | null): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    await db.execute(sql`
      update verlofaanvragen set status = ${besluit.uitkomst}, gehoord = ${besluit.gehoord}, besluit_op = ${besluit.datum},
        motivering_versleuteld = ${cipher.seal(besluit.motivering, place('motivering_versleuteld', id))}, besluit_door = ${this.acting.current.id},
        vrijstelling_id = ${vrijstellingId}, gewijzigd_op = ${this.clock.now()}
      where id = ${id}`);
  }

  async withdraw(id: string, { datum, reden }: Verlofintrekking): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    await db.execute(sql`
      update verlofaanvragen set status = 'ingetrokken', ingetrokken_op = ${datum}, intrekreden_versleuteld = ${cipher.seal(reden, place('intrekreden_versleuteld', id))},
        ingetrokken_door = ${this.acting.current.id}, gewijzigd_op = ${this.clock.now()}
      where id = ${id}`);
  }

  async #open(rows: readonly Row[]): Promise<Verlofaanvraag[]> {
    const cipher = await this.keys.of(this.tenants.db);
    return rows.map((row) => ({
      ...row,
      reden: cipher.open(row.reden, place('reden_versleuteld', row.id)),
      intrekreden: row.intrekreden && cipher.open(row.intrekreden, place('intrekreden_versleuteld', row.id)),
      motivering: row.motivering && cipher.open(row.motivering, place('motivering_versleuteld', row.id)),
    }));
  }
}
