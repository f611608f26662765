import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Cel } from './samenstellen.js';
import { type Krommecel, type Vrijgave } from './vrijgave.js';

/** A table of a release as it was shown. */
export interface Vrijgavetabel {
  readonly vrijgave: Vrijgave;
  readonly tabel: string;
  readonly cellen: readonly (Cel | Krommecel)[];
}

const COLUMNS = sql`v.id, v.nummer, v.schooljaar, v.peildatum, v.definitieversie, v.gemaakt_op as "gemaaktOp", v.toelichting, o.openbaar_op as "openbaarOp"`;

/** What was released to the region of the open tenant: counts, as they were shown. No regional figure is outside of it. */
@Injectable()
export class Vrijgaven {
  constructor(private readonly tenants: Tenants) {}

  /** Newest first. */
  async all(): Promise<Vrijgave[]> {
    return this.tenants.db.rows<Vrijgave>(sql`
      select ${COLUMNS} from rapportage.vrijgaven v left join rapportage.openbaarmakingen o on o.vrijgave_id = v.id
      where v.regio_rol = current_user order by v.nummer desc`);
  }

  /** @throws NotFound */
  async one(nummer: number): Promise<Vrijgave> {
    const found = await this.tenants.db.first<Vrijgave>(sql`
      select ${COLUMNS} from rapportage.vrijgaven v left join rapportage.openbaarmakingen o on o.vrijgave_id = v.id where v.regio_rol = current_user and v.nummer = ${nummer}`);
    if (!found) throw new NotFound('Deze vrijgave');
    return found;
  }

  /** The newest of a school year: of the region, or of one in which the open tenant takes part. */
  async newest(schooljaar: string): Promise<Vrijgave | undefined> {
    return this.tenants.db.first<Vrijgave>(sql`
      select ${COLUMNS} from rapportage.vrijgaven v left join rapportage.openbaarmakingen o on o.vrijgave_id = v.id
      where v.schooljaar = ${schooljaar} order by v.gemaakt_op desc, v.nummer desc limit 1`);
  }

  /**
   * Tables of one release, in no order.
   * @param namen which; left out: all
   */
  async tabellen(vrijgave: Vrijgave, namen?: readonly string[]): Promise<Vrijgavetabel[]> {
    const which = namen ? sql`and tabel = any(${namen}::text[])` : sql``;
    const rows = await this.tenants.db.rows<Omit<Vrijgavetabel, 'vrijgave'>>(
      sql`select tabel, cellen from rapportage.vrijgavetabellen where vrijgave_id = ${vrijgave.id}::uuid ${which}`,
    );
    return rows.map((row) => ({ vrijgave, ...row }));
  }

  /** Some tables of the newest release of each school year in which the open tenant takes part, oldest year first. */
  async perJaar(namen: readonly string[]): Promise<Vrijgavetabel[]> {
    const newest = new Map<string, Vrijgave>();
    const seen = await this.tenants.db.rows<Vrijgave>(sql`
      select ${COLUMNS} from rapportage.vrijgaven v left join rapportage.openbaarmakingen o on o.vrijgave_id = v.id order by v.gemaakt_op desc, v.nummer desc`);
    for (const vrijgave of seen)
      if (!newest.has(vrijgave.schooljaar)) newest.set(vrijgave.schooljaar, vrijgave);
    const byId = new Map([...newest.values()].map((vrijgave) => [vrijgave.id, vrijgave]));
    const rows = await this.tenants.db.rows<Omit<Vrijgavetabel, 'vrijgave'> & { id: string }>(sql`
      select vrijgave_id as id, tabel, cellen from rapportage.vrijgavetabellen
      where vrijgave_id = any(${[...byId.keys()]}::uuid[]) and tabel = any(${namen}::text[])`);
    return rows
      .flatMap(({ id, tabel, cellen }) => {
        const vrijgave = byId.get(id);
        return vrijgave ? [{ vrijgave, tabel, cellen }] : [];
      })
      .sort((a, b) => a.vrijgave.schooljaar.localeCompare(b.vrijgave.schooljaar));
  }
}
