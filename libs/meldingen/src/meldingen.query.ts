import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { MeldingStore, type MeldingVol } from './melding-store.js';

/** Reads verzuimmeldingen; each read is logged. */
@Injectable()
export class Meldingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: MeldingStore,
    private readonly logboek: Logboek,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<MeldingVol> {
    const melding = await this.store.one(id);
    if (!melding) throw new NotFound('Deze melding');
    this.#log('lezen', [melding.leerlingId], id);
    return melding;
  }

  /** A page, newest first, and whether there is a next. */
  async page(page: number, pageSize: number): Promise<{ items: MeldingVol[]; more: boolean }> {
    const found = await this.store.page(pageSize, (page - 1) * pageSize);
    const items = found.slice(0, pageSize);
    this.#log('lijst', [...new Set(items.map(({ leerlingId }) => leerlingId))]);
    return { items, more: found.length > pageSize };
  }

  /** Meldingen by id, for a feature that made them; the reader logs the read. */
  async told(ids: readonly string[]): Promise<ReadonlyMap<string, MeldingVol>> {
    const found = ids.length === 0 ? [] : await this.store.some(ids);
    return new Map(found.map((melding) => [melding.id, melding]));
  }

  #log(handeling: 'lezen' | 'lijst', betrokkenen: string[], objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'meldingen-innemen',
      betrokkenen,
      object: 'verzuimmelding',
      objectId,
    });
  }
}
