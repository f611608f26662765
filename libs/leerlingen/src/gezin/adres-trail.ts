import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { Acting, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { userOf } from '../user-of.js';

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
