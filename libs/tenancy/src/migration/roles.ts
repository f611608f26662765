import type pg from 'pg';
import { schemaIdentifier } from '../tenant.js';

/** SQLSTATEs of "this role exists already" when two installations create it at once. */
const ALREADY_THERE = new Set(['42710', '23505']);

/** Seconds and limits that a session of the application role starts with. */
const APP_DEFAULTS = [
  "search_path = ''",
  "statement_timeout = '30s'",
  "transaction_timeout = '60s'",
  "idle_in_transaction_session_timeout = '30s'",
  "lock_timeout = '10s'",
] as const;

/** Passwords of the two roles that log in. */
export interface RoleSecrets {
  readonly app: string;
  readonly queue: string;
}

/**
 * Makes the roles of the installation and closes the doors PostgreSQL leaves open by default. Roles are shared by all
 * databases of a server. Safe to run again.
 * @param owner a connection of a superuser, or of a role with CREATEROLE after a superuser ran the two REVOKEs.
 */
export async function ensureRoles(owner: pg.Client, secrets: RoleSecrets): Promise<void> {
  await createRole(owner, 'zesweken_owner', 'nologin');
  await createRole(owner, 'zesweken_tenant', 'nologin');
  await createRole(owner, 'zesweken_app', 'login noinherit');
  await createRole(owner, 'zesweken_queue', 'login noinherit');
  await owner.query('grant zesweken_owner to current_user with inherit true, set true');
  await owner.query('grant zesweken_queue to current_user with inherit true, set true');
  await setPassword(owner, 'zesweken_app', secrets.app);
  await setPassword(owner, 'zesweken_queue', secrets.queue);
  for (const setting of APP_DEFAULTS) await owner.query(`alter role zesweken_app set ${setting}`);
  await closeDatabase(owner);
}

/**
 * Takes from PUBLIC what an injected SELECT could use to change role. The rights of a database are not copied with a
 * template, so this runs for each database.
 * @throws Error with the statements for the DBA when the owner may not do this itself.
 */
export async function closeDatabase(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  const database = rows[0]!.name;
  await owner.query(`revoke all on database ${database} from public`);
  await owner.query(`grant connect on database ${database} to zesweken_app, zesweken_queue`);
  await owner.query(`revoke all on schema public from public`);
  await owner.query('revoke execute on function pg_catalog.set_config(text, text, boolean) from public');
  await owner.query('revoke update on pg_catalog.pg_settings from public');
  const closed = await owner.query<{ open: boolean }>(
    `select has_function_privilege('zesweken_tenant', 'pg_catalog.set_config(text, text, boolean)', 'execute')
         or has_table_privilege('zesweken_tenant', 'pg_catalog.pg_settings', 'update') as open`,
  );
  if (closed.rows[0]!.open) {
    throw new Error(
      'The wall between tenants is open: an injected query could change role. Let a superuser run, in this database: ' +
        'REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC; REVOKE UPDATE ON pg_catalog.pg_settings FROM PUBLIC;',
    );
  }
}

/** Makes the role of one tenant: it can't log in, create nothing, and the application may only switch to it. */
export async function createTenantRole(owner: pg.Client, schema: string): Promise<void> {
  const role = schemaIdentifier(schema);
  await owner.query(`create role ${role} nologin`);
  await owner.query(`grant zesweken_tenant to ${role} with inherit true, set false`);
  await owner.query(`grant ${role} to zesweken_app with inherit false, set true`);
}

async function createRole(owner: pg.Client, name: string, options: string): Promise<void> {
  const known = await owner.query('select 1 from pg_roles where rolname = $1', [name]);
  if (known.rowCount) return;
  try {
    await owner.query(`create role ${name} ${options}`);
  } catch (error) {
    if (!ALREADY_THERE.has((error as { code?: string }).code ?? '')) throw error;
  }
}

async function setPassword(owner: pg.Client, role: string, secret: string): Promise<void> {
  // ALTER ROLE takes no parameters; quote_literal makes the text safe.
  const { rows } = await owner.query<{ text: string }>('select quote_literal($1) as text', [secret]);
  await owner.query(`alter role ${role} password ${rows[0]!.text}`);
}
