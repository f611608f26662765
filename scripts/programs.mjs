import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs a program to its end, in a process group of its own so that giving up takes all of it along.
 * @param {string} program @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, show?: boolean }} [options] show: what it
 *   says (not its complaints) also goes to the terminal while it runs
 * @returns {Promise<{ code: number, output: string, complaints: string }>} output: all; complaints: its stderr
 * @throws the reason of the signal, when that gave up
 */
export async function runToEnd(program, args, { signal, show = false, ...where } = {}) {
  signal?.throwIfAborted();
  const child = spawn(program, args, { ...where, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    output += part;
    if (show) process.stdout.write(part);
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    output += part;
    complaints += part;
  });
  const leave = () => signalGroup(child.pid, 'SIGTERM');
  signal?.addEventListener('abort', leave);
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (status) => resolve(status ?? 1));
    });
    signal?.throwIfAborted();
    return { code, output, complaints };
  } finally {
    signal?.removeEventListener('abort', leave);
  }
}

/**
 * Sends a signal to a process and all that it started in its group.
 * @param {number | undefined} pid @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // gone already
  }
}

/**
 * Words before a command that make the kernel send it a signal when we are gone, even by kill -9; none where the
 * machine's setpriv can't.
 * @param {'INT' | 'TERM' | 'KILL'} signal
 * @returns {string[]}
 */
export function dyingWithUs(signal) {
  const words = ['setpriv', '--pdeathsig', signal, '--'];
  return spawnSync('setpriv', [...words.slice(1), 'true']).status === 0 ? words : [];
}
