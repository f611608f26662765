import { type ChildProcess, spawn } from 'node:child_process';
import { projectRoot } from '@zesweken/config';
import { until } from '@zesweken/testing';

const LIMIT_MS = 30_000;

/** One process of ours, as `npm start` runs it: what is built. */
export class Program {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** All that it wrote. */
  output = '';
  /** Whether it has ended. */
  over = false;

  /** @param script under dist/apps @param variables beside those of the test run itself */
  constructor(script: string, variables: Readonly<Record<string, string>>, ...words: string[]) {
    const env = Object.entries({ ...variables, NODE_ENV: '' }).map(([name, value]) => `${name}=${value}`);
    const program = ['--enable-source-maps', `dist/apps/${script}/src/main.js`];
    // `env` becomes the program, so that its number is that of the program.
    this.#child = spawn('env', [...env, process.execPath, ...program, ...words], {
      cwd: projectRoot,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stdin?.on('error', () => undefined);
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => (this.output += part));
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
    void this.ended.then(() => (this.over = true));
  }

  /** Waits for something that this process must bring about. @throws Error with its last words when it does not come, or ends. */
  async until(what: string, look: () => Promise<boolean> | boolean, limit = LIMIT_MS): Promise<void> {
    const alive = (): Promise<boolean> | boolean => {
      if (this.over) throw new Error(`It ended before: ${what}`);
      return look();
    };
    await until(what, alive, limit).catch((error: unknown) => {
      throw new Error(
        `${String(error)}\n${this.output.replace(/^.*InstanceLoader.*\n/gm, '').slice(-3_000)}`,
        { cause: error },
      );
    });
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** As a service manager stops it. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.ended;
  }
}
