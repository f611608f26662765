import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '../operator-error.mjs';

const LIMIT = 120_000;

/**
 * Waits until the api says that it can serve.
 * @param {string} origin
 * @param {AbortSignal} signal gives up, with its reason
 * @throws {OperatorError} naming what the api still lacked after two minutes
 */
export async function untilReady(origin, signal) {
  const end = performance.now() + LIMIT;
  for (let reason = 'it does not answer'; ; await pause(100, undefined, { signal })) {
    const answer = await ask(`${origin}/gezondheid/gereed`);
    if (answer === 'ready') return;
    reason = answer ?? reason;
    if (performance.now() > end) {
      throw new OperatorError(`Zesweken is not ready after ${LIMIT / 1_000} seconds: ${reason}.`);
    }
  }
}

/**
 * @param {string} url
 * @returns {Promise<string | undefined>} 'ready', or the reason why not where one is given
 */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: globalThis.AbortSignal.timeout(5_000) });
    if (response.status === 200) return 'ready';
    const body = await response.text();
    return `it answers ${response.status}: ${body.slice(0, 500)}`;
  } catch {
    return undefined;
  }
}
