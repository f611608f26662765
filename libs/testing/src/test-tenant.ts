import type { Role } from '@zesweken/http';
import type { Tenant } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import type { TestDatabase } from './test-database.js';

/** A user of a test tenant with a session that is running. */
export interface TestUser {
  readonly id: string;
  readonly rol: Role;
  readonly naam: string;
  readonly email: string;
  readonly sessieId: string;
  readonly secret: string;
}

/** A row of the tenant's log, as the database keeps it. */
export interface LogRow {
  readonly id: string;
  readonly moment: Date;
  readonly trace_id: string;
  readonly span_id: string;
  readonly actor_soort: string;
  readonly actor_id: string | null;
  readonly rol: string;
  readonly handeling: string;
  readonly activiteit: string;
  readonly doel: string;
  readonly grondslag: string;
  readonly object_soort: string;
  readonly object_id: string | null;
  readonly betrokkenen: string[];
  readonly aantal: number;
  readonly status: string;
}

/** A tenant made for one test. */
export class TestTenant {
  constructor(
    /** As the directory knows it. */
    readonly tenant: Tenant,
    private readonly users: readonly TestUser[],
    private readonly database: TestDatabase,
  ) {}

  get id(): string {
    return this.tenant.id;
  }

  get slug(): string {
    return this.tenant.slug;
  }

  /** The user with this role. */
  user(rol: Role): TestUser {
    const found = this.users.find((user) => user.rol === rol);
    if (!found) throw new Error(`${this.slug} (${this.tenant.soort}) has no user with role ${rol}.`);
    return found;
  }

  /** The roles that have a user here. */
  get rollen(): readonly Role[] {
    return this.users.map(({ rol }) => rol);
  }

  /** What stands in the tenant's schema, past the wall (as superuser): to check what was stored. */
  async rows<Row>(query: Sql): Promise<Row[]> {
    // The two statements leave in this order on one connection, without a gap for another.
    const path = this.database.owner.query(`set search_path = ${this.tenant.schema}`);
    const answer = this.database.owner.query({ text: query.text, values: [...query.values] });
    await path;
    return (await answer).rows as Row[];
  }

  /** The log in the order in which it was written. */
  async log(): Promise<LogRow[]> {
    const { schema } = this.tenant;
    // Ids made in one millisecond have no order; the place in the table has, since nothing is ever removed from it.
    const { rows } = await this.database.owner.query<LogRow>(
      `select * from ${schema}.verwerkingen order by ctid`,
    );
    return rows;
  }
}
