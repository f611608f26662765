import { resolve } from 'node:path';
import { OperatorError } from '../operator-error.mjs';
import { listenOnce } from '../ports.mjs';
import { root } from '../root.mjs';

/**
 * What the supervisor itself needs to know; the rest of the environment goes through to what it starts.
 * @typedef {object} Settings
 * @property {string} host
 * @property {number} port of api and web; 0: any that is free
 * @property {string} data absolute path
 * @property {string | undefined} databaseUrl of a server that is not ours
 * @property {boolean} demo whether demo accounts are made in an empty database
 * @property {string | undefined} publicUrl
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const port = Number(env.PORT || '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new OperatorError(`PORT is "${env.PORT}": give a whole number from 0 to 65535.`);
  }
  return {
    host: env.HOST || '127.0.0.1',
    port,
    data: resolve(root, env.ZESWEKEN_DATA || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    demo: env.NODE_ENV !== 'production' && env.ZESWEKEN_DEMO !== 'geen',
    publicUrl: env.ZESWEKEN_URL || undefined,
  };
}

/**
 * Where a browser on this machine finds the web client.
 * @param {Settings} settings
 */
export function addressOf({ host, port, publicUrl }) {
  if (publicUrl) return publicUrl;
  const here = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  return `http://${here ? 'localhost' : bracketed(host)}:${port}`;
}

/**
 * Where the supervisor itself reaches the api.
 * @param {Settings} settings
 */
export function localAddressOf({ host, port }) {
  const everywhere = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host];
  return `http://${bracketed(everywhere ?? host)}:${port}`;
}

/** @param {string} host */
function bracketed(host) {
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Chooses the port when none is asked for, and says at once when the asked one can't be had.
 * @param {Settings} settings
 * @returns {Promise<Settings>}
 */
export async function withUsablePort(settings) {
  const { host, port } = settings;
  try {
    return { ...settings, port: await listenOnce(port, host) };
  } catch (error) {
    throw new OperatorError(portSentence(host, port, /** @type {NodeJS.ErrnoException} */ (error)), {
      cause: error,
    });
  }
}

/** @param {string} host @param {number} port @param {NodeJS.ErrnoException} error */
function portSentence(host, port, error) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program: stop that, or choose another port, such as PORT=${port + 1} npm start.`;
    case 'EACCES':
      return `Port ${port} is not for ordinary users: choose one above 1023, such as PORT=3000 npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine: leave it out, or use 0.0.0.0 for all of them.`;
    default:
      return `Cannot listen on port ${port} of ${host}: ${error.message}.`;
  }
}
