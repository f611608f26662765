import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Gebruiker } from './gebruiker.entity.js';

/** Ends all running sessions of a user. */
export async function endSessionsOf(db: TenantDb, gebruikerId: string, at: Date): Promise<number> {
  return db.execute(
    sql`update sessies set beeindigd_op = ${at} where gebruiker_id = ${gebruikerId} and beeindigd_op is null`,
  );
}

/** Ends sessions: one's own, or all of another user. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** Ends one session of the user. @throws NotFound when it is no running session of theirs. */
  async one(gebruikerId: string, sessieId: string): Promise<void> {
    const { db } = this.tenants;
    const ended = await db.execute(sql`
      update sessies set beeindigd_op = ${this.clock.now()}
      where id = ${sessieId} and gebruiker_id = ${gebruikerId} and beeindigd_op is null`);
    if (ended === 0) throw new NotFound('Deze sessie');
    this.logboek.record(db, {
      handeling: 'afmelden',
      activiteit: 'toegang-beheren',
      betrokkenen: [gebruikerId],
      object: 'sessie',
      objectId: sessieId,
    });
  }

  /** Ends all sessions of a user. @throws NotFound for an unknown user. */
  async all(gebruikerId: string): Promise<void> {
    const { db } = this.tenants;
    if (!(await db.manager.existsBy(Gebruiker, { id: gebruikerId }))) throw new NotFound('Deze gebruiker');
    await endSessionsOf(db, gebruikerId, this.clock.now());
    this.logboek.record(db, {
      handeling: 'afmelden',
      activiteit: 'toegang-beheren',
      betrokkenen: [gebruikerId],
      object: 'sessie',
    });
  }
}
