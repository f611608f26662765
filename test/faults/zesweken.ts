import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { until } from '@zesweken/testing';
import { commandsOf, killAll, processesOf } from './processes.js';

/** How long the slowest machine may take; a test that waits this long says what it waited for. */
const PATIENCE_MS = 150_000;

export interface HowToStart {
  /** Folder of the project. */
  readonly root: string;
  /** ZESWEKEN_DATA */
  readonly data: string;
  /** `0`: any free one */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Words before npm, such as those of setpriv. */
  readonly prefix?: readonly string[];
  /** Words after npm; `start` where not said. */
  readonly command?: readonly string[];
}

/** One `npm start` of a test, from its terminal's point of view. */
export class Zesweken {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<number | null>;
  output = '';
  /** What of the output went to stderr; the order of the two is not kept. */
  complaints = '';

  constructor(private readonly how: HowToStart) {
    const { root, data, port = 0, env = {}, prefix = [], command = ['start'] } = how;
    const variables = { ZESWEKEN_DATA: data, PORT: String(port), ZESWEKEN_DEMO: 'leeg', ...env };
    const words = ['env', ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)];
    // Its own process group, as in a terminal: Ctrl-C goes to all of it.
    this.#child = spawn('env', [...words.slice(1), ...prefix, 'npm', ...command], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout.setEncoding('utf8').on('data', (part: string) => (this.output += part));
    this.#child.stderr.setEncoding('utf8').on('data', (part: string) => {
      this.output += part;
      this.complaints += part;
    });
    this.ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  get data(): string {
    return this.how.data;
  }

  /** Address that it printed, once it is ready. @throws Error with all it printed, when it ends before. */
  async ready(): Promise<string> {
    let over = false;
    void this.ended.then(() => (over = true));
    await until(
      'Zesweken is ready',
      () => {
        if (over) throw new Error(`npm start ended before it was ready:\n${this.output}`);
        return this.address !== undefined;
      },
      PATIENCE_MS,
    );
    return this.address!;
  }

  get address(): string | undefined {
    return /Zesweken is ready .*: (http\S+)/.exec(this.output)?.[1];
  }

  /** Seconds that it says it took. */
  get seconds(): number {
    return Number(/Zesweken is ready \(([\d.]+) s\)/.exec(this.output)?.[1]);
  }

  /** The last line of its complaints that is not npm's own. */
  get lastComplaint(): string | undefined {
    const lines = this.complaints.trim().split('\n');
    return lines.filter((line) => line.trim() !== '' && !/^npm (warn|error|notice)/.test(line)).at(-1);
  }

  /** HTTP status of the readiness page; 0 where nothing answers. */
  async readiness(): Promise<number> {
    try {
      return (await fetch(`${this.address ?? ''}/gezondheid/gereed`)).status;
    } catch {
      return 0;
    }
  }

  /** The terminal's Ctrl-C. */
  pressCtrlC(): void {
    process.kill(-this.#child.pid!, 'SIGINT');
  }

  /** A signal to npm alone, as a service manager sends it. */
  signalNpm(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Kills one of its processes with -9. @param word of its command line */
  kill(word: string): number {
    const found = processesOf(this.data).find(({ command }) => command.includes(word));
    if (!found) throw new Error(`No process with ${word} among:\n${commandsOf(this.data).join('\n')}`);
    process.kill(found.pid, 'SIGKILL');
    return found.pid;
  }

  /** Waits until none of its processes is left. */
  async gone(): Promise<void> {
    let left: string[] = [];
    const look = (): boolean => (left = commandsOf(this.data)).length === 0;
    await until('no process left', look, 45_000).catch((error: unknown) => {
      throw new Error(`Still there: ${left.join('; ')}`, { cause: error });
    });
  }

  /** For the end of a test, however it went. */
  async remove(): Promise<void> {
    killAll(this.data);
    await this.gone();
  }
}
