import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { Clone } from './clone.js';
import { type HowToStart, Zesweken } from './zesweken.js';

/** How long a running Zesweken may take to react, in milliseconds. */
export const LIMIT_MS = 40_000;

/** Whether these tests run as root, as they do on a build machine. */
export const isRoot = process.getuid?.() === 0;

/** Where the tests of one file play: an installed clone, in which each test has data folders of its own. */
export class Stage {
  #clone: Clone | undefined;
  readonly #started: Zesweken[] = [];
  #number = 0;

  constructor(openTo: 'us' | 'all') {
    beforeAll(() => {
      this.#clone = new Clone(openTo);
    });
    afterEach(async () => {
      for (const zesweken of this.#started.splice(0)) await zesweken.remove();
    });
    afterAll(() => this.#clone?.remove());
  }

  /** A path for data in the clone; nothing is there yet. */
  newData(): string {
    return this.#clone!.dataFolder(`data-${++this.#number}`);
  }

  /** Runs `npm start`, or another command of the project, on a data folder. */
  start(data: string, how: Partial<HowToStart> = {}): Zesweken {
    const zesweken = new Zesweken({ root: this.#clone!.root, data, ...how });
    this.#started.push(zesweken);
    return zesweken;
  }
}
