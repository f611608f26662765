import { Injectable } from '@nestjs/common';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Leerling } from '../leerling.entity.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { SecretAddress } from '../leerling/secret-address.js';
import { keepZoekwoorden } from '../zoekwoorden.js';
import { Leerlinghouders, type Terugweg, type Verplaatst, type Wissel } from './leerlinghouders.js';
import { type Samenvoeging, Samenvoegingen } from './samenvoegingen.js';

/**
 * Makes two leerlingen of one tenant one, because they are the same child. Everything of the second follows to the first; the
 * second stays as a row that leads there, with its own number, so that reports under that number find the first.
 */
@Injectable()
export class MergeLeerlingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly houders: Leerlinghouders,
    private readonly secret: SecretAddress,
    private readonly samenvoegingen: Samenvoegingen,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @param id the one that stays; its own data win.
   * @throws NotFound; InvalidInput; DomainError `leerling.zelf`, `leerling.al-samengevoegd` (409)
   */
  async run(id: string, met: string): Promise<string> {
    const { db } = this.tenants;
    await alone(db);
    const kept = await findLeerling(db, id, true);
    const joined = await this.#joinable(db, met);
    if (kept.id === joined.id)
      throw new DomainError(
        'conflict',
        'leerling.zelf',
        'Dit is dezelfde leerling, of de twee zijn al samengevoegd. Kies een andere leerling.',
      );
    const wissel: Wissel = { behouden: kept.id, samengevoegd: joined.id };
    const verplaatst: Verplaatst[] = [];
    for (const houder of this.houders.all) verplaatst.push(await houder.move(db, wissel));
    await db.execute(
      sql`update leerlingen set samengevoegd_in = ${kept.id}, versie = versie + 1 where id = ${joined.id}`,
    );
    if (joined.geheimAdres && !kept.geheimAdres) await this.secret.hide(kept.id);
    for (const [at, houder] of this.houders.all.entries())
      if (houder.settle) verplaatst[at] = await houder.settle(db, wissel, verplaatst[at]!);
    await keepZoekwoorden(db, [kept.id, joined.id]);
    await this.samenvoegingen.note(db, wissel, this.#named(verplaatst));
    logMerge(this.logboek, db, 'aanmaken', wissel);
    return kept.id;
  }

  /** By table, so that a feature added later does not change whose part is whose. */
  #named(verplaatst: readonly Verplaatst[]): Readonly<Record<string, Verplaatst>> {
    return Object.fromEntries(this.houders.all.map(({ tabellen: [naam] }, at) => [naam, verplaatst[at]!]));
  }

  async #joinable(db: TenantDb, id: string): Promise<Leerling> {
    const joined = await db.manager.findOne(Leerling, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!joined)
      throw new InvalidInput([
        {
          veld: 'met',
          code: 'keuze',
          melding: 'Deze leerling bestaat niet (meer). Kies iemand uit de lijst.',
        },
      ]);
    const taken =
      joined.samengevoegdIn !== null ||
      (await db.first(sql`select 1 from leerlingen where samengevoegd_in = ${id} limit 1`)) !== undefined;
    if (taken)
      throw new DomainError(
        'conflict',
        'leerling.al-samengevoegd',
        'Deze leerling is al met een andere samengevoegd. Maak dat eerst ongedaan, of voeg andersom samen.',
      );
    return joined;
  }
}

/** Undoes the last merge of a leerling, unless work since then stands in the way. */
@Injectable()
export class UnmergeLeerlingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly houders: Leerlinghouders,
    private readonly samenvoegingen: Samenvoegingen,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @returns the leerling that stands on its own again.
   * @throws NotFound; DomainError `leerling.niet-samengevoegd`, `leerling.niet-te-ontkoppelen` (409)
   */
  async run(id: string): Promise<string> {
    const { db } = this.tenants;
    await alone(db);
    const kept = await findLeerling(db, id, true);
    const last = await this.samenvoegingen.last(db, kept.id);
    if (!last)
      throw new DomainError(
        'conflict',
        'leerling.niet-samengevoegd',
        'Bij deze leerling is niets samengevoegd. Er is dus niets om ongedaan te maken.',
      );
    const terug: Terugweg = { behouden: kept.id, samengevoegd: last.met, samengevoegdOp: last.op };
    await this.#mustBeOpen(db, last, terug);
    await db.execute(
      sql`update leerlingen set samengevoegd_in = null, versie = versie + 1 where id = ${last.met}`,
    );
    for (const houder of this.houders.all)
      await houder.moveBack(db, last.verplaatst[houder.tabellen[0]] ?? { ids: [] }, terug);
    for (const houder of this.houders.all)
      await houder.settle?.(db, terug, last.verplaatst[houder.tabellen[0]] ?? {});
    await keepZoekwoorden(db, [kept.id, last.met]);
    await this.samenvoegingen.noteUndone(db, last.id);
    logMerge(this.logboek, db, 'beeindigen', terug);
    return last.met;
  }

  /** @throws DomainError `leerling.niet-te-ontkoppelen` */
  async #mustBeOpen(db: TenantDb, { verplaatst }: Samenvoeging, terug: Terugweg): Promise<void> {
    for (const houder of this.houders.all) {
      const why = await houder.obstacle?.(db, verplaatst[houder.tabellen[0]] ?? {}, terug);
      if (why) throw new DomainError('conflict', 'leerling.niet-te-ontkoppelen', why);
    }
  }
}

/** Not beside an import: both form dossiers of the same children. Waits for it to end. */
async function alone(db: TenantDb): Promise<void> {
  await db.rows(sql`select pg_advisory_xact_lock(hashtext(${db.tenant.schema}))`);
}

function logMerge(
  logboek: Logboek,
  db: TenantDb,
  handeling: 'aanmaken' | 'beeindigen',
  { behouden, samengevoegd }: Wissel,
): void {
  logboek.record(db, {
    handeling,
    activiteit: 'dossiers-behandelen',
    betrokkenen: [behouden, samengevoegd],
    object: 'samenvoeging',
    objectId: behouden,
  });
}
