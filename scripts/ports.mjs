import { connect, createServer } from 'node:net';

/**
 * A port that nobody uses now.
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(host = '127.0.0.1') {
  return listenOnce(0, host);
}

/**
 * Whether a server could listen there.
 * @param {number} port @param {string} host
 */
export async function isFree(port, host) {
  try {
    await listenOnce(port, host);
    return true;
  } catch {
    return false;
  }
}

/**
 * Listens and lets go again.
 * @param {number} port 0: any @param {string} host
 * @returns {Promise<number>} the port
 * @throws the error of listen(), with its code
 */
export function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen({ port, host }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * Whether a server listens there now; asking does not disturb one that is just about to.
 * @param {number} port @param {string} host
 * @returns {Promise<boolean>}
 */
export function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
