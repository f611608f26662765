import { readdirSync, readFileSync } from 'node:fs';

/** A process that belongs to one data folder. */
export interface Found {
  readonly pid: number;
  /** Its command line, words parted by spaces. */
  readonly command: string;
}

/** All living processes that were told of a folder, by their environment or their command line; not what is left of dead ones. */
export function processesOf(folder: string): Found[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: words(`/proc/${name}/cmdline`) }))
    .filter(({ pid }) => pid !== process.pid)
    .filter(
      ({ pid, command }) => command !== '' && `${command} ${words(`/proc/${pid}/environ`)}`.includes(folder),
    );
}

function words(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return ''; // gone meanwhile
  }
}

/** The same, as one line each: for a test's message. */
export function commandsOf(folder: string): string[] {
  return processesOf(folder).map(({ command }) => command.slice(0, 120));
}

/** Ends all of them at once, as a power cut would. */
export function killAll(folder: string): void {
  for (const { pid } of processesOf(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone meanwhile
    }
  }
}
