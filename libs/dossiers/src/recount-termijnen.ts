import { Injectable } from '@nestjs/common';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { DossierMeldingen } from './dossier-meldingen.js';
import { DossierStore } from './dossier-store.js';
import { DossierTermijnen } from './dossier-termijnen.js';
import { Dossier } from './dossier.entity.js';
import { type Anders, type Effect, Rekenwijze } from './rekenwijze.js';
import type { CalendarOf } from './school-calendars.js';

/** Dossiers that are read, counted and written at a time. */
const BATCH = 200;

/**
 * Counts the open clocks of all dossiers of the tenant by other rules or another calendar: as a preview, or for good once they hold. What
 * is done, and what is in a closed dossier, stays as it was.
 */
@Injectable()
export class RecountTermijnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly rekenwijze: Rekenwijze,
    private readonly store: DossierStore,
    private readonly meldingen: DossierMeldingen,
    private readonly termijnen: DossierTermijnen,
    private readonly logboek: Logboek,
  ) {}

  /** What would move; nothing is written. Counts alone, so that nobody's data are told. */
  async preview(anders: Anders): Promise<Effect> {
    return this.rekenwijze.effect(await this.rekenwijze.compare(anders));
  }

  /** Counts anew with what holds in this transaction, and writes what moves. @returns what moved */
  async run(): Promise<Effect> {
    const calendars = await this.rekenwijze.calendars.fresh();
    const all = await this.rekenwijze.compare({ calendars });
    const touched = all.filter(({ van, naar, andereRegel }) => van !== naar || andereRegel);
    const ids = [...new Set(touched.map(({ dossierId }) => dossierId))].sort();
    for (let at = 0; at < ids.length; at += BATCH) await this.#recount(ids.slice(at, at + BATCH), calendars);
    return this.rekenwijze.effect(all);
  }

  async #recount(ids: readonly string[], calendars: CalendarOf): Promise<void> {
    const { db } = this.tenants;
    const dossiers = await db.manager
      .createQueryBuilder(Dossier, 'd')
      .where('d.id = any(:ids)', { ids: [...ids] })
      .orderBy('d.id')
      .setLock('pessimistic_write')
      .getMany();
    const pairs: (readonly [Dossier, Awaited<ReturnType<DossierMeldingen['forForming']>>])[] = [];
    for (const dossier of dossiers) pairs.push([dossier, await this.meldingen.forForming(dossier.id)]);
    const wensen = await this.termijnen.reckon(pairs, { calendars });
    await this.store.write(dossiers);
    await this.termijnen.keep(wensen);
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(dossiers.map(({ leerlingId }) => leerlingId))],
      object: 'termijn',
    });
  }
}
