import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Posten, PostenPerJaar } from './posten.js';

/** Through which day and how a tenant counted last. */
export interface Telstand {
  readonly peildatum: Datum | null;
  readonly definitieversie: number | null;
  readonly kalender: string | null;
}

/** What one leerling adds, and what it was counted from. */
export interface Telling {
  readonly id: string;
  readonly vingerafdruk: string;
  readonly herzienOp: Datum | null;
  readonly posten: PostenPerJaar;
}

/** What a tenant hands in of a school year. */
export interface Levering {
  readonly schooljaar: string;
  readonly einde: Datum;
  readonly peildatum: Datum;
  readonly definitieversie: number;
  readonly aantallen: Posten;
}

/** A handed-in year as it stands: those that were set down do not change. */
export interface Geleverd {
  readonly schooljaar: string;
  readonly aantallen: Posten;
  readonly vast: boolean;
}

/** Keeps what was counted: by leerling in the own schema, by school year and without anybody in `rapportage`. */
@Injectable()
export class TellingenStore {
  constructor(private readonly tenants: Tenants) {}

  /** How was counted last; held until the transaction ends, so that nobody counts beside it. */
  async hold(): Promise<Telstand> {
    const { db } = this.tenants;
    await db.execute(sql`insert into telstanden default values on conflict (enige) do nothing`);
    const found = await db.first<Telstand>(
      sql`select peildatum, definitieversie, kalender from telstanden for update`,
    );
    return found ?? { peildatum: null, definitieversie: null, kalender: null };
  }

  async keepStand({ peildatum, definitieversie, kalender }: Telstand): Promise<void> {
    await this.tenants.db.execute(sql`
      update telstanden set peildatum = ${peildatum}, definitieversie = ${definitieversie}, kalender = ${kalender}`);
  }

  async forgetAll(): Promise<void> {
    await this.tenants.db.execute(sql`delete from tellingen`);
  }

  async keep(tellingen: readonly Telling[]): Promise<void> {
    if (tellingen.length === 0) return;
    await this.tenants.db.execute(sql`
      insert into tellingen as t (leerling_id, vingerafdruk, herzien_op, posten)
      select id, vingerafdruk, "herzienOp", posten
      from jsonb_to_recordset(${JSON.stringify(tellingen)}::jsonb) as x(id uuid, vingerafdruk text, "herzienOp" date, posten jsonb)
      on conflict (leerling_id) do update
      set vingerafdruk = excluded.vingerafdruk, herzien_op = excluded.herzien_op, posten = excluded.posten`);
  }

  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.tenants.db.execute(sql`delete from tellingen where leerling_id = any(${ids}::uuid[])`);
  }

  /** The own years as handed in, oldest first. */
  async geleverd(): Promise<Geleverd[]> {
    return this.tenants.db.rows<Geleverd>(sql`
      select schooljaar, aantallen, vastgezet_op is not null as vast from rapportage.leveringen order by schooljaar`);
  }

  async lever(leveringen: readonly Levering[], now: Date): Promise<void> {
    if (leveringen.length === 0) return;
    await this.tenants.db.execute(sql`
      insert into rapportage.leveringen (schooljaar, einde, peildatum, definitieversie, aantallen, geteld_op)
      select schooljaar, einde, peildatum, definitieversie, aantallen, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(leveringen)}::jsonb)
        as x(schooljaar text, einde date, peildatum date, definitieversie integer, aantallen jsonb)
      on conflict (tenant_rol, schooljaar) do update
      set einde = excluded.einde, peildatum = excluded.peildatum, definitieversie = excluded.definitieversie, aantallen = excluded.aantallen,
        geteld_op = excluded.geteld_op`);
  }
}
