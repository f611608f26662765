import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { readVerborgen, writeVerborgen } from './verborgen.js';

/** Makes the address of a leerling secret because of something else that was recorded. Whoever uses it logs. */
@Injectable()
export class SecretAddress {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
  ) {}

  async hide(leerlingId: string): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    await writeVerborgen(db, cipher, leerlingId, await readVerborgen(db, cipher, leerlingId), true);
    await db.execute(sql`update leerlingen set versie = versie + 1 where id = ${leerlingId}`);
  }
}
