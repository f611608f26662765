/**
 * Why and how to leave. The first Ctrl-C (or SIGTERM, or the end of whoever started us) asks to leave, a second one to
 * hurry.
 * @typedef {object} Leaving
 * @property {AbortSignal} asked
 * @property {AbortSignal} inHaste
 * @property {() => void} stopWatching
 */

/** npm passes a signal on that the terminal also sent us: what comes this soon is the same one. Milliseconds. */
const SAME = 1_000;

/**
 * @param {string} goodbye what to say when asked
 * @returns {Leaving}
 */
export function watchForLeaving(goodbye) {
  const asked = new globalThis.AbortController();
  const inHaste = new globalThis.AbortController();
  let since = 0;
  const ask = () => {
    if (!asked.signal.aborted) {
      since = performance.now();
      console.log(goodbye);
      asked.abort(new Error('asked to leave'));
    } else if (performance.now() - since > SAME) inHaste.abort();
  };
  const parent = process.ppid;
  // npm that is killed with -9 tells nobody.
  const watch = setInterval(() => {
    if (process.ppid !== parent) ask();
  }, 500).unref();
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, ask);
  const stopWatching = () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, ask);
  };
  return { asked: asked.signal, inHaste: inHaste.signal, stopWatching };
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<void>} when it is given
 */
export function whenGiven(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
