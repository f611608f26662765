import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, in a process group of its own so that giving up takes all of it along.
 * @param {string} program @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, show?: boolean }} [options] show: its output
 *   also goes to the terminal while it runs
 * @returns {Promise<{ code: number, output: string }>} code 128 or more: ended by a signal
 * @throws the reason of the signal, when that gave up
 */
export async function runToEnd(program, args, { signal, show = false, ...where } = {}) {
  signal?.throwIfAborted();
  const child = spawn(program, args, { ...where, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => {
      output += part;
      if (show) process.stderr.write(part);
    });
  }
  const leave = () => signalGroup(child.pid, 'SIGTERM');
  signal?.addEventListener('abort', leave);
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (status, killedBy) => resolve(status ?? (killedBy ? 143 : 1)));
    });
    signal?.throwIfAborted();
    return { code, output };
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
