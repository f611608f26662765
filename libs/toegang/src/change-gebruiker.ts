import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError, NotFound } from '@zesweken/errors';
import { Acting, Logboek } from '@zesweken/logboek';
import type { Role } from '@zesweken/http';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { endSessionsOf } from './end-sessions.js';
import { Gebruiker } from './gebruiker.entity.js';
import { checkRoles } from './invite-gebruiker.js';

/** Changes or ends an account. A tenant always keeps one active beheerder, and nobody ends their own account. */
@Injectable()
export class ChangeGebruiker {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly acting: Acting,
    private readonly clock: Clock,
  ) {}

  /** Changes name or roles; takes effect at the user's next call. */
  async change(id: string, about: { naam?: string; rollen?: Role[] }): Promise<Gebruiker> {
    const { db } = this.tenants;
    if (about.rollen) checkRoles(db, about.rollen);
    const beheerders = about.rollen ? await lockBeheerders(db) : [];
    const gebruiker = await this.#locked(db, id);
    if (about.rollen && !about.rollen.includes('beheer')) mustKeepBeheer(gebruiker, beheerders);
    gebruiker.change(about);
    await db.manager.save(Gebruiker, gebruiker);
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'toegang-beheren',
      betrokkenen: [id],
      object: 'gebruiker',
      objectId: id,
    });
    return gebruiker;
  }

  /** Ends the account and its sessions at once. */
  async end(id: string): Promise<Gebruiker> {
    const { db } = this.tenants;
    if (this.acting.current.id === id) {
      throw new DomainError(
        'conflict',
        'gebruiker.uzelf',
        'U kunt uw eigen account niet beëindigen. Vraag een andere beheerder.',
      );
    }
    const beheerders = await lockBeheerders(db);
    const gebruiker = await this.#locked(db, id);
    mustKeepBeheer(gebruiker, beheerders);
    const now = this.clock.now();
    gebruiker.end(now);
    await db.manager.save(Gebruiker, gebruiker);
    await endSessionsOf(db, id, now);
    this.logboek.record(db, {
      handeling: 'beeindigen',
      activiteit: 'toegang-beheren',
      betrokkenen: [id],
      object: 'gebruiker',
      objectId: id,
    });
    return gebruiker;
  }

  async #locked(db: TenantDb, id: string): Promise<Gebruiker> {
    const gebruiker = await db.manager.findOne(Gebruiker, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!gebruiker) throw new NotFound('Deze gebruiker');
    return gebruiker;
  }
}

/**
 * Ids of the active beheerders, locked in one order: two who end each other at the same moment go one after the other,
 * and the second finds itself the last one. Locking as they came, they waited for each other until one got an error.
 */
async function lockBeheerders(db: TenantDb): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from gebruikers where status = 'actief' and 'beheer' = any(rollen) order by id for update`,
  );
  return rows.map(({ id }) => id);
}

function mustKeepBeheer({ id, rollen }: Gebruiker, beheerders: readonly string[]): void {
  if (rollen.includes('beheer') && beheerders.every((other) => other === id)) {
    throw new DomainError(
      'conflict',
      'gebruiker.laatste-beheerder',
      'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
    );
  }
}
