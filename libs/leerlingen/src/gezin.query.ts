import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { Leerling } from './leerling.entity.js';

/** A gezagdrager as a document or another feature may show it. */
export interface Gezagdrager {
  readonly id: string;
  readonly naam: string;
  /** Such as `moeder`, `vader`, `voogd`. */
  readonly relatie: string;
  /** On one line; null where it is not known or must stay hidden. */
  readonly adres: string | null;
  /** No contact may be made with this person and nothing may be sent. */
  readonly geblokkeerd: boolean;
  /** What may stand in a document for this person. */
  readonly mag: { readonly adres: boolean; readonly school: boolean; readonly plan: boolean };
}

/** A leerling with those who decide. */
export interface Gezin {
  readonly leerling: {
    readonly id: string;
    readonly naam: string;
    readonly geboortedatum: Datum;
    /** On one line; null where it is not known or secret. */
    readonly adres: string | null;
  };
  readonly geheimAdres: boolean;
  readonly gezagdragers: readonly Gezagdrager[];
}

/** Reads a leerling with the gezagdragers, for plans and letters. The reader of the document logs the read. */
@Injectable()
export class Gezinnen {
  constructor(private readonly tenants: Tenants) {}

  /** @throws NotFound */
  async of(leerlingId: string): Promise<Gezin> {
    const leerling = await this.tenants.db.manager.findOneBy(Leerling, { id: leerlingId });
    if (!leerling) throw new NotFound('Deze leerling');
    const { id, naam, geboortedatum, postcode, huisnummer } = leerling;
    const adres = [postcode, huisnummer].filter(Boolean).join(' ') || null;
    return { leerling: { id, naam, geboortedatum, adres }, geheimAdres: false, gezagdragers: [] };
  }
}
