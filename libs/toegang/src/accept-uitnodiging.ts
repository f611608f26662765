import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantUnavailable } from '@zesweken/errors';
import { Acting, Logboek, type Trace } from '@zesweken/logboek';
import { TenantDirectory, type TenantDb, Tenants } from '@zesweken/tenancy';
import { endSessionsOf } from './end-sessions.js';
import { Gebruiker } from './gebruiker.entity.js';
import { Passwords } from './passwords.js';
import { hashSecret } from './secrets.js';
import { invitationGone, Uitnodiging } from './uitnodiging.entity.js';

/** What the invited person gives. The token has 256 random bits: guessing needs no throttle. */
export interface AcceptInput {
  readonly tenant: string;
  readonly token: string;
  readonly wachtwoord: string;
  readonly trace: Trace;
}

/** Sets the password of an invited user and uses the link up; ends sessions made with an earlier password. */
@Injectable()
export class AcceptUitnodiging {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
    private readonly passwords: Passwords,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `uitnodiging.ongeldig`; TenantUnavailable; InvalidInput for a weak password (the link stays usable). */
  async run(input: AcceptInput): Promise<void> {
    const tenant = await this.directory.find(input.tenant);
    if (!tenant) throw invitationGone();
    if (tenant.fenced) throw new TenantUnavailable();
    const invited = await this.tenants.run(tenant, (db) => this.#find(db, input.token, 'read'));
    const { naam, email } = invited.gebruiker;
    // Outside any transaction: a slow hash must not hold a connection.
    const hash = await this.passwords.hash(input.wachtwoord, [naam, email.split('@')[0]!]);
    await this.tenants.run(tenant, async (db) => {
      const { uitnodiging, gebruiker } = await this.#find(db, input.token, 'lock');
      const now = this.clock.now();
      uitnodiging.use(now);
      gebruiker.activate(hash);
      await db.manager.save(Uitnodiging, uitnodiging);
      await db.manager.save(Gebruiker, gebruiker);
      await endSessionsOf(db, gebruiker.id, now);
      const actor = {
        soort: 'gebruiker',
        id: gebruiker.id,
        rol: gebruiker.rollen[0] ?? 'gebruiker',
        trace: input.trace,
      } as const;
      await this.acting.as(actor, async () => {
        this.logboek.record(db, {
          handeling: 'wijzigen',
          activiteit: 'toegang-beheren',
          betrokkenen: [gebruiker.id],
          object: 'gebruiker',
          objectId: gebruiker.id,
        });
      });
    });
  }

  /** @param how `lock`: of two who use the link at once, the second waits here and then finds it used. */
  async #find(
    db: TenantDb,
    token: string,
    how: 'read' | 'lock',
  ): Promise<{ uitnodiging: Uitnodiging; gebruiker: Gebruiker }> {
    const uitnodiging = await db.manager.findOne(Uitnodiging, {
      where: { tokenHash: hashSecret(token) },
      ...(how === 'lock' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!uitnodiging || uitnodiging.gebruiktOp !== null || this.clock.now() >= uitnodiging.geldigTot)
      throw invitationGone();
    const gebruiker = await db.manager.findOneBy(Gebruiker, { id: uitnodiging.gebruikerId });
    if (!gebruiker || gebruiker.status === 'beeindigd') throw invitationGone();
    return { uitnodiging, gebruiker };
  }
}
