/** Code asked for tenant data outside the door: a fault in our code, never the user's. */
export class NoTenantOpen extends Error {
  override readonly name = 'NoTenantOpen';
  constructor() {
    super('No tenant is open here. Do this work inside Tenants.run(tenant, …).');
  }
}

/** Work for one tenant was started while another tenant's door was open. */
export class TenantMismatch extends Error {
  override readonly name = 'TenantMismatch';
  constructor(open: string, asked: string) {
    super(
      `Tenant ${open} is open, but work was asked for tenant ${asked}. Close the one before opening the other.`,
    );
  }
}

/** The database did not store the work although nothing threw before: the commit was answered by a rollback. */
export class CommitRefused extends Error {
  override readonly name = 'CommitRefused';
  constructor() {
    super('The transaction was rolled back at commit. Nothing was stored.');
  }
}

/** A database error without values: no parameters, no detail, so that no personal data reaches a log. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  constructor(
    /** SQLSTATE, such as 42501 (insufficient privilege). */
    readonly code: string,
    message: string,
    readonly constraint?: string,
    readonly table?: string,
  ) {
    super(message);
  }
}

/** Text was sent that is no reading or writing of rows: only the door itself sends SET, COMMIT and the like. */
export class StatementRefused extends Error {
  override readonly name = 'StatementRefused';
  constructor() {
    super(
      'Only statements that read or write rows may be sent here. The rest is for the door and for migrations.',
    );
  }
}

/** Work on the shared tables was started while a tenant's door is open: the two never mix. */
export class TenantStillOpen extends Error {
  override readonly name = 'TenantStillOpen';
  constructor() {
    super('A tenant is open here. Use the shared tables before or after Tenants.run(…), not inside.');
  }
}

/** Work in the name of another tenant was asked where it can't be: inside such work, or for a tenant that is fenced off. */
export class DoorgifteRefused extends Error {
  override readonly name = 'DoorgifteRefused';
}
