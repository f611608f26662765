import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dyingWithUs, signalGroup } from '../programs.mjs';
import { root } from '../root.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** What a developer's shell says about a Zesweken is no concern of the tests. */
const NOT_FOR_TESTS = /^(ZESWEKEN_.*|DATABASE_URL|REDIS_URL|SMTP_URL|PORT|HOST|NODE_ENV|PG[A-Z]+)$/;

/**
 * Runs Jest and counts. A spec file that could not be loaded counts as one failure.
 * @param {string[]} args @param {Record<string, string>} facts environment for the specs
 * @param {AbortSignal} signal gives up
 * @returns {Promise<Counts>}
 */
export async function runJest(args, facts, signal) {
  const folder = mkdtempSync(join(tmpdir(), 'zesweken-jest-'));
  const result = join(folder, 'result.json');
  try {
    const ok = await jest([...args, '--json', `--outputFile=${result}`], facts, signal);
    return count(existsSync(result) ? readFileSync(result, 'utf8') : '{}', ok);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string[]} args @param {Record<string, string>} facts @param {AbortSignal} signal */
function jest(args, facts, signal) {
  const [program = '', ...rest] = [
    ...dyingWithUs('TERM'),
    process.execPath,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...args,
  ];
  const kept = Object.entries(process.env).filter(([name]) => !NOT_FOR_TESTS.test(name));
  const env = { ...Object.fromEntries(kept), ...facts };
  // A process group of its own, so that its workers and browsers go with it.
  const child = spawn(program, rest, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const leave = () => signalGroup(child.pid, 'SIGTERM');
  signal.addEventListener('abort', leave);
  if (signal.aborted) leave();
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => resolve(code === 0));
  });
}

/**
 * @param {string} json as Jest writes it
 * @param {unknown} ok whether Jest itself was content
 * @returns {Counts}
 */
export function count(json, ok) {
  const result = JSON.parse(json);
  const failed = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
  return {
    passed: result.numPassedTests ?? 0,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0),
  };
}

/** The line with which a test run ends. @param {Counts} counts */
export function lastLine({ passed, failed, skipped }) {
  return `tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
