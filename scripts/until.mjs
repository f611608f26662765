import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition that has no event to listen to.
 * @param {() => boolean} condition
 * @param {number} limit in milliseconds
 * @param {AbortSignal} [hurry] gives up at once
 * @returns {Promise<boolean>} whether it came true
 */
export async function until(condition, limit, hurry) {
  const end = performance.now() + limit;
  while (!condition()) {
    if (performance.now() > end || hurry?.aborted) return false;
    await pause(15);
  }
  return true;
}
