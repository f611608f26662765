import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { InvalidInput } from '@zesweken/errors';
import { Acting, type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { Leerling } from '../leerling.entity.js';
import { SecretAddress } from '../leerling/secret-address.js';
import { userOf } from '../user-of.js';
import { type GezagdragerVol, onmogelijk } from './gezagdrager.js';
import { GezagdragerStore } from './gezagdrager-store.js';

/** Keeps a gezagdrager, and with it the secret of the house that the leerling shares with this person. */
@Injectable()
export class SecretHouse {
  constructor(
    private readonly store: GezagdragerStore,
    private readonly tenants: Tenants,
    private readonly secret: SecretAddress,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** Stores and logs. @throws InvalidInput for an impossible order of days */
  async keep(gezagdrager: GezagdragerVol, leerling: Leerling, handeling: Handeling): Promise<void> {
    const { db } = this.tenants;
    const wrong = onmogelijk(gezagdrager, this.clock.today());
    if (wrong.length > 0) throw new InvalidInput(wrong);
    await this.store.write(gezagdrager, userOf(this.acting), this.clock.now());
    const { woontBij, geheimAdres, beeindigdOp, id } = gezagdrager;
    // Who knows where the child lives, knows where this person lives.
    if (woontBij && geheimAdres && beeindigdOp === null && !leerling.geheimAdres)
      await this.secret.hide(leerling.id);
    // Who has a parent of the same name is a brother or sister, known as such from now on.
    else if (leerling.geheimAdres) await this.secret.takeAlong(leerling.id);
    else await this.secret.followInto([leerling.id]);
    this.logboek.record(db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerling.id],
      object: 'gezagdrager',
      objectId: id,
    });
  }
}
