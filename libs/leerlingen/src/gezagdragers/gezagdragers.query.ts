import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { GEEN_ADRES } from '../adres.js';
import { adresIsGeheim } from '../gezin.query.js';
import type { Leerling } from '../leerling.entity.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { readVerborgen } from '../leerling/verborgen.js';
import { type Contact, type GezagdragerVol, heeftGezag, isBetrokken } from './gezagdrager.js';
import { GezagdragerStore } from './gezagdrager-store.js';

/** A gezagdrager as officers see it: a secret address is left out. */
export interface GezagdragerGetoond extends GezagdragerVol {
  /** Whether this person holds gezag today. */
  readonly gezagNu: boolean;
  readonly betrokken: boolean;
  /** The address is left out because it is secret, or leads to a secret one. */
  readonly adresVerborgen: boolean;
}

/** Reads gezagdragers; each read is logged. A secret address is never among it. */
@Injectable()
export class Gezagdragers {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly store: GezagdragerStore,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** All of a leerling, ended ones too. @throws NotFound */
  async ofLeerling(leerlingId: string): Promise<GezagdragerGetoond[]> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, leerlingId);
    const { adres } = await readVerborgen(db, await this.keys.of(db), leerling.id);
    const found = await this.store.ofLeerling(leerling.id);
    this.#log(leerling.id);
    return found.map((one) => toShow(one, leerling, adres, this.clock.today()));
  }

  /** @throws NotFound */
  async one(id: string): Promise<GezagdragerGetoond> {
    const { db } = this.tenants;
    const found = await this.store.one(id);
    const leerling = await findLeerling(db, found.leerlingId);
    const { adres } = await readVerborgen(db, await this.keys.of(db), leerling.id);
    this.#log(leerling.id, id);
    return toShow(found, leerling, adres, this.clock.today());
  }

  #log(leerlingId: string, objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'gezagdrager',
      ...(objectId === undefined ? {} : { objectId }),
    });
  }
}

function toShow(
  gezagdrager: GezagdragerVol,
  { geheimAdres, geboortedatum }: Leerling,
  adresLeerling: Parameters<typeof adresIsGeheim>[2],
  vandaag: Datum,
): GezagdragerGetoond {
  const adresVerborgen = adresIsGeheim(gezagdrager, geheimAdres, adresLeerling);
  const contact: Contact = adresVerborgen ? { ...gezagdrager.contact, ...GEEN_ADRES } : gezagdrager.contact;
  return {
    ...gezagdrager,
    contact,
    adresVerborgen,
    gezagNu: heeftGezag(gezagdrager, geboortedatum, vandaag),
    betrokken: isBetrokken(gezagdrager, vandaag),
  };
}
