import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Identity, type Role, SessionReader } from '@zesweken/http';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { hashSecret } from './secrets.js';
import { IDLE_MS, TOUCH_MS } from './sessie.entity.js';

interface SessionRow {
  readonly id: string;
  readonly begonnen: Date;
  readonly gezien: Date;
  readonly verloopt: Date;
  readonly gebruikerId: string;
  readonly naam: string;
  readonly email: string;
  readonly rollen: Role[];
}

/** Reads sessions in the tenant's own schema; changes of role and ended accounts take effect at the next call. */
@Injectable()
export class Sessions extends SessionReader {
  constructor(private readonly clock: Clock) {
    super();
  }

  async identify(db: TenantDb, secret: string): Promise<Identity | undefined> {
    const now = this.clock.now();
    const found = await db.first<SessionRow>(sql`
      select s.id, s.begonnen_op as begonnen, s.laatst_gezien_op as gezien, s.verloopt_op as verloopt,
             g.id as "gebruikerId", g.naam, g.email, g.rollen
      from sessies s join gebruikers g on g.id = s.gebruiker_id
      where s.token_hash = ${hashSecret(secret)} and s.beeindigd_op is null and g.status = 'actief'
        and s.verloopt_op > ${now} and s.laatst_gezien_op > ${new Date(now.getTime() - IDLE_MS)}`);
    if (!found) return undefined;
    if (now.getTime() - found.gezien.getTime() > TOUCH_MS) {
      db.atCommit(sql`update sessies set laatst_gezien_op = ${now} where id = ${found.id}`);
    }
    const { gebruikerId, naam, email, rollen } = found;
    return {
      gebruikerId,
      naam,
      email,
      rollen,
      sessieId: found.id,
      begonnen: found.begonnen,
      verlooptOp: found.verloopt,
    };
  }
}
