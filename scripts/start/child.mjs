import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signalGroup } from '../programs.mjs';
import { until } from '../until.mjs';

const PATIENCE = 10_000;
const LOG_LIMIT = 10_000_000;

/**
 * How our programs run. Left to itself V8 lets the heap grow by 250 MB in an import of 100,000 rows before it looks for
 * what can go; with these limits it stays below 60 MB, and is no slower.
 */
export const NODE_OPTIONS_OF_OURS = [
  '--enable-source-maps',
  '--max-semi-space-size=8',
  '--max-old-space-size=512',
];

/**
 * A program that is to run as long as we do.
 * @typedef {object} Child
 * @property {number} pid
 * @property {Promise<string>} ended how, in words
 * @property {(options?: { inHaste?: AbortSignal }) => Promise<void>} stop
 */

/**
 * Starts one of our own programs. It holds our end of a pipe as its standard input, so that it also leaves when we are
 * killed, and has a process group of its own: Ctrl-C is for us, and we say who goes first.
 * @param {{ script: string, env: NodeJS.ProcessEnv, log: string }} program log: file for all that it writes
 * @returns {Child}
 */
export function startChild({ script, env, log }) {
  const output = openLog(log);
  const child = spawn(process.execPath, [...NODE_OPTIONS_OF_OURS, script], {
    detached: true,
    env,
    stdio: ['pipe', output, output],
  });
  closeSync(output);
  child.stdin?.on('error', () => {});
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
  });
  const stop = async (/** @type {{ inHaste?: AbortSignal }} */ { inHaste } = {}) => {
    child.kill('SIGTERM');
    if (await endsWithin(ended, PATIENCE, inHaste)) return;
    signalGroup(child.pid, 'SIGKILL');
    await ended;
  };
  return { pid: child.pid ?? 0, ended, stop };
}

/**
 * @param {Promise<unknown>} ended @param {number} limit in milliseconds @param {AbortSignal} [hurry]
 * @returns {Promise<boolean>}
 */
async function endsWithin(ended, limit, hurry) {
  const done = new globalThis.AbortController();
  const signal = globalThis.AbortSignal.any([done.signal, ...(hurry ? [hurry] : [])]);
  const outOfPatience = pause(limit, false, { signal }).catch(() => false);
  try {
    return await Promise.race([ended.then(() => true), outOfPatience]);
  } finally {
    done.abort();
  }
}

/** @param {string} path @returns {number} */
function openLog(path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/**
 * The last lines of a log, for when there is something to explain.
 * @param {string} path @param {number} [lines]
 */
export function tailOf(path, lines = 15) {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';
}

/**
 * Notes which processes belong to this data folder, so that a start after kill -9 of everything can tell them from
 * others that got the same number since.
 * @param {string} data @param {number[]} pids
 */
export function noteProcesses(data, pids) {
  writeFileSync(noteOf(data), JSON.stringify(pids.map((pid) => ({ pid, since: bornAt(pid) }))), {
    mode: 0o600,
  });
}

/**
 * Ends the processes that an earlier, killed start on this data folder left behind.
 * @param {string} data
 */
export async function endLeftOvers(data) {
  if (!existsSync(noteOf(data))) return;
  /** @type {{ pid: number, since: string }[]} */
  const noted = JSON.parse(readFileSync(noteOf(data), 'utf8') || '[]');
  for (const { pid, since } of noted) {
    const lives = () => since !== '' && bornAt(pid) === since;
    if (!lives()) continue;
    signalGroup(pid, 'SIGTERM');
    if (await until(() => !lives(), 5_000)) continue;
    signalGroup(pid, 'SIGKILL');
    await until(() => !lives(), 5_000);
  }
}

/** @param {string} data */
function noteOf(data) {
  return join(data, 'processes.json');
}

/**
 * When a process started, in the kernel's own count.
 * @param {number} pid @returns {string} empty: there is no such process (or only its remains)
 */
function bornAt(pid) {
  try {
    // Fields after the name, which stands in brackets and may hold spaces: state first, start time the twentieth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
