import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import { Acting, Logboek } from '@zesweken/logboek';
import type { Role } from '@zesweken/http';
import { DatabaseFault, type TenantDb, Tenants } from '@zesweken/tenancy';
import { Gebruiker } from './gebruiker.entity.js';
import { rolesOf } from './roles.js';
import { hashSecret } from './secrets.js';
import { Uitnodiging } from './uitnodiging.entity.js';

/** An invitation as its maker sees it once; `token` is kept nowhere. */
export interface Invitation {
  readonly gebruiker: Gebruiker;
  readonly token: string;
  readonly geldigTot: Date;
}

const UNIQUE_VIOLATION = '23505';

/** Makes an account and a one-time link to set its password. */
@Injectable()
export class InviteGebruiker {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws InvalidInput for a role this tenant does not know; DomainError when the address is taken. */
  async run(about: { naam: string; email: string; rollen: Role[] }): Promise<Invitation> {
    const { db } = this.tenants;
    checkRoles(db, about.rollen);
    const gebruiker = Gebruiker.invited(
      this.ids.next(),
      { ...about, email: about.email.trim().toLowerCase() },
      this.clock.now(),
    );
    try {
      await db.manager.insert(Gebruiker, gebruiker);
    } catch (error) {
      throw takenAddress(error);
    }
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'toegang-beheren',
      betrokkenen: [gebruiker.id],
      object: 'gebruiker',
      objectId: gebruiker.id,
    });
    return this.#link(db, gebruiker);
  }

  /** A new link for someone who has none that works, also to set a forgotten password anew. */
  async again(gebruikerId: string): Promise<Invitation> {
    const { db } = this.tenants;
    const gebruiker = await db.manager.findOneBy(Gebruiker, { id: gebruikerId });
    if (!gebruiker) throw new NotFound('Deze gebruiker');
    gebruiker.change({});
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'toegang-beheren',
      betrokkenen: [gebruiker.id],
      object: 'uitnodiging',
      objectId: gebruiker.id,
    });
    return this.#link(db, gebruiker);
  }

  async #link(db: TenantDb, gebruiker: Gebruiker): Promise<Invitation> {
    const token = this.ids.secret();
    const now = this.clock.now();
    const uitnodiging = Uitnodiging.for(
      this.ids.next(),
      gebruiker.id,
      hashSecret(token),
      this.acting.current.id,
      now,
    );
    // An earlier link stops working: only the newest one does.
    await db.manager
      .createQueryBuilder()
      .update(Uitnodiging)
      .set({ gebruiktOp: now })
      .where('gebruiker_id = :id and gebruikt_op is null', { id: gebruiker.id })
      .execute();
    await db.manager.insert(Uitnodiging, uitnodiging);
    return { gebruiker, token, geldigTot: uitnodiging.geldigTot };
  }
}

/** @throws InvalidInput when a role does not exist at this kind of tenant. */
export function checkRoles(db: TenantDb, rollen: readonly Role[]): void {
  const known = rolesOf(db.tenant.soort);
  const wrong = rollen.filter((role) => !known.includes(role));
  if (wrong.length > 0) {
    throw new InvalidInput([
      {
        veld: 'rollen',
        code: 'keuze',
        melding: `Deze rol bestaat niet bij uw organisatie: ${wrong.join(', ')}. Kies uit: ${known.join(', ')}.`,
      },
    ]);
  }
}

function takenAddress(error: unknown): unknown {
  const fault = (error as { driverError?: unknown }).driverError ?? error;
  if (fault instanceof DatabaseFault && fault.code === UNIQUE_VIOLATION) {
    return new DomainError(
      'conflict',
      'gebruiker.bestaat',
      'Er is al een account met dit e-mailadres. Zoek het op in de lijst van gebruikers.',
    );
  }
  return error;
}
