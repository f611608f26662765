import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { requireSpace } from '../disk.mjs';
import { runToEnd } from '../programs.mjs';
import { MAJOR } from './binaries.mjs';
import { complaint, otherVersion } from './complaints.mjs';
import { handOver } from './unprivileged.mjs';

/**
 * @typedef {object} Folder where one embedded PostgreSQL keeps everything
 * @property {string} cluster its data directory
 * @property {string} password file with the password of its superuser (0600)
 * @property {string} port file with the port it last listened on
 * @property {string} log what the server and initdb write
 */

/** @param {string} folder absolute path @returns {Folder} */
export function layout(folder) {
  return {
    cluster: join(folder, 'cluster'),
    password: join(folder, 'password'),
    port: join(folder, 'port'),
    log: join(folder, 'postgres.log'),
  };
}

/**
 * Uid of an existing database's files.
 * @param {Folder} folder @returns {number | undefined}
 */
export function ownerOf({ cluster }) {
  return statSync(cluster, { throwIfNoEntry: false })?.uid;
}

/**
 * Makes the data directory when there is none yet. A half-made one never counts: it gets its name when it is whole.
 * @param {Folder} folder
 * @param {import('./unprivileged.mjs').Way} way
 * @param {{ durable: boolean, signal?: AbortSignal }} options durable: wait until the disk has it
 */
export async function prepareCluster(folder, way, options) {
  if (!existsSync(folder.cluster)) return initialise(folder, way, options);
  handOver(way, folder.cluster);
  const version = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) throw otherVersion(dirname(folder.cluster), version);
  requireSpace(folder.cluster, 48);
}

/**
 * @param {Folder} folder @param {import('./unprivileged.mjs').Way} way
 * @param {{ durable: boolean, signal?: AbortSignal }} options
 */
async function initialise(folder, way, { durable, signal }) {
  requireSpace(dirname(folder.cluster), 250);
  const unfinished = `${folder.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  writePrivate(folder.password, randomBytes(24).toString('base64url'));
  const passwordForInitdb = `${folder.password}.initdb`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    handOver(way, unfinished);
    writePrivate(passwordForInitdb, readFileSync(folder.password, 'utf8'));
    if (process.getuid?.() === 0) chownSync(passwordForInitdb, way.uid, way.gid);
    await runInitdb(unfinished, passwordForInitdb, { folder, way, durable, signal });
    renameSync(unfinished, folder.cluster);
  } finally {
    rmSync(passwordForInitdb, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * @param {string} into @param {string} passwordFile
 * @param {{ folder: Folder, way: import('./unprivileged.mjs').Way, durable: boolean, signal?: AbortSignal }} how
 */
async function runInitdb(into, passwordFile, { folder, way, durable, signal }) {
  const [program = '', ...args] = [
    ...way.prefix,
    join(way.native, 'bin', 'initdb'),
    `--pgdata=${into}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The built-in provider sorts alike on every machine; the rest is what every Linux has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
    '--data-checksums',
    ...(durable ? [] : ['--no-sync']),
  ];
  const { code, output } = await runToEnd(program, args, { env: serverEnvironment(), signal });
  if (code === 0) return;
  appendFileSync(folder.log, output);
  throw complaint('make its data folder', output, folder.log);
}

/**
 * The environment of the server: none of the PG… variables or locale of whoever started it.
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment() {
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC' };
}

/** @param {string} path @param {string} text */
function writePrivate(path, text) {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600 });
  chmodSync(path, 0o600);
}
