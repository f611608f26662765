import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings, type SettingsInput } from '@zesweken/config';
import { FileKeyStore } from '@zesweken/crypto';
import { closeDatabase } from '@zesweken/tenancy';
import type pg from 'pg';
import { atEnd } from './cleanup.js';
import { asSuperuser, connect, urlOf } from './postgres.js';
import { ensureTemplate } from './template.js';
import { until } from './until.js';

/** A database of one spec file, with a folder for its keys. Goes away with everything in it when the file ends. */
export class TestDatabase {
  readonly #folder = mkdtempSync(join(tmpdir(), 'zesweken-test-'));
  readonly keys: FileKeyStore;
  #dropped = false;
  #tenants = 0;

  constructor(
    readonly name: string,
    /** A superuser's connection, past every wall: to look at what is stored. */
    readonly owner: pg.Client,
  ) {
    this.keys = new FileKeyStore(join(this.#folder, 'sleutels'));
    this.keys.create();
  }

  /** Counts the tenants made here, for names that differ. */
  count(): number {
    return (this.#tenants += 1);
  }

  get ownerUrl(): string {
    return urlOf(this.name);
  }

  /** Settings of a process that works in this database; `env` on top of what tests need. */
  settings(env: SettingsInput = {}): Settings {
    return Settings.from({
      DATABASE_URL: this.ownerUrl,
      ZESWEKEN_APP_URL: urlOf(this.name, 'zesweken_app'),
      ZESWEKEN_QUEUE_URL: urlOf(this.name, 'zesweken_queue'),
      ZESWEKEN_DATA: this.#folder,
      ZESWEKEN_DEMO: 'geen',
      ZESWEKEN_POOL: '8',
      ZESWEKEN_METRICS: 'uit',
      ...env,
    });
  }

  /** Drops database and roles, once. @throws Error naming each connection that someone forgot to close. */
  async drop(): Promise<void> {
    if (this.#dropped) return;
    this.#dropped = true;
    const { rows } = await this.owner.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname ~ '^t_[a-z0-9]{16}$'`,
    );
    const forgotten = await this.#forgotten();
    await this.owner.end();
    await asSuperuser(undefined, async (client) => {
      await client.query(`drop database ${this.name} with (force)`);
      if (rows.length > 0)
        await client.query(`drop role if exists ${rows.map(({ name }) => name).join(', ')}`);
    });
    rmSync(this.#folder, { recursive: true });
    if (forgotten) throw new Error(`connections left open:\n${forgotten}`);
  }

  /** A backend needs a moment to notice that its client has gone. */
  async #forgotten(): Promise<string> {
    let found = '';
    const look = async (): Promise<boolean> => {
      const { rows } = await this.owner.query<{ line: string }>(
        `select format('%s as %s, %s, last: %s', application_name, usename, state, left(query, 100)) as line
         from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      found = rows.map(({ line }) => line).join('\n');
      return found === '';
    };
    return until('all connections closed', look, 2_000).then(
      () => '',
      () => found,
    );
  }
}

/** A new database for this spec file, migrated, with no tenant in it. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate();
  // The moment tells a later run how old a database of a killed run is.
  const name = `zwtest_${Math.floor(Date.now() / 1_000)}_${randomBytes(6).toString('hex')}`;
  await asSuperuser(undefined, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const owner = await connect(urlOf(name));
  // Rights on the database itself are not copied with a template.
  await closeDatabase(owner);
  const database = new TestDatabase(name, owner);
  atEnd(`database ${name}`, () => database.drop());
  return database;
}
