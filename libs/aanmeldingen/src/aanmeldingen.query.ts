import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { findLeerling } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Aanmelding } from './aanmelding.js';

const COLUMNS = sql`id, leerling_id as "leerlingId", dossier_id as "dossierId", brin, ontvangen, besluit_op as besluit, uitkomst, versie`;

/** Reads aanmeldingen; each read is logged. */
@Injectable()
export class Aanmeldingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  /** A page of those of a leerling, newest first; one more than asked tells that there is a next. @throws NotFound */
  async ofLeerling(leerlingId: string, page: number, pageSize: number): Promise<Aanmelding[]> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, leerlingId);
    this.#log('lijst', leerling.id);
    return db.rows<Aanmelding>(sql`
      select ${COLUMNS} from aanmeldingen where leerling_id = ${leerling.id} order by ontvangen desc, id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`);
  }

  /** @throws NotFound */
  async one(id: string): Promise<Aanmelding> {
    const found = await findAanmelding(this.tenants.db, id);
    this.#log('lezen', found.leerlingId, id);
    return found;
  }

  #log(handeling: 'lezen' | 'lijst', leerlingId: string, objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'aanmelding',
      ...(objectId && { objectId }),
    });
  }
}

/**
 * @param lock whether to hold it against changes until the transaction ends.
 * @throws NotFound
 */
export async function findAanmelding(db: TenantDb, id: string, lock = false): Promise<Aanmelding> {
  const held = lock ? sql`for update` : sql``;
  const found = await db.first<Aanmelding>(sql`select ${COLUMNS} from aanmeldingen where id = ${id} ${held}`);
  if (!found) throw new NotFound('Deze aanmelding');
  return found;
}
