import { Logger } from '@nestjs/common';

const SILENCE_MS = 30_000;

/** Tells of a fault once, and for a while no more when it repeats: a store that is away fails many times a second. */
export class Complaints {
  readonly #logger: Logger;
  readonly #told = new Map<string, { at: number; more: number }>();

  constructor(about: string) {
    this.#logger = new Logger(about);
  }

  tell(what: string, error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    const now = performance.now();
    const earlier = this.#told.get(text);
    if (earlier && now - earlier.at < SILENCE_MS) {
      earlier.more += 1;
      return;
    }
    if (this.#told.size > 50) this.#told.clear();
    this.#told.set(text, { at: now, more: 0 });
    this.#logger.warn({ message: `${what}: ${text}`, ...(earlier ? { sinceLastLine: earlier.more } : {}) });
  }
}
