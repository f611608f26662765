import './needs-installation.mjs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { requireSpace } from './disk.mjs';
import { claim, isTaken } from './only-one.mjs';
import { OperatorError, runAsCommand } from './operator-error.mjs';
import { ensureDatabase, startPostgres } from './postgres.mjs';
import { runToEnd } from './programs.mjs';
import { root } from './root.mjs';
import { endLeftOvers, noteProcesses, startChild, tailOf } from './start/child.mjs';
import { watchForLeaving, whenGiven } from './start/leaving.mjs';
import { untilReady } from './start/ready.mjs';
import { Service } from './start/service.mjs';
import { addressOf, localAddressOf, readSettings, withUsablePort } from './start/settings.mjs';
import { welcome } from './start/welcome.mjs';

/** Brings everything up in the right order, keeps it up, and takes it down in the opposite order. */
class Supervisor {
  /** @type {Service[]} in the order in which they were started */
  #services = [];
  /** @type {Map<string, number>} of the programs, by name */
  #pids = new Map();
  #begun = performance.now();
  /** All processes take this machine time as the moment that ZESWEKEN_NU names. */
  #since = String(Date.now());

  /**
   * @param {import('./start/settings.mjs').Settings} settings
   * @param {import('./start/leaving.mjs').Leaving} leaving
   */
  constructor(settings, leaving) {
    this.settings = settings;
    this.leaving = leaving;
  }

  async run() {
    const { data } = this.settings;
    const claimed = await claim(data, 'data', 'npm start');
    if (isTaken(claimed)) throw taken(data, claimed);
    await endLeftOvers(data);
    this.settings = await withUsablePort(this.settings);
    claimed.tell(this.#facts());
    requireSpace(data, 100);
    await build({ signal: this.leaving.asked });
    console.log('Starting and preparing the database (the first time takes a little longer)...');
    const ownerUrl = this.settings.databaseUrl ?? (await this.#startDatabase());
    await this.#prepareDatabase(ownerUrl);
    await this.#startPrograms();
    console.log(welcome(this.settings, (performance.now() - this.#begun) / 1_000));
    const guards = this.#services.map((service) => service.guard());
    await Promise.race([whenGiven(this.leaving.asked), Promise.all(guards)]);
  }

  /** What a later command on the same data folder needs to know. @returns {Record<string, string>} */
  #facts() {
    const { ZESWEKEN_NU } = process.env;
    const address = addressOf(this.settings);
    return ZESWEKEN_NU ? { address, ZESWEKEN_NU, ZESWEKEN_NU_SINDS: this.#since } : { address };
  }

  /** @returns {Promise<string>} connection of the owner */
  async #startDatabase() {
    const dataDir = join(this.settings.data, 'postgres');
    /** @type {import('./postgres.mjs').Postgres | undefined} */
    let first;
    const launch = async () => {
      const postgres = await startPostgres({ dataDir, signal: this.leaving.asked });
      first ??= postgres;
      if (postgres.port === first.port) return postgres;
      await postgres.stop();
      // The programs know only the first address.
      throw new OperatorError(`The database lost its port ${first.port} to another program: start again.`);
    };
    await this.#add(new Service('database', launch));
    return ensureDatabase(first?.url ?? '', 'zesweken');
  }

  /** @param {string} ownerUrl */
  async #prepareDatabase(ownerUrl) {
    const { code, complaints } = await runToEnd(
      process.execPath,
      ['--enable-source-maps', join(root, 'dist/apps/beheer/src/main.js'), 'opstarten'],
      {
        cwd: root,
        env: { ...this.#environment(), DATABASE_URL: ownerUrl },
        signal: this.leaving.asked,
        show: true,
      },
    );
    if (code !== 0) throw new OperatorError(whyNotPrepared(complaints));
    process.stderr.write(complaints);
  }

  async #startPrograms() {
    await Promise.all([this.#addProgram('worker'), this.#addProgram('api')]);
    const fallen = new globalThis.AbortController();
    for (const service of this.#services) {
      void service.ended.then((how) => fallen.abort(this.#fallen(service.name, String(how ?? 'it ended'))));
    }
    const signal = globalThis.AbortSignal.any([fallen.signal, this.leaving.asked]);
    try {
      await untilReady(localAddressOf(this.settings), signal);
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  }

  /** @param {string} name @param {string} how */
  #fallen(name, how) {
    const log = this.#logOf(name);
    return new OperatorError(
      `The ${name} ended before all was ready (${how}). Its last words (${log}):\n${tailOf(log)}`,
    );
  }

  /** @param {string} name */
  #logOf(name) {
    return name === 'database'
      ? join(this.settings.data, 'postgres', 'postgres.log')
      : join(this.settings.data, 'logs', `${name}.log`);
  }

  /** @param {string} name */
  #addProgram(name) {
    const script = join(root, 'dist/apps', name, 'src/main.js');
    const env = { ...this.#environment(), ZESWEKEN_OUDER: '1' };
    const launch = () => {
      const child = startChild({ script, env, log: this.#logOf(name) });
      this.#pids.set(name, child.pid);
      noteProcesses(this.settings.data, [...this.#pids.values()]);
      return child;
    };
    return this.#add(new Service(name, launch));
  }

  /** @param {Service} service */
  async #add(service) {
    this.#services.push(service);
    await service.start();
  }

  /** That of our programs: without the owner's login, which only the operator's commands may have. */
  #environment() {
    const env = { ...process.env };
    delete env.DATABASE_URL;
    const { host, port, data } = this.settings;
    const clock = env.ZESWEKEN_NU ? { ZESWEKEN_NU_SINDS: this.#since } : {};
    return { ...env, HOST: host, PORT: String(port), ZESWEKEN_DATA: data, ...clock };
  }

  /** Stops what was started: first who serves, last what all others need. */
  async stop() {
    for (const service of this.#services.reverse()) await service.stop({ inHaste: this.leaving.inHaste });
  }
}

/**
 * The reason in what the preparing command wrote: its own sentence, or one for what comes from further down.
 * @param {string} complaints
 */
function whyNotPrepared(complaints) {
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH/.test(complaints)) {
    return `The database does not answer (${complaints.trim()}): check DATABASE_URL, and that the server runs.`;
  }
  const unusable = /^SettingsError: (.+)$/m.exec(complaints)?.[1];
  return unusable ?? (complaints.trim() || 'The database could not be made ready, and gave no reason.');
}

/** @param {string} data @param {import('./only-one.mjs').Holder} holder */
function taken(data, { pid, doing, facts }) {
  const where = facts?.address ? ` at ${facts.address}` : '';
  return new OperatorError(
    `${doing} already runs on ${data}${where} (process ${pid}): stop it first, or choose another data folder with ZESWEKEN_DATA and another PORT.`,
  );
}

await runAsCommand(async () => {
  const leaving = watchForLeaving('\nStopping...');
  const supervisor = new Supervisor(readSettings(process.env), leaving);
  try {
    await supervisor.run();
  } catch (error) {
    if (!leaving.asked.aborted) throw error;
  } finally {
    await supervisor.stop();
    leaving.stopWatching();
  }
});
