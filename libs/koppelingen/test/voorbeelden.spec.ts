import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { signed } from '../src/webhooks.js';
import { aKoppeling } from './a-koppeling.js';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'docs/koppelen.md'), 'utf8');
const api = await startApi();

/** Runs an example of the page as its reader would. */
async function example<T>(name: string, env: Readonly<Record<string, string>>): Promise<T> {
  const found = PAGE.split('```js\n')
    .map((part) => part.split('```')[0] ?? '')
    .find((code) => code.startsWith(`// ${name}`));
  if (!found) throw new Error(`docs/koppelen.md has no example ${name}.`);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', found], {
    cwd: ROOT,
    env: { ...env, SITE: api.url },
  });
  return JSON.parse(stdout) as T;
}

describe('the examples of docs/koppelen.md', () => {
  it('get a token, deliver a melding and follow verwijzingen', async () => {
    const tenant = await api.aTenant();
    const { clientId, privateJwk } = await aKoppeling(tenant);
    const { access_token: TOKEN } = await example<{ access_token: string }>('token.mjs', {
      CLIENT_ID: clientId,
      PRIVATE_JWK: JSON.stringify(privateJwk),
      NOW: String(Math.floor(api.clock.now().getTime() / 1_000)),
    });

    expect(await example('lever.mjs', { TOKEN })).toEqual({ id: expect.any(String), uitkomst: 'aangemaakt' });
    expect(await example('volg.mjs', { TOKEN })).toEqual({ items: [] });
  });

  it('check a signature', async () => {
    const SECRET = `whsec_${Buffer.from('geheim').toString('base64')}`;
    const BODY = '{"specversion":"1.0"}';
    const headers = signed(SECRET, 'bericht-1', api.clock.now(), BODY);
    const given = {
      ...{ SECRET, BODY, ID: 'bericht-1' },
      TIMESTAMP: headers['webhook-timestamp'] ?? '',
      SIGNATURE: headers['webhook-signature'] ?? '',
    };
    expect(await example('controleer.mjs', given)).toEqual({ echt: true });
    expect(await example('controleer.mjs', { ...given, BODY: '{}' })).toEqual({ echt: false });
  });
});
