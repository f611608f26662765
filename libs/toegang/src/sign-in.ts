import { Injectable } from '@nestjs/common';
import { DomainError, TenantUnavailable } from '@zesweken/errors';
import { Acting, type Trace } from '@zesweken/logboek';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Passwords } from './passwords.js';
import { type Account, type SignedIn, StartSession } from './start-session.js';
import { Throttle } from './throttle.js';

/** What a person gives to sign in. */
export interface SignInInput {
  readonly tenant: string;
  readonly email: string;
  readonly wachtwoord: string;
  /** Network address of the caller. */
  readonly address: string;
  /** Short description of the browser. */
  readonly apparaat: string;
  readonly trace: Trace;
}

interface AccountRow extends Account {
  readonly hash: string;
}

/**
 * Signs a user in. Every cause of failure (unknown tenant, unknown account, wrong password, ended account) takes as
 * long and says the same.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly acting: Acting,
    private readonly start: StartSession,
  ) {}

  /** @throws DomainError `aanmelden.mislukt`, TooMany, TenantUnavailable */
  async run(input: SignInInput): Promise<SignedIn> {
    const email = input.email.trim().toLowerCase();
    const attempt = await this.throttle.begin(input.tenant, email, input.address);
    const tenant = await this.directory.find(input.tenant);
    if (tenant?.fenced) throw new TenantUnavailable();
    const account = tenant ? await this.#account(tenant, email) : undefined;
    // Outside any transaction: a slow hash must not hold a connection.
    if (!(await this.passwords.fits(account?.hash, input.wachtwoord)) || !account || !tenant) throw failed();
    await attempt.succeeded();
    const actor = {
      soort: 'gebruiker',
      id: account.id,
      rol: account.rollen[0] ?? 'gebruiker',
      trace: input.trace,
    } as const;
    return this.acting.as(actor, () => this.start.run(tenant, account, input.apparaat));
  }

  #account(tenant: Tenant, email: string): Promise<AccountRow | undefined> {
    return this.tenants.run(tenant, (db) =>
      db.first<AccountRow>(sql`
        select id, naam, email, rollen, wachtwoord_hash as hash from gebruikers
        where lower(email) = ${email} and status = 'actief' and wachtwoord_hash is not null`),
    );
  }
}

function failed(): DomainError {
  return new DomainError(
    'unauthenticated',
    'aanmelden.mislukt',
    'Aanmelden is niet gelukt. Controleer uw organisatie, e-mailadres en wachtwoord en probeer het opnieuw.',
  );
}
