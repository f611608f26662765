import './needs-installation.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { claim, isTaken } from './only-one.mjs';
import { OperatorError, runAsCommand } from './operator-error.mjs';
import { ensureDatabase, runningPostgres, startPostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { watchForLeaving } from './start/leaving.mjs';
import { readSettings } from './start/settings.mjs';
import { until } from './until.mjs';

const OURS = 'npm run beheer';

/**
 * The operator's command line with the database that belongs to it: that of DATABASE_URL, the embedded one of a running
 * `npm start`, or the embedded one started for the duration of the command.
 */
async function beheer() {
  const args = process.argv.slice(2);
  await build();
  const { data, databaseUrl } = readSettings(process.env);
  const env = { ...process.env, ZESWEKEN_DATA: data };
  const asksHelp =
    args.length === 0 || args.some((word) => ['-h', '--help', '-V', '--version'].includes(word));
  if (asksHelp || databaseUrl) return run(args, env);
  return withEmbedded(data, (url, clock) => run(args, { ...env, ...clock, DATABASE_URL: url }));
}

/**
 * @param {string} data
 * @param {(url: string, clock: NodeJS.ProcessEnv) => Promise<number>} work clock: that of a running Zesweken
 * @returns {Promise<number>}
 */
async function withEmbedded(data, work) {
  const dataDir = join(data, 'postgres');
  const claimed = await claimUnlessLasting(data);
  if (isTaken(claimed)) return withRunning(dataDir, claimed, work);
  const leaving = watchForLeaving('\nStopping...');
  try {
    const postgres = await startPostgres({ dataDir, signal: leaving.asked });
    try {
      return await work(await ensureDatabase(postgres.url, 'zesweken'), {});
    } finally {
      await postgres.stop({ inHaste: leaving.inHaste });
    }
  } finally {
    leaving.stopWatching();
  }
}

/** Waits for another command like this one: the database goes away with it. @param {string} data */
async function claimUnlessLasting(data) {
  for (;;) {
    const outcome = await claim(data, 'data', OURS);
    if (!isTaken(outcome) || outcome.doing !== OURS) return outcome;
    await pause(100);
  }
}

/**
 * @param {string} dataDir @param {import('./only-one.mjs').Holder} holder
 * @param {(url: string, clock: NodeJS.ProcessEnv) => Promise<number>} work
 */
async function withRunning(dataDir, { doing, pid, facts = {} }, work) {
  if (!(await until(() => runningPostgres(dataDir) !== undefined, 60_000))) {
    throw new OperatorError(
      `${doing} (process ${pid}) runs, but its database does not answer: try again when it is ready.`,
    );
  }
  const { ZESWEKEN_NU, ZESWEKEN_NU_SINDS } = facts;
  const clock = ZESWEKEN_NU ? { ZESWEKEN_NU, ZESWEKEN_NU_SINDS } : {};
  return work(await ensureDatabase(runningPostgres(dataDir) ?? '', 'zesweken'), clock);
}

/**
 * Runs the command with our terminal as its own.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
function run(args, env) {
  const command = ['--enable-source-maps', join(root, 'dist/apps/beheer/src/main.js'), ...args];
  const child = spawn(process.execPath, command, { env, stdio: 'inherit' });
  const passOn = () => child.kill('SIGTERM');
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, passOn);
  // Ctrl-C reaches the command by itself; we only stay until it is done.
  process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
  });
}

await runAsCommand(beheer);
