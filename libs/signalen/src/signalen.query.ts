import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { findDossier, metSamengevoegde } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Meldingen } from '@zesweken/meldingen';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { type Doorgever, hoeVaakPlace } from './report-signaal.js';

/** An early signal with what it tells. */
export interface Signaal {
  readonly id: string;
  readonly leerlingId: string;
  /** The dossier that it is in now. */
  readonly dossierId: string;
  readonly meldingId: string;
  readonly doorgegevenDoor: Doorgever;
  readonly sinds: Datum;
  readonly tot: Datum | null;
  readonly watSpeelt: string | null;
  readonly hoeVaak: string | null;
  readonly geprobeerd: string | null;
  readonly vraag: string | null;
  readonly door: string | null;
  readonly aangemaaktOp: Date;
}

type Row = Omit<Signaal, 'watSpeelt' | 'hoeVaak' | 'geprobeerd' | 'vraag'> & { hoeVaak: Buffer | null };

/** Reads early signals; each read is logged. */
@Injectable()
export class Signalen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly meldingen: Meldingen,
    private readonly logboek: Logboek,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<Signaal> {
    const [found] = await this.#read(sql`s.id = ${id}`);
    if (!found) throw new NotFound('Dit signaal');
    this.#log('lezen', found.leerlingId, id);
    return found;
  }

  /** Those of a dossier and of the dossiers joined to it, newest first. @throws NotFound */
  async ofDossier(id: string): Promise<Signaal[]> {
    const dossier = await findDossier(this.tenants.db, id);
    const found = await this.#read(sql`m.dossier_id in (${metSamengevoegde(dossier.id)})`);
    this.#log('lijst', dossier.leerlingId);
    return found;
  }

  async #read(where: Sql): Promise<Signaal[]> {
    const { db } = this.tenants;
    const rows = await db.rows<Row>(sql`
      select s.id, s.leerling_id as "leerlingId", coalesce(d.samengevoegd_in, d.id) as "dossierId", m.id as "meldingId", s.doorgegeven_door as "doorgegevenDoor",
        m.begindatum as sinds, m.einddatum as tot, s.hoe_vaak_versleuteld as "hoeVaak", g.naam as door, s.aangemaakt_op as "aangemaaktOp"
      from signalen s join verzuimmeldingen m on m.id = s.melding_id join dossiers d on d.id = m.dossier_id left join gebruikers g on g.id = s.gemaakt_door
      where ${where} order by m.begindatum desc, s.id desc limit 100`);
    const [cipher, told] = await Promise.all([
      this.keys.of(db),
      this.meldingen.told(rows.map(({ meldingId }) => meldingId)),
    ]);
    return rows.map((row) => {
      const melding = told.get(row.meldingId);
      return {
        ...row,
        watSpeelt: melding?.reden ?? null,
        hoeVaak: row.hoeVaak && cipher.open(row.hoeVaak, hoeVaakPlace(row.id)),
        geprobeerd: melding?.actieSchool ?? null,
        vraag: melding?.gewensteActie ?? null,
      };
    });
  }

  #log(handeling: 'lezen' | 'lijst', leerlingId: string, objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'vroeg-signaleren',
      betrokkenen: [leerlingId],
      object: 'signaal',
      objectId,
    });
  }
}
