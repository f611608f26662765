import { mkdirSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {object} Holder who has the claim; what it tells about itself
 * @property {number} pid
 * @property {string} doing such as "npm start"
 * @property {Record<string, string>} [facts]
 */

/**
 * @typedef {object} Claim
 * @property {(facts: Record<string, string>) => void} tell what whoever comes later hears
 * @property {() => void} release
 */

/**
 * Claims something for which there can be only one process at a time on a folder. The claim is a name of the kernel
 * (an abstract socket), so it goes away with the process, however that ends: there are no stale lock files.
 * @param {string} folder made when it is not there
 * @param {string} purpose a short word: what is claimed
 * @param {string} doing
 * @returns {Promise<Claim | Holder>} the claim, or who has it
 */
export async function claim(folder, purpose, doing) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { dev, ino } = statSync(folder);
  const name = `\0zesweken-${purpose}-${dev}-${ino}`;
  for (;;) {
    const own = await listen(name, { pid: process.pid, doing });
    if (own) return own;
    const holder = await ask(name);
    if (holder) return holder;
    await pause(50); // it ended between our two questions
  }
}

/** @param {Claim | Holder} outcome @returns {outcome is Holder} */
export function isTaken(outcome) {
  return 'pid' in outcome;
}

/**
 * Waits for its turn, then runs the work while nobody else runs the same on that folder.
 * @template T
 * @param {string} folder @param {string} purpose
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function inTurn(folder, purpose, work) {
  for (let told = false; ; await pause(100)) {
    const outcome = await claim(folder, purpose, purpose);
    if (!isTaken(outcome)) {
      try {
        return await work();
      } finally {
        outcome.release();
      }
    }
    if (!told) console.log(`Waiting for another process (${outcome.pid}) that does the same: ${purpose}.`);
    told = true;
  }
}

/**
 * @param {string} name @param {Holder} self
 * @returns {Promise<Claim | undefined>} undefined: someone listens already
 */
function listen(name, self) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(JSON.stringify(self));
    });
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.unref().listen(name, () => {
      resolve({ tell: (facts) => (self.facts = facts), release: () => server.close() });
    });
  });
}

/**
 * @param {string} name
 * @returns {Promise<Holder | undefined>} undefined: nobody answers
 */
function ask(name) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(name);
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('data', (part) => (text += part)).on('error', () => {});
    socket.on('close', () => resolve(parseHolder(text)));
  });
}

/** @param {string} text @returns {Holder | undefined} */
function parseHolder(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
