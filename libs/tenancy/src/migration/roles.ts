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

/**
 * What PostgreSQL gives PUBLIC and a tenant must not have: setting the role by function or view, running a block of
 * plpgsql (DO), and keeping data in large objects, which stand outside every schema.
 */
const SHUT = [
  'revoke execute on function pg_catalog.set_config(text, text, boolean) from public',
  'revoke update on pg_catalog.pg_settings from public',
  'revoke usage on language plpgsql from public',
  'revoke execute on function pg_catalog.lo_creat(integer) from public',
  'revoke execute on function pg_catalog.lo_create(oid) from public',
  'revoke execute on function pg_catalog.lo_from_bytea(oid, bytea) from public',
] as const;

const QUEUE_NEEDS = [
  'grant execute on function pg_catalog.set_config(text, text, boolean) to zesweken_queue',
  'grant usage on language plpgsql to zesweken_queue',
] as const;

/** Shared tables have triggers that insist on the order of states; who makes those needs the language. */
const OWNER_NEEDS = 'grant usage on language plpgsql to zesweken_owner';

const STILL_OPEN = `
  select what from (values
    ('set_config', has_function_privilege('zesweken_tenant', 'pg_catalog.set_config(text, text, boolean)', 'execute')),
    ('pg_settings', has_table_privilege('zesweken_tenant', 'pg_catalog.pg_settings', 'update')),
    ('plpgsql', has_language_privilege('zesweken_tenant', 'plpgsql', 'usage')),
    ('lo_creat', has_function_privilege('zesweken_tenant', 'pg_catalog.lo_creat(integer)', 'execute')),
    ('lo_create', has_function_privilege('zesweken_tenant', 'pg_catalog.lo_create(oid)', 'execute')),
    ('lo_from_bytea', has_function_privilege('zesweken_tenant', 'pg_catalog.lo_from_bytea(oid, bytea)', 'execute'))
  ) as door (what, open) where open`;

const INSUFFICIENT_PRIVILEGE = '42501';

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
  if ((await openDoors(owner)).length > 0) await shut(owner);
  await openForOwner(owner);
  const left = await openDoors(owner);
  if (left.length > 0) {
    throw new Error(
      `The wall between tenants is open (${left.join(', ')}): an injected query could change role. ` +
        `Let a superuser run, in this database: ${[...SHUT, ...QUEUE_NEEDS].join('; ')};`,
    );
  }
}

async function openDoors(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ what: string }>(STILL_OPEN);
  return rows.map(({ what }) => what);
}

async function shut(owner: pg.Client): Promise<void> {
  for (const statement of SHUT) {
    try {
      await owner.query(statement);
    } catch (error) {
      // Who may not do this hears it from the check that follows, with what to do.
      if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    }
  }
}

/** @throws Error with the statement for the DBA when this role may not grant it. */
async function openForOwner(owner: pg.Client): Promise<void> {
  const ready = `select has_language_privilege('zesweken_owner', 'plpgsql', 'usage') as ready`;
  if ((await owner.query<{ ready: boolean }>(ready)).rows[0]?.ready) return;
  await owner.query(OWNER_NEEDS).catch(() => undefined); // told below, with what to do
  if ((await owner.query<{ ready: boolean }>(ready)).rows[0]?.ready) return;
  throw new Error(`Let a superuser run, in this database: ${OWNER_NEEDS};`);
}

/** Gives the queue's own role what its migrations use and PUBLIC has lost; skips what it has already. */
export async function openForQueue(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ ready: boolean }>(
    `select has_function_privilege('zesweken_queue', 'pg_catalog.set_config(text, text, boolean)', 'execute')
        and has_language_privilege('zesweken_queue', 'plpgsql', 'usage') as ready`,
  );
  if (!rows[0]?.ready) for (const statement of QUEUE_NEEDS) await owner.query(statement);
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
