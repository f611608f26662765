import { TenantKeys } from '@zesweken/crypto';
import { BETROKKENE_COOKIES } from '@zesweken/http';
import { Tenants } from '@zesweken/tenancy';
import { hashSecret } from '@zesweken/toegang';
import sql from 'sql-template-tag';
import type { Agent } from './agent.js';
import type { Api, ApiTenant } from './start-api.js';

/** A personal link as it lies in the mail, and the code that the officer tells by phone. */
export interface Link {
  readonly id: string;
  readonly tenant: string;
  readonly token: string;
  readonly code: string;
  readonly geboortedatum: string;
}

/** The officer sends a link to a gezagdrager, or to the leerling itself (null). */
export async function sendLink(
  api: Api,
  gemeente: ApiTenant,
  leerlingId: string,
  gezagdragerId: string | null,
): Promise<Link> {
  const { body } = await gemeente
    .as('leerplicht')
    .post<{ id: string; code: string }>(`/leerlingen/${leerlingId}/toegangslinks`, {
      gezagdragerId,
      email: 'thuis@proef.example',
    })
    .expect(201);
  const [child] = await gemeente.rows<{ geboortedatum: string }>(
    sql`select geboortedatum::text from leerlingen where id = ${leerlingId}`,
  );
  const token = await tokenOf(api, gemeente, body.id);
  return { ...body, tenant: gemeente.id, token, geboortedatum: child?.geboortedatum ?? '' };
}

/** The token of a link, from the mail that waits to be sent. */
export async function tokenOf(api: Api, gemeente: ApiTenant, linkId: string): Promise<string> {
  const mails = await gemeente.rows<{ id: string; tekst: Buffer }>(
    sql`select id, tekst_versleuteld as tekst from buitenpost where tekst_versleuteld is not null`,
  );
  const [link] = await gemeente.rows<{ hash: Buffer }>(
    sql`select token_hash as hash from toegangslinks where id = ${linkId}`,
  );
  const cipher = await api.get(Tenants).run(gemeente.tenant, (db) => api.get(TenantKeys).of(db));
  const token = mails
    .map(({ id, tekst }) => cipher.open(tekst, { table: 'buitenpost', column: 'tekst_versleuteld', row: id }))
    .map((tekst) => /#[^.\s]+\.(\S+)/.exec(tekst)?.[1] ?? '')
    .find((secret) => link && hashSecret(secret).equals(link.hash));
  if (!token) throw new Error(`No mail waits with link ${linkId}.`);
  return token;
}

/** What is filled in on the page of a link. */
export function toEnter({ tenant, token, code, geboortedatum }: Link): object {
  return { tenant, token, code, geboortedatum };
}

/** Somebody comes in by a link. @returns the value of their cookie. */
export async function enterBy(api: Api, link: Link): Promise<string> {
  const { headers } = await api.visitor.post('/portaal/sessies', toEnter(link)).expect(201);
  const cookie = /^zesweken-mijn=([^;]+);.*HttpOnly/.exec(headers.get('set-cookie') ?? '');
  if (!cookie?.[1]) throw new Error('No cookie came with the answer.');
  return cookie[1];
}

/** Who holds the cookie of a personal link. */
export function asBetrokkene({ visitor }: Pick<Api, 'visitor'>, cookie: string): Agent {
  return visitor.with({ cookie: `${BETROKKENE_COOKIES.plain}=${cookie}` });
}
