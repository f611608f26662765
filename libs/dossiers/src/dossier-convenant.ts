import { Injectable } from '@nestjs/common';
import { type Convenant, Convenanten, convenantOp } from '@zesweken/convenanten';
import { Tenants } from '@zesweken/tenancy';
import type { Dossier } from './dossier.entity.js';

/** Gives the convenant whose terms a dossier keeps: that of its eersteVerzuimdag (contract section 2). */
@Injectable()
export class DossierConvenant {
  readonly #kept = new WeakMap<object, Promise<Convenant[]>>();

  constructor(
    private readonly tenants: Tenants,
    private readonly convenanten: Convenanten,
  ) {}

  /** A function of the dossier, so that many are served by one read. */
  async load(): Promise<(dossier: Dossier) => Convenant | undefined> {
    const convenanten = await this.#own();
    return (dossier) => convenantOp(convenanten, dossier.eersteVerzuimdag ?? dossier.eersteSignaaldag);
  }

  /** Read once per transaction: an import asks for them with every batch. */
  #own(): Promise<Convenant[]> {
    const { db } = this.tenants;
    const known = this.#kept.get(db) ?? this.convenanten.own();
    this.#kept.set(db, known);
    return known;
  }
}
