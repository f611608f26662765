import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { FeatureInTests, Known } from './feature.js';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const NIEUW = {
  naam: 'Leerlingsysteem',
  rechten: ['verzuimmeldingen:leveren', 'verwijzingen:volgen'],
  brins: ['00XA'],
  sleutels: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k' }],
};
const MELDING = {
  meldingsnummer: 'LAS-1',
  bsn: '123456782',
  voornamen: 'Noor',
  achternaam: 'Voorbeeld',
  geboortedatum: '2012-03-04',
  gemeentecode: 'GM0356',
  brin: '00XA',
  onderwijssoort: 'vo',
  verzuimsoort: 'lrv',
  begindatum: '2026-01-05',
};

/** Who came with the token of this gemeente. */
export const systemIn = ({ gemeente, made }: Pick<Known, 'gemeente' | 'made'>) =>
  gemeente
    .as('beheer')
    .withToken(undefined)
    .with({ origin: undefined, authorization: `Bearer ${made.koppeltoken ?? ''}` });

/** A proof that lives for a minute of the clock of tests, made by hand: three parts of base64url (RFC 7515). */
function proof(clientId: string, url: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  const claims = { iss: clientId, sub: clientId, aud: url, exp: seconds + 60, jti: randomUUID() };
  const parts = [{ alg: 'ES256', kid: 'k' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const key = { key: createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })) };
  const signature = sign('sha256', Buffer.from(parts.join('.')), { ...key, dsaEncoding: 'ieee-p1363' });
  return [...parts, signature.toString('base64url')].join('.');
}

/** Systems of partners: one that was let in, and what it may do. */
export const koppelingen: FeatureInTests = {
  prepare: async (gemeente, _known, api) => {
    const { body } = await gemeente
      .as('beheer')
      .post<{ id: string; clientId: string }>('/koppelingen', NIEUW)
      .expect(201);
    const ask = () =>
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: proof(body.clientId, `${api.url}/api/v1/koppelvlak/_token`, api.clock.now()),
      }).toString();
    const given = await form(gemeente)
      .post<{ access_token: string }>('/koppelvlak/_token', ask())
      .expect(200);
    return { koppeling: body.id, koppeltoken: given.body.access_token, koppelbewijs: ask() };
  },
  calls: {
    'POST /api/v1/koppelingen': ({ gemeente }) => gemeente.as('beheer').post('/koppelingen', NIEUW),
    'GET /api/v1/koppelingen': ({ gemeente }) => gemeente.as('beheer').get('/koppelingen'),
    'GET /api/v1/koppelingen/:id': ({ gemeente, made }) =>
      gemeente.as('beheer').get(`/koppelingen/${made.koppeling}`),
    'POST /api/v1/koppelvlak/_token': ({ gemeente, made }) =>
      form(gemeente).post('/koppelvlak/_token', made.koppelbewijs),
    'POST /api/v1/koppelvlak/verzuimmeldingen': (known) =>
      systemIn(known).post('/koppelvlak/verzuimmeldingen', MELDING),
    'GET /api/v1/koppelvlak/verwijzingen': (known) => systemIn(known).get('/koppelvlak/verwijzingen'),
    'GET /api/v1/koppelvlak/verwijzingen/:id': (known) =>
      systemIn(known).get(`/koppelvlak/verwijzingen/${known.made.verwijzing}`),
    'POST /api/v1/koppelingen/:id/_intrekken': ({ gemeente, made }) =>
      gemeente.as('beheer').post(`/koppelingen/${made.koppeling}/_intrekken`),
  },
};

function form(gemeente: Known['gemeente']) {
  return gemeente
    .as('beheer')
    .withToken(undefined)
    .with({ origin: undefined, 'content-type': 'application/x-www-form-urlencoded' });
}
