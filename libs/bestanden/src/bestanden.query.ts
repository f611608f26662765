import { Injectable } from '@nestjs/common';
import { findDossier, metSamengevoegde } from '@zesweken/dossiers';
import { DomainError, NotFound } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import type { Bestand } from './bestand.js';
import { BestandLog } from './bestand-log.js';
import { BestandStore } from './bestand-store.js';

/** Reads files; each read is logged. */
@Injectable()
export class Bestanden {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: BestandStore,
    private readonly log: BestandLog,
  ) {}

  /** What is known of one file. @throws NotFound */
  async one(id: string): Promise<Bestand> {
    const bestand = await this.store.one(id);
    if (!bestand) throw new NotFound('Dit bestand');
    this.log.record(this.tenants.db, 'lezen', bestand.leerlingId, id);
    return bestand;
  }

  /** A page of the files of a dossier and of those joined to it, removed ones too, newest first. @throws NotFound */
  async page(
    dossierId: string,
    page: number,
    pageSize: number,
  ): Promise<{ items: Bestand[]; more: boolean }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const found = await this.store.page(metSamengevoegde(dossier.id), pageSize, (page - 1) * pageSize);
    this.log.record(db, 'lijst', dossier.leerlingId);
    return { items: found.slice(0, pageSize), more: found.length > pageSize };
  }

  /** A file with its content. @throws NotFound; DomainError `bestand.verwijderd` (404) once it was removed. */
  async content(id: string): Promise<{ bestand: Bestand; bytes: Buffer }> {
    const bestand = await this.one(id);
    if (bestand.verwijderd) {
      throw new DomainError(
        'not-found',
        'bestand.verwijderd',
        'Dit bestand is verwijderd en de inhoud is vernietigd. In het dossier staat wie dat deed en waarom.',
      );
    }
    return { bestand, bytes: await this.store.content(bestand) };
  }
}
