import { DomainError } from '@zesweken/errors';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An invitation can be used for this long. */
const VALID_MS = 72 * 3_600_000;

/** A one-time link with which an invited user sets a password. Only the hash of its secret is kept. */
@Entity('uitnodigingen')
export class Uitnodiging {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'gebruiker_id' })
  gebruikerId: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Column('uuid', { name: 'gemaakt_door', nullable: true })
  gemaaktDoor: string | null;

  @Column('timestamptz', { name: 'geldig_tot' })
  geldigTot: Date;

  @Column('timestamptz', { name: 'gebruikt_op', nullable: true })
  gebruiktOp: Date | null;

  static for(
    id: string,
    gebruikerId: string,
    tokenHash: Buffer,
    gemaaktDoor: string | null,
    at: Date,
  ): Uitnodiging {
    return Object.assign(new Uitnodiging(), {
      id,
      gebruikerId,
      tokenHash,
      gemaaktDoor,
      geldigTot: new Date(at.getTime() + VALID_MS),
      gebruiktOp: null,
    });
  }

  /** @throws DomainError when the link was used or is too old. */
  use(at: Date): void {
    if (this.gebruiktOp !== null || at >= this.geldigTot) throw invitationGone();
    this.gebruiktOp = at;
  }
}

/** One answer for unknown, used and expired links. */
export function invitationGone(): DomainError {
  return new DomainError(
    'invalid',
    'uitnodiging.ongeldig',
    'Deze link werkt niet (meer). Vraag uw beheerder om een nieuwe uitnodiging.',
  );
}
