import { DomainError } from '@zesweken/errors';
import type { Role } from '@zesweken/http';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** State of an account. */
export type Gebruikerstatus = 'uitgenodigd' | 'actief' | 'beeindigd';

/** Someone who works at a tenant. */
@Entity('gebruikers')
export class Gebruiker {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  naam: string;

  @Column('text')
  email: string;

  @Column('text', { array: true })
  rollen: Role[];

  @Column('text')
  status: Gebruikerstatus;

  @Column('text', { name: 'wachtwoord_hash', nullable: true, select: false })
  wachtwoordHash: string | null;

  /** Encrypted seed of a second factor; null until the user sets one up. */
  @Column('bytea', { name: 'tweede_factor', nullable: true, select: false })
  tweedeFactor: Buffer | null;

  /** Last used step of the second factor, so that a code works once. */
  @Column('bigint', { name: 'tweede_factor_stap', nullable: true, select: false })
  tweedeFactorStap: number | null;

  @Column('timestamptz', { name: 'aangemaakt_op' })
  aangemaaktOp: Date;

  @Column('timestamptz', { name: 'laatst_aangemeld_op', nullable: true })
  laatstAangemeldOp: Date | null;

  @Column('timestamptz', { name: 'beeindigd_op', nullable: true })
  beeindigdOp: Date | null;

  /** A user who has been invited and has no password yet. */
  static invited(id: string, about: { naam: string; email: string; rollen: Role[] }, at: Date): Gebruiker {
    return Object.assign(new Gebruiker(), {
      id,
      ...about,
      status: 'uitgenodigd' as const,
      wachtwoordHash: null,
      tweedeFactor: null,
      tweedeFactorStap: null,
      aangemaaktOp: at,
      laatstAangemeldOp: null,
      beeindigdOp: null,
    });
  }

  /** Sets the (new) password's hash and opens the account. */
  activate(wachtwoordHash: string): void {
    if (this.status === 'beeindigd') throw ended();
    this.wachtwoordHash = wachtwoordHash;
    this.status = 'actief';
  }

  /** Changes name or roles. */
  change(about: { naam?: string; rollen?: Role[] }): void {
    if (this.status === 'beeindigd') throw ended();
    if (about.naam !== undefined) this.naam = about.naam;
    if (about.rollen !== undefined) this.rollen = about.rollen;
  }

  /** Ends the account; the name stays, because the log refers to it. */
  end(at: Date): void {
    if (this.status === 'beeindigd') throw ended();
    this.status = 'beeindigd';
    this.beeindigdOp = at;
    this.wachtwoordHash = null;
  }
}

function ended(): DomainError {
  return new DomainError(
    'conflict',
    'gebruiker.beeindigd',
    'Dit account is beëindigd. Nodig de persoon opnieuw uit met een nieuw account.',
  );
}
