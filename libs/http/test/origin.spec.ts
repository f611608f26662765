import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { PlantedModule } from './planted.js';

const SITE = 'https://zesweken.example';
const BODY = { naam: 'x', dag: '2026-01-12' };
const plain = await startApi({ imports: [PlantedModule] });
const tls = await startApi({
  imports: [PlantedModule],
  env: { ZESWEKEN_URL: SITE },
  database: plain.database,
});
const OWN = new URL(plain.url).origin;
/** Whether the cookie is any good plays no part: who has one may be a browser that another site set to work. */
const COOKIE = 'x.y';

type Case = [what: string, cookie: boolean, headers: Record<string, string | undefined>, status: number];

describe('a state-changing call, without a public address', () => {
  const cases: Case[] = [
    ['from our own page', true, { origin: OWN }, 200],
    [
      'from our own page, as the browser confirms',
      true,
      { origin: OWN, 'sec-fetch-site': 'same-origin' },
      200,
    ],
    ['typed by the user', true, { origin: OWN, 'sec-fetch-site': 'none' }, 200],
    ['with the cookie and no Origin', true, { origin: undefined }, 403],
    ['from another site', true, { origin: 'https://elders.example' }, 403],
    ['from another port of this machine', true, { origin: 'http://127.0.0.1:1' }, 403],
    ['from a page that hides where it is', true, { origin: 'null' }, 403],
    ['with an Origin that is no address', true, { origin: 'zomaar' }, 403],
    ['that the browser calls cross-site', true, { origin: OWN, 'sec-fetch-site': 'cross-site' }, 403],
    ['from a neighbour under one domain', true, { origin: OWN, 'sec-fetch-site': 'same-site' }, 403],
    ['of a program without cookie', false, { origin: undefined }, 200],
    ['from another site, also without cookie', false, { origin: 'https://elders.example' }, 403],
  ];

  it.each(cases)('%s', async (_what, cookie, headers, status) => {
    const agent = plain.visitor.withToken(cookie ? COOKIE : undefined).with(headers);

    const answer = await agent.post('/geplant', BODY).expect(status);

    if (status === 403) expect(answer.body).toMatchObject({ code: 'herkomst.onbekend' });
  });

  it('does not hinder reading', async () => {
    const agent = plain.visitor.withToken(COOKIE).with({ origin: 'https://elders.example' });

    await agent.get('/geplant').expect(200);
  });
});

describe('a state-changing call, with a public address', () => {
  const cases: Case[] = [
    ['from that address', true, { origin: SITE }, 200],
    ['from where the server itself listens', true, { origin: new URL(tls.url).origin }, 403],
    ['from that address without TLS', true, { origin: 'http://zesweken.example' }, 403],
    ['from a longer name', true, { origin: `${SITE}.elders.example` }, 403],
    ['with the cookie and no Origin', true, { origin: undefined }, 403],
  ];

  it.each(cases)('%s', async (_what, cookie, headers, status) => {
    await tls.visitor
      .withToken(cookie ? COOKIE : undefined)
      .with(headers)
      .post('/geplant', BODY)
      .expect(status);
  });
});

describe('security headers', () => {
  it('forbid the browser all that the site does not need', async () => {
    const { headers } = await plain.visitor.get('/geplant').expect(200);

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
        "manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
  });

  it('ask for TLS where the site has it', async () => {
    const { headers } = await tls.visitor.get('/geplant').expect(200);

    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('the API description', () => {
  it('is for everybody, also from other sites', async () => {
    const { headers, body } = await plain.visitor
      .with({ origin: 'https://elders.example' })
      .get('/openapi.json')
      .expect(200);

    expect(body.info).toMatchObject({ title: 'Zesweken API', version: headers.get('api-version') });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('is the only thing that other sites may read', async () => {
    const { headers } = await plain.visitor
      .with({ origin: 'https://elders.example' })
      .get('/organisaties')
      .expect(200);

    expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});
