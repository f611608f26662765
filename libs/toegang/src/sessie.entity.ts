import { Column, Entity, PrimaryColumn } from 'typeorm';

const MINUTE = 60_000;
/** A session ends after this long without a call. */
export const IDLE_MS = 60 * MINUTE;
/** A session ends this long after signing in, whatever happens. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** Last use is written at most this often. */
export const TOUCH_MS = MINUTE;

/** A signed-in browser. Only the hash of its secret is kept. */
@Entity('sessies')
export class Sessie {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Column('uuid', { name: 'gebruiker_id' })
  gebruikerId: string;

  /** How the user proved who they are; room for a second factor. */
  @Column('text')
  sterkte: 'wachtwoord';

  @Column('text')
  apparaat: string;

  @Column('timestamptz', { name: 'begonnen_op' })
  begonnenOp: Date;

  @Column('timestamptz', { name: 'laatst_gezien_op' })
  laatstGezienOp: Date;

  @Column('timestamptz', { name: 'verloopt_op' })
  verlooptOp: Date;

  @Column('timestamptz', { name: 'beeindigd_op', nullable: true })
  beeindigdOp: Date | null;

  /** A session that starts now. `apparaat` is a short description of the browser. */
  static start(id: string, gebruikerId: string, tokenHash: Buffer, apparaat: string, at: Date): Sessie {
    return Object.assign(new Sessie(), {
      id,
      gebruikerId,
      tokenHash,
      apparaat,
      sterkte: 'wachtwoord' as const,
      begonnenOp: at,
      laatstGezienOp: at,
      verlooptOp: new Date(at.getTime() + ABSOLUTE_MS),
      beeindigdOp: null,
    });
  }
}
