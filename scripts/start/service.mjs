import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '../operator-error.mjs';

const MOST_RESTARTS = 5;
const WINDOW = 60_000;

/**
 * @typedef {object} Running
 * @property {Promise<unknown>} ended how, where it tells
 * @property {(options?: { inHaste?: AbortSignal }) => Promise<void>} stop
 */

/** One part of a running Zesweken, which is started again when it falls over. */
export class Service {
  /** @type {Running | undefined} */
  #running;
  /** @type {Promise<void> | undefined} */
  #guarding;
  #leaving = new globalThis.AbortController();

  /**
   * @param {string} name
   * @param {() => Promise<Running> | Running} launch
   */
  constructor(name, launch) {
    this.name = name;
    this.launch = launch;
  }

  async start() {
    this.#running = await this.launch();
  }

  /** When it ends, whatever the reason. */
  get ended() {
    return this.#running?.ended ?? Promise.resolve('never started');
  }

  /**
   * Starts it again whenever it ends by itself, a little later each time.
   * @returns {Promise<void>} resolves once it is stopped; rejects when starting it again has no use any more
   */
  guard() {
    this.#guarding = this.#keepRunning();
    return this.#guarding;
  }

  async #keepRunning() {
    /** @type {number[]} */
    let ends = [];
    for (;;) {
      const how = (await this.ended) ?? 'it ended';
      if (this.#leaving.signal.aborted) return;
      const now = performance.now();
      ends = [...ends.filter((end) => now - end < WINDOW), now];
      if (ends.length > MOST_RESTARTS) {
        throw new OperatorError(`The ${this.name} fell over ${ends.length} times in a minute (${how}).`);
      }
      console.error(`The ${this.name} fell over (${how}): starting it again.`);
      await pause(250 * 2 ** (ends.length - 1), undefined, { signal: this.#leaving.signal }).catch(() => {});
      if (this.#leaving.signal.aborted) return;
      await this.start();
    }
  }

  /** @param {{ inHaste?: AbortSignal }} [options] */
  async stop(options) {
    this.#leaving.abort();
    await this.#running?.stop(options);
    // It may just have been on its way up again.
    await this.#guarding?.catch(() => {});
    await this.#running?.stop(options);
  }
}
