import { afterAll, afterEach, beforeEach } from '@jest/globals';

interface Closing {
  readonly what: string;
  readonly close: () => Promise<void>;
}

const open: Closing[] = [];

/** Closes something at the end of the spec file, newest first; so a spec can't forget it. */
export function atEnd(what: string, close: () => Promise<void>): void {
  open.push({ what, close });
}

// Each spec file has a module registry of its own, so this line runs once for each file that imports the library.
afterAll(async () => {
  const failures: Error[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { what } = next;
    await next.close().catch((error: unknown) => {
      failures.push(new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`));
    });
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map(({ message }) => message).join('\n'));
});

let running = false;
const endings: (() => void)[] = [];

/** Whether a test runs now, and not the preparation of a whole file. */
export function inTest(): boolean {
  return running;
}

/** Calls back after each test. */
export function afterEachTest(work: () => void): void {
  endings.push(work);
}

beforeEach(() => {
  running = true;
});
afterEach(() => {
  running = false;
  for (const work of endings) work();
});
