import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@zesweken/config';
import { ensureRoles, Migrator } from '@zesweken/tenancy';
import type pg from 'pg';
import { asSuperuser, connect, TEST_SECRETS, urlOf } from './postgres.js';

const LOCK = [0x5a57, 0x7e57] as const;
const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
const WRONG_PASSWORD = '28P01';

/**
 * Name of the migrated database that spec files clone. It is made by the first spec that needs it and stays for later
 * runs: its name holds a hash of all that goes into it.
 */
export function ensureTemplate(): Promise<string> {
  const template = `zwtest_sjabloon_${hashOfSources()}`;
  return asSuperuser(undefined, async (client) => {
    // Workers that come at the same time wait here for the first one. Closing the connection gives the lock back.
    await client.query('select pg_advisory_lock($1, $2)', [...LOCK]);
    await sweep(client, template);
    if (!(await exists(client, template))) await make(client, template);
    await knowPasswords(client);
    return template;
  });
}

async function make(client: pg.Client, template: string): Promise<void> {
  // Under another name until it is whole, so that a run that is killed leaves no half template.
  const draft = `${template}_in_wording`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft} template template0`);
  await asSuperuser(draft, (owner) => ensureRoles(owner, TEST_SECRETS));
  await new Migrator(() => connect(urlOf(draft))).shared();
  await client.query(`comment on database ${draft} is '${Math.floor(Date.now() / 1_000)}'`);
  await client.query(`alter database ${draft} rename to ${template}`);
  await client.query(`alter database ${template} with is_template true allow_connections false`);
}

/** Passwords belong to the server, not to the template: another program may have set them since. */
async function knowPasswords(client: pg.Client): Promise<void> {
  for (const role of ['zesweken_app', 'zesweken_queue'] as const) {
    try {
      await (await connect(urlOf(undefined, role))).end();
    } catch (error) {
      if ((error as { code?: string }).code !== WRONG_PASSWORD) continue;
      const secret = role === 'zesweken_app' ? TEST_SECRETS.app : TEST_SECRETS.queue;
      await client.query(`alter role ${role} password '${secret}'`);
    }
  }
}

/** Removes what killed runs of more than an hour ago left behind: databases, and tenant roles that own no right. */
async function sweep(client: pg.Client, template: string): Promise<void> {
  await sweepTemplates(client, template);
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where datname ~ '^zwtest_[0-9]+_' and split_part(datname, '_', 2)::bigint < extract(epoch from now()) - $1`,
    [HOUR_S],
  );
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  if (rows.length === 0) return;
  const orphans = await client.query<{ name: string }>(
    `select rolname as name from pg_roles r where rolname ~ '^t_[a-z0-9]{16}$'
     and not exists (select 1 from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid)`,
  );
  for (const { name } of orphans.rows) await client.query(`drop role if exists ${name}`);
}

/** Removes templates of other migrations that were made more than a day ago: the comment tells when. */
async function sweepTemplates(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where datname ~ '^zwtest_sjabloon_' and datname <> $1
       and coalesce(shobj_description(oid, 'pg_database'), '0')::bigint < extract(epoch from now()) - $2`,
    [template, DAY_S],
  );
  for (const { name } of rows) {
    await client.query(`alter database ${name} with is_template false`);
    await client.query(`drop database if exists ${name} with (force)`);
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
}

/** Everything that the template is made from: the migrations, the code that runs them, and BullMQ with its own. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['db/shared', 'db/tenant', 'libs/tenancy/src/migration']) {
    for (const file of readdirSync(join(projectRoot, folder)).sort()) {
      hash.update(file).update(readFileSync(join(projectRoot, folder, file)));
    }
  }
  hash.update(readFileSync(join(projectRoot, 'node_modules/bullmq/package.json')));
  return hash.digest('hex').slice(0, 12);
}
