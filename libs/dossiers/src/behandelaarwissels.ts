import { Injectable } from '@nestjs/common';
import type { TenantDb } from '@zesweken/tenancy';

/** A dossier went from one behandelaar to another. */
export interface Behandelaarwissel {
  readonly dossierId: string;
  readonly van: string | null;
  readonly naar: string | null;
}

/** What a feature above does when a dossier changes hands, in the same transaction. */
export interface Wisselluisteraar {
  changed(wissel: Behandelaarwissel, db: TenantDb): Promise<void>;
}

/** The features that want to know who handles a dossier; each adds itself when it starts. */
@Injectable()
export class Behandelaarwissels {
  readonly #all: Wisselluisteraar[] = [];

  add(luisteraar: Wisselluisteraar): void {
    this.#all.push(luisteraar);
  }

  async tell(wissel: Behandelaarwissel, db: TenantDb): Promise<void> {
    for (const luisteraar of this.#all) await luisteraar.changed(wissel, db);
  }
}
