import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { Tenants } from '@zesweken/tenancy';
import type { Adres } from '../adres.js';
import { GezagdragerStore } from '../gezagdragers/gezagdrager-store.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { readVerborgen } from '../leerling/verborgen.js';
import { AdresTrail } from './adres-trail.js';

/** The one way to see a secret address: for a reason, which is kept, and with a line of its own in the log. */
@Injectable()
export class ShowAdres {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly store: GezagdragerStore,
    private readonly trail: AdresTrail,
  ) {}

  /** Of a leerling. @throws NotFound */
  async ofLeerling(id: string, reden: string): Promise<Adres> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, id);
    const { adres } = await readVerborgen(db, await this.keys.of(db), leerling.id);
    await this.trail.note(leerling.id, null, reden);
    return adres;
  }

  /** Of a gezagdrager. @throws NotFound */
  async ofGezagdrager(id: string, reden: string): Promise<Adres> {
    const { leerlingId, contact } = await this.store.one(id);
    await this.trail.note(leerlingId, id, reden);
    return contact;
  }
}
