import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Agent, type Api, type ApiTenant } from '@zesweken/testing';
import { importJWK, type JWK, SignJWT } from 'jose';

/** A pair of keys as JWK, as a partner makes it. */
export function aKeyPair(kid = 'sleutel-1'): { publicJwk: JWK; privateJwk: JWK } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicJwk: { ...publicKey.export({ format: 'jwk' }), kid },
    privateJwk: { ...privateKey.export({ format: 'jwk' }), kid },
  };
}

export interface Gemaakt {
  readonly id: string;
  readonly clientId: string;
  readonly webhookGeheim: string | null;
}

/** A koppeling with all rights. */
export async function aKoppeling(tenant: ApiTenant, more: object = {}) {
  const pair = aKeyPair();
  const { body } = await tenant
    .as('beheer')
    .post<Gemaakt>('/koppelingen', {
      naam: 'Leerlingsysteem',
      rechten: ['verzuimmeldingen:leveren', 'verwijzingen:volgen'],
      brins: ['00XA'],
      sleutels: [pair.publicJwk],
      ...more,
    })
    .expect(201);
  return { ...body, ...pair };
}

interface Claims {
  readonly aud?: string;
  readonly jti?: string;
  /** Seconds from now. */
  readonly life?: number;
  readonly sub?: string;
}

/** A proof as a partner signs it. */
export async function assertionOf(
  api: Api,
  { clientId, privateJwk }: { clientId: string; privateJwk: JWK },
  { aud = `${api.url}/api/v1/koppelvlak/_token`, jti = randomUUID(), life = 60, sub = clientId }: Claims = {},
): Promise<string> {
  const now = Math.floor(api.clock.now().getTime() / 1_000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: privateJwk.kid ?? '' })
    .setIssuer(clientId)
    .setSubject(sub)
    .setAudience(aud)
    .setJti(jti)
    .setIssuedAt(now)
    .setExpirationTime(now + life)
    .sign(await importJWK(privateJwk, 'ES256'));
}

/** Asks for a token. */
export function askToken(api: Api, assertion: string, scope?: string) {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...(scope !== undefined && { scope }),
  });
  return api.visitor
    .with({ origin: undefined, 'content-type': 'application/x-www-form-urlencoded' })
    .post<{ access_token: string; scope: string; code: string }>('/koppelvlak/_token', form.toString());
}

/** The system of a partner with a token. */
export async function asSystem(
  api: Api,
  koppeling: { clientId: string; privateJwk: JWK },
  scope?: string,
): Promise<Agent> {
  const { body } = await askToken(api, await assertionOf(api, koppeling), scope).expect(200);
  return api.visitor.with({ origin: undefined, authorization: `Bearer ${body.access_token}` });
}

export const MELDING = {
  meldingsnummer: 'LAS-1',
  bsn: '999990342',
  voornamen: 'Noor',
  achternaam: 'Voorbeeld',
  geboortedatum: '2012-03-04',
  gemeentecode: 'GM0356',
  brin: '00XA',
  onderwijssoort: 'vo',
  verzuimsoort: 'lrv',
  begindatum: '2026-01-05',
};
