import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 10_000;
const BETWEEN_MS = 5;

/**
 * Waits until `look` gives something, and gives that.
 * @param what named in the error when it does not come within `limit` milliseconds.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  limit = LIMIT_MS,
): Promise<T> {
  const last = performance.now() + limit;
  while (true) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > last) throw new Error(`Waited ${limit} ms in vain for: ${what}`);
    await pause(BETWEEN_MS);
  }
}
