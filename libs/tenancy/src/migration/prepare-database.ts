import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '@zesweken/config';
import pg from 'pg';
import { Migrator, type TenantMigrationResult } from './migrator.js';
import { ensureRoles } from './roles.js';

/** Opens a connection as the owner; the caller ends it. @throws Error with what to do when DATABASE_URL is missing. */
export async function connectOwner(settings: Settings): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: ownerUrlOf(settings),
    application_name: 'zesweken-beheer',
  });
  await client.connect();
  return client;
}

/**
 * Makes a database ready for this version: roles and their secrets, the closed doors, all migrations. Safe to run at
 * every start.
 * @returns what became of each tenant; one with an error is fenced.
 */
export async function prepareDatabase(settings: Settings): Promise<TenantMigrationResult[]> {
  const owner = await connectOwner(settings);
  try {
    await owner.query('select pg_advisory_lock($1, 2)', [0x5a57]);
    await ensureRoles(owner, secretsFor(settings, ownerUrlOf(settings)));
    const migrator = new Migrator(() => connectOwner(settings));
    await migrator.shared();
    return await migrator.tenants();
  } finally {
    await owner.end();
  }
}

function ownerUrlOf({ ownerUrl }: Settings): string {
  if (!ownerUrl) throw new Error('DATABASE_URL is not set. Give the connection of the database owner.');
  return ownerUrl;
}

/** Keeps the passwords of the application roles from earlier starts, and writes where the database is now. */
function secretsFor(settings: Settings, ownerUrl: string): { app: string; queue: string } {
  const known = readAccess(settings);
  const app = passwordOf(settings.givenAppUrl ?? known?.appUrl) ?? secret();
  const queue = passwordOf(settings.givenQueueUrl ?? known?.queueUrl) ?? secret();
  mkdirSync(dirname(settings.accessFile), { recursive: true, mode: 0o700 });
  const access = {
    appUrl: urlFor(ownerUrl, 'zesweken_app', app),
    queueUrl: urlFor(ownerUrl, 'zesweken_queue', queue),
  };
  writeFileSync(settings.accessFile, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  return { app, queue };
}

function readAccess(settings: Settings): { appUrl?: string; queueUrl?: string } | undefined {
  try {
    return JSON.parse(readFileSync(settings.accessFile, 'utf8')) as { appUrl?: string; queueUrl?: string };
  } catch {
    return undefined;
  }
}

function passwordOf(url: string | undefined): string | undefined {
  return url ? decodeURIComponent(new URL(url).password) : undefined;
}

function urlFor(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.toString();
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
