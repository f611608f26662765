import createClient from 'openapi-fetch';
import type { paths } from '../../../../libs/api-client/schema.js';
import { ApiFout, GEEN_VERBINDING, naarApiFout } from './probleem.js';

/** Where the API lives: the same origin that serves this page. */
export const API = '/api/v1';

export const client = createClient<paths>({
  baseUrl: API,
  headers: { accept: 'application/json' },
  // Several values of one filter go with commas, as the API asks.
  querySerializer: { array: { style: 'form', explode: false } },
});

interface Antwoord<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * Waits for a call of the client and gives its answer with the response (for headers).
 * @throws {ApiFout} for every answer that is no success, and when there was no answer.
 */
export async function antwoord<T>(aanroep: Promise<Antwoord<T>>): Promise<{ data: T; response: Response }> {
  let uitkomst: Antwoord<T>;
  try {
    uitkomst = await aanroep;
  } catch (oorzaak) {
    if (oorzaak instanceof DOMException && oorzaak.name === 'AbortError') throw oorzaak;
    throw new ApiFout(0, GEEN_VERBINDING, undefined);
  }
  const { response } = uitkomst;
  if (!response.ok) throw naarApiFout(response.status, uitkomst.error, response.headers.get('retry-after'));
  // A 204 has no data; its callers ask for `void`.
  return { data: uitkomst.data as T, response };
}

/** Like `antwoord`, for callers that need only the content. */
export async function inhoud<T>(aanroep: Promise<Antwoord<T>>): Promise<T> {
  return (await antwoord(aanroep)).data;
}

/** Whether a `Link` header names a next page. */
export function heeftVolgende(response: Response): boolean {
  return /;\s*rel="?next"?/.test(response.headers.get('link') ?? '');
}
