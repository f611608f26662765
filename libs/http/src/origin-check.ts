import { Forbidden } from '@zesweken/errors';
import type { FastifyRequest } from 'fastify';
import { BETROKKENE_COOKIES, SESSION_COOKIES } from './session-reader.js';

const COOKIES = [...Object.values(SESSION_COOKIES), ...Object.values(BETROKKENE_COOKIES)];
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses state-changing calls that another site set off (CSRF): with the session cookie the Origin must be ours, and
 * the browser's Sec-Fetch-Site must not say that the call came from elsewhere.
 * @param publicOrigin the site's address; undefined: the Origin must match the Host header.
 * @throws Forbidden
 */
export function checkOrigin(request: FastifyRequest, publicOrigin: string | undefined): void {
  if (SAFE.has(request.method)) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const withCookie = COOKIES.some((name) => request.cookies[name] !== undefined);
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || (origin === undefined ? withCookie : !isOurs(origin, host, publicOrigin))) {
    throw new Forbidden(
      'Deze vraag kwam niet van de site van Zesweken zelf. Open Zesweken en probeer het daar opnieuw.',
      'herkomst.onbekend',
    );
  }
}

function isOurs(origin: string, host: string | undefined, publicOrigin: string | undefined): boolean {
  if (publicOrigin) return origin === publicOrigin;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
