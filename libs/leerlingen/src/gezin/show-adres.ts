import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { Acting, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Adres } from '../adres.js';
import { GezagdragerStore } from '../gezagdragers/gezagdrager-store.js';
import { userOf } from '../gezagdragers/record-gezagdrager.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { readVerborgen } from '../leerling/verborgen.js';

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

/** Keeps who saw a secret address, and why. */
@Injectable()
export class AdresTrail {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async note(leerlingId: string, gezagdragerId: string | null, reden: string): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const id = this.ids.next();
    const sealed = cipher.seal(reden, { table: 'adresinzagen', column: 'reden_versleuteld', row: id });
    await db.execute(sql`
      insert into adresinzagen (id, leerling_id, gezagdrager_id, reden_versleuteld, door, moment)
      values (${id}, ${leerlingId}, ${gezagdragerId}::uuid, ${sealed}, ${userOf(this.acting)}::uuid, ${this.clock.now()})`);
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'geheim-adres',
      objectId: gezagdragerId ?? leerlingId,
    });
  }
}
