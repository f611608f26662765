import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.mjs';
import { until } from '../until.mjs';

/**
 * What a running server says of itself in postmaster.pid.
 * @typedef {object} Postmaster
 * @property {number} pid
 * @property {number} port
 * @property {boolean} ready accepts connections
 */

/**
 * The server that runs on this data directory, or undefined. After kill -9 the file names a process that is gone, or
 * by now another program: that does not count.
 * @param {string} cluster absolute path, links resolved
 * @returns {Postmaster | undefined}
 */
export function findPostmaster(cluster) {
  const lines = read(join(cluster, 'postmaster.pid')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isServerOf(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** @param {number} pid @param {string} cluster */
function isServerOf(pid, cluster) {
  const words = read(`/proc/${pid}/cmdline`).split('\0');
  return words[words.indexOf('-D') + 1] === cluster;
}

/** @param {string} path @returns {string} empty where there is no such file */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Stops what an earlier start left running on this data directory, and clears away its note. PostgreSQL itself would
 * refuse to start when the number in a left-over note is in use by any program at all.
 * @param {string} cluster
 */
export async function clearLeftOver(cluster) {
  const found = findPostmaster(cluster);
  if (found) await stopPostmaster(cluster, found.pid);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Stops a server: first as one should (its work is rolled back and written), then ever harder.
 * @param {string} cluster @param {number} pid
 * @param {{ inHaste?: AbortSignal }} [options] inHaste: skip the rest of the patience
 */
export async function stopPostmaster(cluster, pid, { inHaste } = {}) {
  /** @type {[NodeJS.Signals, number][]} */
  const steps = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of steps) {
    if (!isServerOf(pid, cluster)) return;
    send(pid, signal);
    const hurry = signal === 'SIGINT' ? inHaste : undefined;
    if (await until(() => !isServerOf(pid, cluster), patience, hurry)) return;
  }
  throw new OperatorError(`PostgreSQL (process ${pid}) does not stop: end it by hand and start again.`);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // gone already
  }
}
