import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isFree } from './ports.mjs';
import { nativeFolder } from './postgres/binaries.mjs';
import { layout, ownerOf, prepareCluster, serverEnvironment } from './postgres/cluster.mjs';
import { complaint } from './postgres/complaints.mjs';
import { clearLeftOver, findPostmaster, stopPostmaster } from './postgres/postmaster.mjs';
import { findWay } from './postgres/unprivileged.mjs';
import { dyingWithUs } from './programs.mjs';

/**
 * @typedef {import('./postgres/cluster.mjs').Folder} Folder
 * @typedef {import('./postgres/unprivileged.mjs').Way} Way
 */

/**
 * @typedef {object} StartOptions
 * @property {string} dataDir folder that holds everything of this server; made when it is not there
 * @property {string} [log] file for what the server writes (default: postgres.log in dataDir)
 * @property {Record<string, string>} [settings] PostgreSQL settings beside ours, such as { fsync: 'off' }
 * @property {AbortSignal} [signal] gives the start up
 */

/**
 * A running embedded PostgreSQL.
 * @typedef {object} Postgres
 * @property {string} url connection of the superuser, password included
 * @property {number} port
 * @property {number} pid
 * @property {Promise<void>} ended when the server is gone, for whatever reason
 * @property {(options?: { inHaste?: AbortSignal }) => Promise<void>} stop
 */

const START_LIMIT = 120_000;

/** Settings of every embedded server. What it writes of errors holds no values: they could be about a child. */
const OURS = {
  listen_addresses: '127.0.0.1',
  // Paths of sockets may have 107 characters; folders of clones are longer.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts the PostgreSQL that comes with us: only this machine can reach it, with a password made for it. What an
 * earlier start left running on the same folder is stopped first. It ends by itself when this process is killed.
 * @param {StartOptions} options
 * @returns {Promise<Postgres>}
 * @throws {OperatorError} in one sentence, when it can't
 */
export async function startPostgres({ dataDir, log, settings = {}, signal }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = layout(realpathSync(dataDir));
  if (log) folder.log = log;
  const way = findWay(nativeFolder(import.meta.dirname), realpathSync(dataDir), ownerOf(folder));
  await prepareCluster(folder, way, { durable: settings.fsync !== 'off', signal });
  await clearLeftOver(folder.cluster);
  startFreshLog(folder.log);
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    const port = await choosePort(folder, attempt);
    const outcome = await launch(folder, way, { ...OURS, ...settings, port: String(port) }, signal);
    if ('pid' in outcome) return running(folder, port, outcome);
    if (attempt === 20 || !isPassing(outcome.output)) throw complaint('start', outcome.output, folder.log);
    await pause(250);
  }
}

/**
 * Connection of the superuser to the server that runs on this folder now, started by whichever process.
 * @param {string} dataDir @returns {string | undefined} undefined: none runs, or it is not ready
 */
export function runningPostgres(dataDir) {
  if (!existsSync(dataDir)) return undefined;
  const folder = layout(realpathSync(dataDir));
  const found = findPostmaster(folder.cluster);
  return found?.ready ? superuserUrl(folder, found.port) : undefined;
}

/**
 * Makes the database unless it is there.
 * @param {string} url of the superuser @param {string} name a plain lower-case name
 * @returns {Promise<string>} connection of the superuser to that database
 */
export async function ensureDatabase(url, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

/** @param {Folder} folder @param {number} port */
function superuserUrl(folder, port) {
  return `postgres://postgres:${readFileSync(folder.password, 'utf8')}@127.0.0.1:${port}/postgres`;
}

/** The port of last time, so that tools keep finding it, or a free one. @param {Folder} folder @param {number} attempt */
async function choosePort(folder, attempt) {
  const kept = existsSync(folder.port) ? Number(readFileSync(folder.port, 'utf8')) : 0;
  if (attempt === 1 && kept > 0 && (await isFree(kept, '127.0.0.1'))) return kept;
  const port = await freePort();
  writeFileSync(folder.port, String(port));
  return port;
}

/**
 * Whether trying again helps: another program took the port just now, or processes of a server that was killed are
 * still on their way out.
 * @param {string} output
 */
function isPassing(output) {
  return /could not bind|Address already in use|shared memory block .* is still in use/.test(output);
}

/**
 * @param {Folder} folder @param {Way} way @param {Record<string, string>} settings
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<{ pid: number, ended: Promise<void> } | { output: string }>} what it wrote, when it failed
 */
async function launch(folder, way, settings, signal) {
  const log = openSync(folder.log, 'a', 0o600);
  const from = statSync(folder.log).size;
  const [program = '', ...args] = [
    ...way.prefix,
    ...dyingWithUs('INT'),
    ...[`${way.native}/bin/postgres`, '-D', folder.cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  // A process group of its own: Ctrl-C in the terminal is for us, and we say when the database may go.
  const child = spawn(program, args, {
    detached: true,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let alive = true;
  const ended = new Promise((resolve) => child.on('error', resolve).on('exit', resolve)).then(() => {
    alive = false;
  });
  const pid = child.pid ?? 0;
  const late = globalThis.AbortSignal.any([
    globalThis.AbortSignal.timeout(START_LIMIT),
    ...(signal ? [signal] : []),
  ]);
  while (alive) {
    if (isReady(folder.cluster, pid)) return { pid, ended };
    if (late.aborted) await stopPostmaster(folder.cluster, pid);
    await pause(15);
  }
  signal?.throwIfAborted();
  return { output: readFileSync(folder.log, 'utf8').slice(from) };
}

/** @param {string} cluster @param {number} pid */
function isReady(cluster, pid) {
  const found = findPostmaster(cluster);
  return found?.pid === pid && found.ready;
}

/**
 * @param {Folder} folder @param {number} port @param {{ pid: number, ended: Promise<void> }} server
 * @returns {Postgres}
 */
function running(folder, port, { pid, ended }) {
  const stop = async (/** @type {{ inHaste?: AbortSignal }} */ options = {}) => {
    await stopPostmaster(folder.cluster, pid, options);
    await ended;
  };
  return { url: superuserUrl(folder, port), port, pid, ended, stop };
}

/** Keeps one old log of at least ten megabytes. @param {string} log */
function startFreshLog(log) {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(log, `${log}.1`);
}
