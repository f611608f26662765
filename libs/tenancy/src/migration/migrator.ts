import type pg from 'pg';
import { runMigrations as runQueueMigrations } from 'bullmq';
import { schemaIdentifier } from '../tenant.js';
import { type Migration, migrationsOf } from './migration-files.js';
import { openForQueue } from './roles.js';

/** What became of one tenant: an error means that it is fenced off while the others go on. */
export interface TenantMigrationResult {
  readonly slug: string;
  readonly schema: string;
  readonly from: number;
  readonly to: number;
  readonly error?: string;
}

interface TenantRow {
  readonly id: string;
  readonly slug: string;
  readonly schema: string;
}

const LOCK_CLASS = 0x5a57; // 'ZW'
const LEDGER = `(
  nummer integer primary key,
  naam text not null,
  controlegetal text not null,
  gedraaid_op timestamptz not null default now()
)`;

/**
 * Brings the shared schemas and then every tenant schema to the version of this code. Forward only; a ledger row per
 * migration in the same transaction; safe to stop and run again; two runs at once wait for each other.
 */
export class Migrator {
  constructor(
    private readonly connect: () => Promise<pg.Client>,
    /** How many tenants are migrated at a time. */
    private readonly atOnce = 4,
  ) {}

  /** Migrates platform, uitwisseling, rapportage and the queue's own schema. */
  async shared(): Promise<void> {
    const owner = await this.connect();
    try {
      await owner.query('select pg_advisory_lock($1, 0)', [LOCK_CLASS]);
      for (const schema of ['platform', 'uitwisseling', 'rapportage']) {
        await createSchema(owner, schema, 'zesweken_owner');
      }
      await owner.query('set role zesweken_owner');
      await owner.query(`create table if not exists platform.migraties ${LEDGER}`);
      for (const migration of await pending(owner, 'platform', migrationsOf('shared'))) {
        await apply(owner, 'platform', migration, migration.text);
      }
      await owner.query('reset role');
      await migrateQueue(owner);
    } finally {
      await owner.end();
    }
  }

  /** Migrates every tenant; one that fails is fenced and reported, the others go on. */
  async tenants(): Promise<TenantMigrationResult[]> {
    const owner = await this.connect();
    let todo: TenantRow[];
    try {
      const found = await owner.query<TenantRow>(
        'select id, slug, schema_naam as schema from platform.tenants where beeindigd_op is null order by slug',
      );
      todo = found.rows;
    } finally {
      await owner.end();
    }
    const results: TenantMigrationResult[] = [];
    const lanes = Array.from({ length: Math.min(this.atOnce, todo.length) }, async () => {
      const client = await this.connect();
      try {
        for (let tenant = todo.shift(); tenant; tenant = todo.shift()) {
          results.push(await this.#tenant(client, tenant));
        }
      } finally {
        await client.end();
      }
    });
    await Promise.all(lanes);
    return results.sort((a, b) => a.slug.localeCompare(b.slug));
  }

  async #tenant(owner: pg.Client, tenant: TenantRow): Promise<TenantMigrationResult> {
    let from = 0;
    let to = 0;
    try {
      await owner.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, tenant.schema]);
      ({ from, to } = await migrateTenantSchema(owner, tenant.schema));
      await owner.query(
        `update platform.tenants set status = 'actief', fout = null, versie = $2 where id = $1`,
        [tenant.id, to],
      );
      return { slug: tenant.slug, schema: tenant.schema, from, to };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      await owner.query(`update platform.tenants set status = 'afgeschermd', fout = $2 where id = $1`, [
        tenant.id,
        text,
      ]);
      return { slug: tenant.slug, schema: tenant.schema, from, to, error: text };
    } finally {
      await owner.query('select pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, tenant.schema]);
    }
  }
}

/**
 * Runs what is pending in one tenant schema.
 * @param transaction `each`: a transaction per migration; `open`: inside the one that the caller holds.
 */
export async function migrateTenantSchema(
  owner: pg.Client,
  schema: string,
  transaction: 'each' | 'open' = 'each',
): Promise<{ from: number; to: number }> {
  const name = schemaIdentifier(schema);
  await owner.query(`set role zesweken_owner`);
  try {
    await owner.query(`create table if not exists ${name}.migraties ${LEDGER}`);
    const all = migrationsOf('tenant');
    const todo = await pending(owner, name, all);
    for (const migration of todo) {
      const text = migration.text.replaceAll('{tenant}', name);
      if (transaction === 'open') await run(owner, name, migration, text);
      else await apply(owner, name, migration, text);
    }
    return { from: all.length - todo.length, to: all.length };
  } finally {
    await owner.query('reset role').catch(() => undefined);
  }
}

async function pending(owner: pg.Client, schema: string, all: readonly Migration[]): Promise<Migration[]> {
  const ledger = await owner.query<{ nummer: number; controlegetal: string }>(
    `select nummer, controlegetal from ${schema}.migraties order by nummer`,
  );
  for (const { nummer, controlegetal } of ledger.rows) {
    const known = all[nummer - 1];
    if (!known)
      throw new Error(
        `Schema ${schema} is at version ${nummer}, newer than this code (${all.length}). Start the newer version of Zesweken.`,
      );
    if (known.checksum !== controlegetal)
      throw new Error(
        `Migration ${nummer} (${known.name}) was changed after it ran in ${schema}. Add a new migration instead.`,
      );
  }
  return all.slice(ledger.rows.length);
}

async function apply(owner: pg.Client, schema: string, migration: Migration, text: string): Promise<void> {
  await owner.query('begin');
  try {
    await run(owner, schema, migration, text);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function run(owner: pg.Client, schema: string, migration: Migration, text: string): Promise<void> {
  try {
    await owner.query(`set local lock_timeout = '5s'; set local search_path = ${schema}, pg_temp`);
    await owner.query(text);
    await owner.query(`insert into ${schema}.migraties (nummer, naam, controlegetal) values ($1, $2, $3)`, [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
  } catch (error) {
    throw new Error(
      `Migration ${migration.number} (${migration.name}) failed in ${schema}: ${(error as Error).message}`,
      { cause: error },
    );
  }
}

async function createSchema(owner: pg.Client, name: string, role: string): Promise<void> {
  const known = await owner.query('select 1 from pg_namespace where nspname = $1', [name]);
  if (!known.rowCount) await owner.query(`create schema ${name} authorization ${role}`);
}

/** BullMQ's own migrations, run as the role that owns its schema. */
async function migrateQueue(owner: pg.Client): Promise<void> {
  await createSchema(owner, 'bullmq', 'zesweken_queue');
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  const database = rows[0]!.name;
  // BullMQ says CREATE SCHEMA IF NOT EXISTS, for which PostgreSQL wants the right even where the schema exists.
  await owner.query(`grant create on database ${database} to zesweken_queue`);
  await openForQueue(owner);
  await owner.query('set role zesweken_queue');
  try {
    await runQueueMigrations(owner, 'bullmq');
  } finally {
    await owner.query('reset role').catch(() => undefined);
    await owner.query(`revoke create on database ${database} from zesweken_queue`).catch(() => undefined);
  }
}
