import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { type Tenant, type TenantDb, TenantDirectory } from '@zesweken/tenancy';
import { Bestanden } from '@zesweken/bestanden';
import { type Daad, Deling } from './deling.js';
import { Delen } from './delen.js';
import { EigenStore } from './eigen-store.js';
import { Geschiedenis } from './geschiedenis.js';
import { KeurVerwijzing } from './keur-verwijzing.js';
import { Meld } from './meld.js';
import { OntvangenStore } from './ontvangen-store.js';
import type { Verwijzing } from './verwijzing.js';
import { VerwijzingStore } from './verwijzing-store.js';

/** Where verwijzingen are kept: the shared rows and parts, what each side keeps, and what happened. */
@Injectable()
export class Kasten {
  constructor(
    readonly store: VerwijzingStore,
    readonly delen: Delen,
    readonly eigen: EigenStore,
    readonly ontvangen: OntvangenStore,
    readonly geschiedenis: Geschiedenis,
  ) {}
}

/** Files shown at most when choosing attachments. */
const BIJLAGEN = 500;

/** What it takes to pass a verwijzing from one side to the other. */
@Injectable()
export class Verzendbalie {
  constructor(
    private readonly kasten: Kasten,
    readonly keur: KeurVerwijzing,
    readonly meld: Meld,
    private readonly deling: Deling,
    private readonly directory: TenantDirectory,
    private readonly bestanden: Bestanden,
  ) {}

  get store(): VerwijzingStore {
    return this.kasten.store;
  }

  get delen(): Delen {
    return this.kasten.delen;
  }

  get eigen(): EigenStore {
    return this.kasten.eigen;
  }

  get ontvangen(): OntvangenStore {
    return this.kasten.ontvangen;
  }

  /** @throws NotFound when it has ended. */
  async ontvanger(tenantId: string): Promise<Tenant> {
    const found = await this.directory.find(tenantId);
    if (!found) throw new NotFound('Deze organisatie');
    return found;
  }

  log(verwijzing: Verwijzing, daad: Daad): Promise<void> {
    return this.deling.log(verwijzing, daad);
  }

  gebeurtenis(
    verwijzing: Verwijzing,
    soort: string,
    gegevens?: Readonly<Record<string, string>>,
  ): Promise<void> {
    return this.kasten.geschiedenis.add(verwijzing, soort, gegevens);
  }

  daar<T>(andere: Tenant, work: (db: TenantDb) => Promise<T>): Promise<T> {
    return this.deling.daar(andere, work);
  }

  andere(verwijzing: Verwijzing): Promise<Tenant> {
    return this.deling.andere(verwijzing);
  }

  isVerzender(verwijzing: Verwijzing): boolean {
    return this.deling.isVerzender(verwijzing);
  }

  /** Ids of the files of a dossier that are still there. */
  async bijlagenVan(dossierId: string): Promise<ReadonlySet<string>> {
    const { items } = await this.bestanden.page(dossierId, 1, BIJLAGEN);
    return new Set(items.filter(({ verwijderd }) => !verwijderd).map(({ id }) => id));
  }
}
