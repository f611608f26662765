import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { Role } from '@zesweken/http';
import { Logboek } from '@zesweken/logboek';
import { type Tenant, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { hashSecret } from './secrets.js';
import { Sessie } from './sessie.entity.js';

/** A session that has just begun; the token goes into the cookie and is kept nowhere else. */
export interface SignedIn {
  readonly token: string;
  readonly tenant: Tenant;
  readonly sessie: Sessie;
  readonly gebruiker: Account;
}

/** The account as it signs in. */
export interface Account {
  readonly id: string;
  readonly naam: string;
  readonly email: string;
  readonly rollen: Role[];
}

/** Begins a session for an account that has proved who it is. */
@Injectable()
export class StartSession {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  run(tenant: Tenant, account: Account, apparaat: string): Promise<SignedIn> {
    return this.tenants.run(tenant, async (db) => {
      const now = this.clock.now();
      const secret = this.ids.secret();
      const sessie = Sessie.start(this.ids.next(), account.id, hashSecret(secret), apparaat, now);
      await db.manager.insert(Sessie, sessie);
      await db.execute(sql`update gebruikers set laatst_aangemeld_op = ${now} where id = ${account.id}`);
      this.logboek.record(db, {
        handeling: 'aanmelden',
        activiteit: 'toegang-beheren',
        betrokkenen: [account.id],
        object: 'sessie',
        objectId: sessie.id,
      });
      const { id, naam, email, rollen } = account;
      return { token: `${tenant.id}.${secret}`, tenant, sessie, gebruiker: { id, naam, email, rollen } };
    });
  }
}
