import { Injectable } from '@nestjs/common';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Rapportage } from './rapportage.js';
import type { Definitie } from './tellen.js';

/** The figures of a school year by each definition, as they were when it was set down. */
export type Jaarcijfers = Readonly<Record<Definitie, Rapportage>>;

/** A school year that was set down. */
export interface VastJaar {
  readonly schooljaar: string;
  readonly vastgezetOp: Date;
}

/** School years of the own tenant whose figures were set down. They name nobody. */
@Injectable()
export class VasteJaren {
  constructor(private readonly tenants: Tenants) {}

  async all(): Promise<VastJaar[]> {
    return this.tenants.db.rows<VastJaar>(
      sql`select schooljaar, vastgezet_op as "vastgezetOp" from vastgezette_jaren order by schooljaar`,
    );
  }

  async cijfersOf(schooljaar: string): Promise<Jaarcijfers | undefined> {
    const found = await this.tenants.db.first<{ cijfers: Jaarcijfers }>(
      sql`select cijfers from vastgezette_jaren where schooljaar = ${schooljaar}`,
    );
    return found?.cijfers;
  }

  /** From now on neither the own figures nor what was handed in for the region change. */
  async keep(
    schooljaar: string,
    versie: number,
    cijfers: Jaarcijfers,
    door: string,
    now: Date,
  ): Promise<void> {
    const { db } = this.tenants;
    await db.execute(sql`
      insert into vastgezette_jaren (schooljaar, vastgezet_op, door, definitieversie, cijfers)
      values (${schooljaar}, ${now}, ${door}, ${versie}, ${JSON.stringify(cijfers)}::jsonb)`);
    await db.execute(
      sql`update rapportage.leveringen set vastgezet_op = ${now} where schooljaar = ${schooljaar}`,
    );
  }
}
