import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { Categorie } from '@zesweken/grondslagen';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Regel } from './toestemming.js';

const COLUMNS = sql`id, toestemming_id as "toestemmingId", van_rol::text as "vanRol", naar_rol::text as "naarRol", doel, categorieen,
  eerder_tot as "eerderTot", doorbreking, geldig_vanaf as "geldigVanaf", geldig_tot as "geldigTot", ingetrokken_op as "ingetrokkenOp"`;

/** The lines that receivers see. The database shows each tenant what it gave or got. */
@Injectable()
export class RegelStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Lines of these toestemmingen, as their giver sees them. */
  of(toestemmingIds: readonly string[]): Promise<Regel[]> {
    return this.#read(
      sql`where van_rol = current_user and toestemming_id = any(${toestemmingIds}::uuid[]) order by gemaakt_op, id`,
    );
  }

  /** Lines that this tenant received, newest first. */
  received(limit: number, offset: number): Promise<Regel[]> {
    return this.#read(
      sql`where naar_rol = current_user order by gemaakt_op desc, id desc limit ${limit} offset ${offset}`,
    );
  }

  /** Lines of one toestemming that this tenant received. */
  receivedOf(toestemmingId: string): Promise<Regel[]> {
    return this.#read(sql`where naar_rol = current_user and toestemming_id = ${toestemmingId}`);
  }

  async add(regel: Omit<Regel, 'id' | 'vanRol' | 'ingetrokkenOp'>): Promise<string> {
    const id = this.ids.next();
    await this.tenants.db.execute(sql`
      insert into uitwisseling.toestemmingsregels (id, toestemming_id, naar_rol, doel, categorieen, eerder_tot, doorbreking, geldig_vanaf, geldig_tot, gemaakt_op)
      values (${id}, ${regel.toestemmingId}, ${regel.naarRol}, ${regel.doel}, ${regel.categorieen}, ${JSON.stringify(regel.eerderTot)}::jsonb,
        ${regel.doorbreking}, ${regel.geldigVanaf}, ${regel.geldigTot}, ${this.clock.now()})`);
    return id;
  }

  /** Ends lines now. */
  async end(regels: readonly Regel[]): Promise<void> {
    await this.tenants.db.execute(sql`
      update uitwisseling.toestemmingsregels set ingetrokken_op = ${this.clock.now()}, versie = versie + 1
      where id = any(${regels.map(({ id }) => id)}::uuid[]) and ingetrokken_op is null`);
  }

  /** Gives a line a later last day. */
  async renew(regel: Regel, geldigTot: string, eerderTot: Partial<Record<Categorie, string>>): Promise<void> {
    await this.tenants.db.execute(sql`
      update uitwisseling.toestemmingsregels set geldig_tot = ${geldigTot}, eerder_tot = ${JSON.stringify(eerderTot)}::jsonb, versie = versie + 1
      where id = ${regel.id} and ingetrokken_op is null`);
  }

  #read(rest: Sql): Promise<Regel[]> {
    return this.tenants.db.rows<Regel>(sql`select ${COLUMNS} from uitwisseling.toestemmingsregels ${rest}`);
  }
}
