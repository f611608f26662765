import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Keuzes, Onderdeel } from './mag-zien.js';

/** A choice of the leerling as it was recorded. */
export interface Inzagekeuze {
  readonly id: string;
  readonly onderdeel: Onderdeel;
  readonly tonen: boolean;
  readonly gekozenOp: Datum;
  /** Name of the user who recorded it. */
  readonly door: string | null;
  readonly vastgelegdOp: Date;
}

/** Reads what a leerling of 16 or older lets the gezagdragers see. Whoever uses it logs. */
@Injectable()
export class Inzagekeuzes {
  constructor(private readonly tenants: Tenants) {}

  /** All choices, the last one first. */
  async all(leerlingId: string): Promise<Inzagekeuze[]> {
    return this.tenants.db.rows(sql`
      select k.id, k.onderdeel, k.tonen, k.gekozen_op as "gekozenOp", g.naam as door, k.vastgelegd_op as "vastgelegdOp"
      from inzagekeuzes k left join gebruikers g on g.id = k.vastgelegd_door
      where k.leerling_id = ${leerlingId} order by k.vastgelegd_op desc, k.id desc`);
  }

  /** What holds now. */
  async now(leerlingId: string): Promise<Keuzes> {
    const newestFirst = await this.all(leerlingId);
    return Object.fromEntries(newestFirst.toReversed().map(({ onderdeel, tonen }) => [onderdeel, tonen]));
  }
}
