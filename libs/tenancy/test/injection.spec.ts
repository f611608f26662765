import { describe, expect, it } from '@jest/globals';
import { cloneDatabase, startKernel } from '@zesweken/testing';
import pg from 'pg';
import { raw } from 'sql-template-tag';
import { type DatabaseFault, StatementRefused, type TenantDb, Tenants } from '../src/index.js';

const kernel = await startKernel();
const [attacker, victim] = [await kernel.aTenant(), await kernel.aTenant()];
const A = attacker.tenant.schema;
const B = victim.tenant.schema;

/** Both ways by which features reach the database, each with text that should never have been built. */
const ways: [string, (db: TenantDb, text: string) => Promise<unknown>][] = [
  ['TenantDb', (db, text) => db.rows(raw(text))],
  ['the entity manager', (db, text) => db.manager.query(text)],
];

const REFUSED = '42501';
const SYNTAX = '42601';
const NOT_READ_ONLY = '0A000';
const NOT_A_CURSOR = '42P11';
/** Refused before it leaves: no SQLSTATE. */
const NOT_FROM_HERE = 'StatementRefused';

/** What an attacker may try who can put text into a statement, or even send one of their own. */
const attacks: [what: string, text: string, code: string][] = [
  ['to set the role by function', `select set_config('role', '${B}', true)`, REFUSED],
  [
    'to set the role and read in one go',
    `select set_config('role', '${B}', true), email from ${B}.gebruikers`,
    REFUSED,
  ],
  ['to set the path by function', `select set_config('search_path', '${B}', true)`, REFUSED],
  ['to put a statement behind it', `select 1; set local role ${B}`, SYNTAX],
  ['to put a statement behind it in a comment', `select 1 /* ; */ ; set local role ${B} --`, SYNTAX],
  [
    'to set the role by the view of settings',
    `update pg_settings set setting = '${B}' where name = 'role'`,
    REFUSED,
  ],
  [
    'to set the path by that view',
    `update pg_settings set setting = '${B}' where name = 'search_path'`,
    REFUSED,
  ],
  ['to set the role by query_to_xml', `select query_to_xml('set role ${B}', true, true, '')`, NOT_READ_ONLY],
  [
    'to hide the function in query_to_xml',
    `select query_to_xml('select set_config(''role'', ''${B}'', true)', true, true, '')`,
    REFUSED,
  ],
  ['to set the role by ts_stat', `select * from ts_stat('set role ${B}')`, NOT_A_CURSOR],
  [
    'to read by query_to_xml',
    `select query_to_xml('select * from ${B}.gebruikers', true, true, '')`,
    REFUSED,
  ],
  ['to read by table_to_xml', `select table_to_xml('${B}.gebruikers', true, true, '')`, REFUSED],
  ['to read by schema_to_xml', `select schema_to_xml('${B}', true, true, '')`, REFUSED],
  ['to read by its full name', `select * from ${B}.gebruikers`, REFUSED],
  [
    'to read in a subquery',
    `select * from outbox where soort = (select email from ${B}.gebruikers limit 1)`,
    REFUSED,
  ],
  ['to write by its full name', `insert into ${B}.outbox select * from outbox`, REFUSED],
  ['to write in a WITH', `with x as (delete from ${B}.sessies returning 1) select * from x`, REFUSED],
  ['to read the queue', 'select * from bullmq.job', REFUSED],
  ['to read failed sign-ins', 'select * from platform.aanmeldpogingen', REFUSED],
  ['to rename itself', `update platform.tenants set slug = 'x'`, REFUSED],
  ['to unfence itself', `update platform.tenants set status = 'actief'`, REFUSED],
  ['to read password hashes of the server', 'select * from pg_authid', REFUSED],
  ['to read a file', `select pg_read_file('/etc/passwd')`, REFUSED],
  ['to list a folder', `select pg_ls_dir('/')`, REFUSED],
  ['to keep something in a large object', 'select lo_create(0)', REFUSED],
  ['to make a large object of bytes', `select lo_from_bytea(0, '\\x00')`, REFUSED],
  ['to load a file', `select lo_import('/etc/passwd')`, REFUSED],
  ['to change its own log', 'update verwerkingen set actor_id = null', REFUSED],
  ['to shorten its own log', 'delete from verwerkingen', REFUSED],
  ['to change its own chain', `update zegels set hash = '\\x00'`, REFUSED],
  ['to shorten its own chain', 'delete from zegels', REFUSED],
  ['to change its own keys', 'update sleutels set versie = 2', REFUSED],
  ['to change its own ledger', 'delete from migraties', REFUSED],
  ['to send SET ROLE', `set local role ${B}`, NOT_FROM_HERE],
  ['to send SET ROLE in capitals, behind a comment', `/* select */ SET ROLE ${B}`, NOT_FROM_HERE],
  ['to send RESET ROLE', 'reset role', NOT_FROM_HERE],
  ['to send SET SESSION AUTHORIZATION', 'set session authorization default', NOT_FROM_HERE],
  ['to send a block', `do $$ begin execute 'set local role ${B}'; end $$`, NOT_FROM_HERE],
  ['to send COMMIT', 'commit', NOT_FROM_HERE],
  ['to send ROLLBACK', 'rollback', NOT_FROM_HERE],
  ['to prepare SET ROLE', `prepare x as select 1`, NOT_FROM_HERE],
  ['to keep a cursor open', 'declare c cursor with hold for select 1', NOT_FROM_HERE],
  ['to copy a table out', 'copy gebruikers to stdout', NOT_FROM_HERE],
  ['to run a program', `copy (select 1) to program 'id'`, NOT_FROM_HERE],
  ['to listen', 'listen x', NOT_FROM_HERE],
  ['to grant itself', `grant ${B} to ${A}`, NOT_FROM_HERE],
  ['to shadow a table with a temporary one', 'create temp table gebruikers (id uuid)', NOT_FROM_HERE],
  ['to make a temporary table by SELECT INTO', 'select 1 as x into temp gebruikers', REFUSED],
  ['to make a table by SELECT INTO', 'select 1 as x into mine', REFUSED],
  ['to make a function', `create function now() returns int language sql as 'select 1'`, NOT_FROM_HERE],
];

async function codeOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'succeeded',
    (error: unknown) => (error instanceof StatementRefused ? error.name : (error as DatabaseFault).code),
  );
}

describe.each(ways)('who can inject into %s', (_way, send) => {
  it.each(attacks)('fails %s', async (_what, text, code) => {
    const before = await victim.rows(raw('select * from gebruikers order by id'));

    expect(await codeOf(kernel.get(Tenants).run(attacker.tenant, (db) => send(db, text)))).toBe(code);

    expect(await victim.rows(raw('select * from gebruikers order by id'))).toEqual(before);
  });

  it('fails to end the session of another', async () => {
    const other = new pg.Client({ connectionString: kernel.settings.appUrl });
    await other.connect();
    const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');

    const text = `select pg_terminate_backend(${rows[0]!.pid})`;
    expect(await codeOf(kernel.get(Tenants).run(attacker.tenant, (db) => send(db, text)))).toBe(REFUSED);

    await other.end();
  });

  // Not refused, but these functions show only what the role may see.
  it.each([
    ['database_to_xml', `select database_to_xml(true, true, '') as found`],
    ['pg_stats', `select * from pg_stats where schemaname = '${B}'`],
    ['pg_stat_activity', `select query from pg_stat_activity where pid <> pg_backend_pid()`],
  ])('finds nothing of another in %s', async (_what, text) => {
    const found = await kernel.get(Tenants).run(attacker.tenant, (db) => send(db, text));

    expect(JSON.stringify(found)).not.toContain(victim.user('beheer').email);
    expect(JSON.stringify(found)).not.toMatch(/select|insert/i);
  });
});

/** What the refusals above rest on, by their own right and not by the filter on first words. */
describe('the database itself', () => {
  const asAttacker = async (text: string): Promise<string> => {
    const { owner } = kernel.database;
    await owner.query(`begin; set local role ${A}; set local search_path = ${A}, pg_temp`);
    const code = await codeOf(owner.query(text));
    await owner.query('rollback');
    return code;
  };

  it.each([
    ['a block of plpgsql', `do $$ begin execute 'set local role ${B}'; end $$`],
    ['a temporary table', 'create temp table gebruikers (id uuid)'],
    ['a table in its own schema', 'create table mine (id uuid)'],
    ['a view in its own schema', 'create view mine as select 1 as x'],
    ['a function in its own schema', `create function now() returns int language sql as 'select 1'`],
    ['a table in public', 'create table public.mine (id uuid)'],
    ['a schema', 'create schema mine'],
    ['a role', 'create role mine'],
    ['the rights of another tenant', `grant ${B} to ${A}`],
    ['a program', `copy (select 1) to program 'id'`],
    ['a file', `copy gebruikers to '/tmp/x'`],
    ['a library', `load 'auto_explain'`],
  ])('refuses a tenant %s', async (_what, text) => {
    expect(await asAttacker(text)).toBe(REFUSED);
  });

  it('has no function of ours that runs with another’s rights', async () => {
    const { rows } = await kernel.database.owner.query(
      `select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
    );

    expect(rows).toEqual([]);
  });

  it('lets a tenant role log in, inherit or create nothing', async () => {
    const { rows } = await kernel.database.owner.query(
      `select rolname from pg_roles where rolname ~ '^t_' and (rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
       union select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
       where r.rolname ~ '^t_' and (g.rolname <> 'zesweken_tenant' or m.set_option or m.admin_option)
       union select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
       where r.rolname = 'zesweken_app' and (m.inherit_option or m.admin_option)`,
    );

    expect(rows).toEqual([]);
  });
});

describe('without the doors that closeDatabase shuts', () => {
  it('the same attacks would succeed, so the tests above mean something', async () => {
    const database = await cloneDatabase();
    const open = await startKernel({ database });
    const [one, other] = [await open.aTenant(), await open.aTenant()];
    const target = other.tenant.schema;
    const run = (text: string, then = 'select 1') =>
      open.get(Tenants).run(one.tenant, async (db) => {
        await db.rows(raw(text));
        return db.rows<{ email: string }>(raw(then));
      });
    const read = `select email from ${target}.gebruikers order by email limit 1`;
    const stolen = [{ email: other.user('beheer').email }];
    const closed = async (text: string) => codeOf(run(text, read));
    const setRole = `select set_config('role', '${target}', true)`;
    const bySettings = `update pg_settings set setting = '${target}' where name = 'search_path'`;
    const path = `select current_setting('search_path') as path`;
    expect([await closed(setRole), await closed(bySettings)]).toEqual([REFUSED, REFUSED]);

    await database.owner.query(`
      grant execute on function pg_catalog.set_config(text, text, boolean) to public;
      grant update on pg_catalog.pg_settings to public;
      grant temp on database ${database.name} to public;
      grant execute on function pg_catalog.lo_create(oid) to public;
      grant usage on language plpgsql to public`);

    expect(await run(setRole, read)).toEqual(stolen);
    expect(await run(bySettings, path)).toEqual([{ path: target }]);
    expect(
      await run(`select query_to_xml('${setRole.replaceAll("'", "''")}', true, true, '')`, read),
    ).toEqual(stolen);
    expect(await run('select 1 as x into temp gebruikers', 'select 1')).toEqual(expect.anything());
    expect(await run('select lo_create(0)', 'select 1')).toEqual(expect.anything());
    await database.owner.query(`begin; set local role ${one.tenant.schema}`);
    await database.owner.query(`do $$ begin perform 1; end $$`);
    await database.owner.query('rollback; select lo_unlink(oid) from pg_largeobject_metadata');
  });
});
