import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Antwoord, Concept, EigenVerwijzing } from './verwijzing.js';

const place = (table: string, column: string, row: string): Place => ({ table, column, row });

type Row = Omit<EigenVerwijzing, 'concept' | 'antwoord'> & {
  readonly concept: Buffer;
  readonly antwoord: Buffer | null;
};

/** Verwijzingen as their sender keeps them, with what is being written. */
@Injectable()
export class EigenStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async one(id: string, lock = false): Promise<EigenVerwijzing> {
    const [found] = await this.read(sql`where id = ${id} ${lock ? sql`for update` : empty}`);
    if (!found) throw new NotFound('Deze verwijzing');
    return found;
  }

  async read(rest: Sql): Promise<EigenVerwijzing[]> {
    const { db } = this.tenants;
    const rows = await db.rows<Row>(sql`
      select id, dossier_id as "dossierId", leerling_id as "leerlingId", naar_tenant as "naarTenant", concept_versleuteld as concept,
        antwoord_versleuteld as antwoord, aangemaakt_op as "aangemaaktOp", verzonden_op as "verzondenOp", versie
      from verwijzingen ${rest}`);
    const cipher = await this.keys.of(db);
    // The casts: written by this class alone.
    return rows.map((row) => ({
      ...row,
      concept: JSON.parse(
        cipher.open(row.concept, place('verwijzingen', 'concept_versleuteld', row.id)),
      ) as Concept,
      antwoord:
        row.antwoord &&
        (JSON.parse(
          cipher.open(row.antwoord, place('verwijzingen', 'antwoord_versleuteld', row.id)),
        ) as Antwoord),
    }));
  }

  /** Writes a new one, or what is written of it now. */
  async write(
    een: Pick<EigenVerwijzing, 'id' | 'dossierId' | 'leerlingId' | 'naarTenant' | 'concept'>,
  ): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const sealed = cipher.seal(
      JSON.stringify(een.concept),
      place('verwijzingen', 'concept_versleuteld', een.id),
    );
    await db.execute(sql`
      insert into verwijzingen (id, dossier_id, leerling_id, naar_tenant, concept_versleuteld, aangemaakt_door, aangemaakt_op)
      values (${een.id}, ${een.dossierId}, ${een.leerlingId}, ${een.naarTenant}, ${sealed}, ${this.acting.current.id}::uuid, ${this.clock.now()})
      on conflict (id) do update set naar_tenant = excluded.naar_tenant, concept_versleuteld = excluded.concept_versleuteld, versie = verwijzingen.versie + 1`);
  }

  async markSent(id: string): Promise<void> {
    await this.tenants.db.execute(
      sql`update verwijzingen set verzonden_op = ${this.clock.now()}, versie = versie + 1 where id = ${id}`,
    );
  }

  /** Removes one that was never sent. */
  async drop(id: string): Promise<void> {
    await this.tenants.db.execute(sql`delete from verwijzingen where id = ${id} and verzonden_op is null`);
  }

  /** Keeps what was answered, in the tenant that is open: as sender or as receiver. */
  async keepAntwoord(
    table: 'verwijzingen' | 'ontvangen_verwijzingen',
    id: string,
    antwoord: Antwoord,
  ): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const sealed = cipher.seal(JSON.stringify(antwoord), place(table, 'antwoord_versleuteld', id));
    await db.execute(
      table === 'verwijzingen'
        ? sql`update verwijzingen set antwoord_versleuteld = ${sealed} where id = ${id}`
        : sql`update ontvangen_verwijzingen set antwoord_versleuteld = ${sealed} where id = ${id}`,
    );
  }
}
