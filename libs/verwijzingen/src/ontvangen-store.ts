import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Antwoord } from './verwijzing.js';

const antwoordPlace = (row: string): Place => ({
  table: 'ontvangen_verwijzingen',
  column: 'antwoord_versleuteld',
  row,
});
const vastPlace = (row: string): Place => ({
  table: 'verwijzingsvastleggingen',
  column: 'tekst_versleuteld',
  row,
});

/** A received verwijzing as its receiver keeps it. */
export interface Ontvangen {
  readonly id: string;
  readonly behandelaarId: string | null;
  readonly behandelaar: string | null;
  /** The own dossier about the same child, once somebody said which. */
  readonly dossierId: string | null;
  readonly antwoord: Antwoord | null;
}

/** What a receiver keeps of its own: text, by which law, and until when. */
export interface Vastlegging {
  readonly id: string;
  readonly tekst: string;
  readonly grondslag: string;
  readonly bewarenTot: Datum;
  readonly door: string | null;
  readonly gemaaktOp: Date;
}

/** Verwijzingen as their receiver keeps them. */
@Injectable()
export class OntvangenStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async add(id: string): Promise<void> {
    await this.tenants.db.execute(
      sql`insert into ontvangen_verwijzingen (id, ontvangen_op) values (${id}, ${this.clock.now()})`,
    );
  }

  async of(ids: readonly string[]): Promise<Map<string, Ontvangen>> {
    const { db } = this.tenants;
    const rows = await db.rows<Omit<Ontvangen, 'antwoord'> & { readonly antwoord: Buffer | null }>(sql`
      select o.id, o.behandelaar_id as "behandelaarId", g.naam as behandelaar, o.dossier_id as "dossierId", o.antwoord_versleuteld as antwoord
      from ontvangen_verwijzingen o left join gebruikers g on g.id = o.behandelaar_id where o.id = any(${ids}::uuid[])`);
    const cipher = await this.keys.of(db);
    return new Map(
      rows.map((row) => [
        row.id,
        // The cast: written by EigenStore alone.
        {
          ...row,
          antwoord:
            row.antwoord && (JSON.parse(cipher.open(row.antwoord, antwoordPlace(row.id))) as Antwoord),
        },
      ]),
    );
  }

  async assign(id: string, behandelaarId: string): Promise<void> {
    await this.tenants.db.execute(
      sql`update ontvangen_verwijzingen set behandelaar_id = ${behandelaarId} where id = ${id}`,
    );
  }

  /** Says which own dossier is about the same child; null: none. */
  async link(id: string, dossierId: string | null): Promise<void> {
    await this.tenants.db.execute(
      sql`update ontvangen_verwijzingen set dossier_id = ${dossierId}::uuid where id = ${id}`,
    );
  }

  /** Whether this is an active colleague. */
  async isColleague(id: string): Promise<boolean> {
    const found = await this.tenants.db.first(
      sql`select 1 from gebruikers where id = ${id} and status = 'actief'`,
    );
    return found !== undefined;
  }

  async keep(
    verwijzingId: string,
    wat: Pick<Vastlegging, 'tekst' | 'grondslag' | 'bewarenTot'>,
  ): Promise<string> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const id = this.ids.next();
    await db.execute(sql`
      insert into verwijzingsvastleggingen (id, verwijzing_id, tekst_versleuteld, grondslag, bewaren_tot, door_id, gemaakt_op)
      values (${id}, ${verwijzingId}, ${cipher.seal(wat.tekst, vastPlace(id))}, ${wat.grondslag}, ${wat.bewarenTot}, ${this.acting.current.id}::uuid, ${this.clock.now()})`);
    return id;
  }

  async kept(verwijzingId: string): Promise<Vastlegging[]> {
    const { db } = this.tenants;
    const rows = await db.rows<Omit<Vastlegging, 'tekst'> & { readonly tekst: Buffer }>(sql`
      select v.id, v.tekst_versleuteld as tekst, v.grondslag, v.bewaren_tot as "bewarenTot", g.naam as door, v.gemaakt_op as "gemaaktOp"
      from verwijzingsvastleggingen v left join gebruikers g on g.id = v.door_id where v.verwijzing_id = ${verwijzingId} order by v.gemaakt_op, v.id`);
    const cipher = await this.keys.of(db);
    return rows.map((row) => ({ ...row, tekst: cipher.open(row.tekst, vastPlace(row.id)) }));
  }
}
