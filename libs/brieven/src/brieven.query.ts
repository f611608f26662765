import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { findDossier, metSamengevoegde } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import { Gezinnen } from '@zesweken/leerlingen';
import { PdfMaker } from '@zesweken/pdf';
import { Tenants } from '@zesweken/tenancy';
import type { Brief } from './brief.js';
import { BriefLog } from './brief-log.js';
import { BriefStore } from './brief-store.js';
import { type MogelijkeOntvanger, mogelijkeOntvangers } from './ontvanger.js';

/** Reads letters; each read is logged. */
@Injectable()
export class Brieven {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: BriefStore,
    private readonly pdfs: PdfMaker,
    private readonly log: BriefLog,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<Brief> {
    const brief = await this.store.one(id);
    if (!brief) throw new NotFound('Deze brief');
    this.log.record(this.tenants.db, 'lezen', brief.leerlingId, id);
    return brief;
  }

  /** A page of the letters of a dossier and of those joined to it, newest first. @throws NotFound */
  async page(dossierId: string, page: number, pageSize: number): Promise<{ items: Brief[]; more: boolean }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const found = await this.store.page(metSamengevoegde(dossier.id), pageSize, (page - 1) * pageSize);
    this.log.record(db, 'lijst', dossier.leerlingId);
    return { items: found.slice(0, pageSize), more: found.length > pageSize };
  }

  /** The letter as a tagged PDF: the words that were kept, whatever became of dossier and text since. @throws NotFound */
  async pdf(id: string): Promise<Buffer> {
    return this.pdfs.make((await this.one(id)).document);
  }
}

/** Tells whom a letter in a dossier can be for; the read is logged. */
@Injectable()
export class Briefontvangers {
  constructor(
    private readonly tenants: Tenants,
    private readonly gezinnen: Gezinnen,
    private readonly log: BriefLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async of(dossierId: string): Promise<MogelijkeOntvanger[]> {
    const { db } = this.tenants;
    const { leerlingId } = await findDossier(db, dossierId);
    const gezin = await this.gezinnen.of(leerlingId);
    this.log.record(db, 'lezen', leerlingId);
    return mogelijkeOntvangers(gezin, this.clock.today());
  }
}
