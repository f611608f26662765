import { Injectable } from '@nestjs/common';
import { type Dossier, findDossier } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { Actie } from './actie.js';
import { ActieStore } from './actie-store.js';

/** Reads acties; each read is logged. */
@Injectable()
export class Acties {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: ActieStore,
    private readonly logboek: Logboek,
  ) {}

  /** A page of the acties of a dossier, and whether there is a next. @throws NotFound */
  async of(dossierId: string, page: number, pageSize: number): Promise<{ items: Actie[]; more: boolean }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const found = await this.store.page(db, dossier.id, pageSize, (page - 1) * pageSize);
    this.#log('lijst', dossier);
    return { items: found.slice(0, pageSize), more: found.length > pageSize };
  }

  /** @throws NotFound */
  async one(id: string): Promise<Actie> {
    const { db } = this.tenants;
    const actie = await this.store.one(db, id);
    if (!actie) throw new NotFound('Deze actie');
    this.#log('lezen', await findDossier(db, actie.dossierId), id);
    return actie;
  }

  #log(handeling: 'lezen' | 'lijst', { id, leerlingId }: Dossier, objectId = id): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'actie',
      objectId,
    });
  }
}
