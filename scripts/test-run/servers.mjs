import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { claim, isTaken } from '../only-one.mjs';
import { OperatorError } from '../operator-error.mjs';
import { answers, freePort } from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';
import { dyingWithUs } from '../programs.mjs';
import { root } from '../root.mjs';

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/** What a test loses in a power cut, it can make again: three times as fast. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

/** Each change of the migrations leaves a template behind; from this many databases on, a new folder is quicker. */
const MANY_DATABASES = 20;

/**
 * The PostgreSQL of a test run. Its folder stays, so that the next run finds the migrated template again; runs at the
 * same time each have their own.
 * @param {AbortSignal} signal gives up
 * @returns {Promise<Server>}
 */
export async function startTestPostgres(signal) {
  const folder = await claimFolder();
  const inUse = join(folder, 'in-use');
  // Without fsync, what a killed run left cannot be trusted.
  if (existsSync(inUse)) empty(folder);
  writeFileSync(inUse, '');
  const postgres = await startPostgres({ dataDir: folder, settings: SETTINGS, signal });
  const stop = async () => {
    const crowded = (await countDatabases(postgres.url)) > MANY_DATABASES;
    await postgres.stop();
    if (crowded) empty(folder);
    else rmSync(inUse);
  };
  return { url: postgres.url, stop };
}

async function claimFolder() {
  for (let number = 1; ; number++) {
    const folder = join(root, '.cache', `test-postgres-${number}`);
    if (!isTaken(await claim(folder, 'data', 'npm test'))) return folder;
  }
}

/** @param {string} folder which itself stays: the claim is on it */
function empty(folder) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

/** @param {string} url */
async function countDatabases(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query('select count(*)::int as count from pg_database');
    return Number(rows[0].count);
  } catch {
    return MANY_DATABASES + 1; // it fell over during the tests
  } finally {
    await client.end();
  }
}

/**
 * A Redis of our own, where the machine has the program.
 * @returns {Promise<Server | undefined>}
 */
export async function startTestRedis() {
  const program = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((path) => existsSync(path));
  if (!program) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'zesweken-redis-'));
  const port = await freePort();
  const log = openSync(join(folder, 'redis.log'), 'a');
  const [first = '', ...args] = [
    ...dyingWithUs('KILL'),
    ...[program, '--port', String(port), '--bind', '127.0.0.1'],
    ...['--save', '', '--appendonly', 'no', '--dir', folder],
  ];
  const child = spawn(first, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise((resolve) => child.on('error', resolve).on('exit', resolve));
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (let tries = 0; !(await answers(port, '127.0.0.1')); tries++) {
    if (tries === 250 || child.exitCode !== null) {
      await stop();
      throw new OperatorError(
        `redis-server (${program}) does not start: remove it or mend it, then test again.`,
      );
    }
    await pause(20);
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}
