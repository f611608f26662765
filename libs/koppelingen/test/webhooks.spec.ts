import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { TenantKeys } from '@zesweken/crypto';
import { Clock } from '@zesweken/clock';
import { Acting, newTrace } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type ApiTenant, aSharedDossier, atEnd, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { DeliverWebhook, signed } from '../src/webhooks.js';
import { Webhookpost } from '../src/webhookpost.js';
import { aKoppeling } from './a-koppeling.js';

const api = await startApi();
const folder = mkdtempSync(join(tmpdir(), 'zesweken-tls-'));
const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name)) as [string, string];
execFileSync(
  'openssl',
  [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=haak.example',
    '-addext',
    'subjectAltName=DNS:haak.example',
    '-keyout',
    key,
    '-out',
    cert,
  ],
  { stdio: 'ignore' },
);

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
const received: Received[] = [];
let status = 204;
const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString('utf8')));
  request.on('end', () => {
    received.push({ headers: request.headers, body });
    response.writeHead(status, { location: 'https://elders.example/' }).end();
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
atEnd('the receiver of webhooks', () => new Promise((done) => server.close(() => done(undefined))));
const { port } = server.address() as AddressInfo;
const HAAK = `https://haak.example:${String(port)}/zesweken`;

/** The name of the receiver stands in no name server: it is on this machine. */
class LocalPost extends Webhookpost {
  protected override connectionTo(): Promise<RequestOptions> {
    return Promise.resolve({
      lookup: (_host, _options, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]),
      ca: readFileSync(cert),
    });
  }
}
const deliver = new DeliverWebhook(
  api.get(Tenants),
  api.get(TenantKeys),
  new LocalPost(),
  api.settings,
  api.get(Clock),
);

interface Klaar {
  readonly id: string;
  readonly soort: string;
  readonly onderwerp: string;
  readonly bezorgd_op: Date | null;
}
const waiting = (tenant: ApiTenant) =>
  tenant.rows<Klaar>(sql`select id, soort, onderwerp, bezorgd_op from webhookberichten order by soort`);
const run = (tenant: ApiTenant, id: string) =>
  api
    .get(Acting)
    .as({ soort: 'systeem', id: null, rol: 'koppelingen.webhook', trace: newTrace() }, () =>
      api.get(Tenants).run(tenant.tenant, () => deliver.run(id)),
    );

async function aFollowed() {
  const region = await aSharedDossier(api);
  const koppeling = await aKoppeling(region.jeugdhulp, { webhookUrl: HAAK });
  const id = await region.send(region.jeugdhulp);
  return { ...region, koppeling, id };
}

describe('a webhook', () => {
  it('is put ready for who follows, with what happened, and only there', async () => {
    const { jeugdhulp, gemeente, id } = await aFollowed();
    expect(await waiting(jeugdhulp)).toMatchObject([
      { soort: 'nl.zesweken.verwijzing.verzonden', onderwerp: id, bezorgd_op: null },
    ]);
    expect(await waiting(gemeente)).toEqual([]);
    await jeugdhulp.as('medewerker').post(`/verwijzingen/${id}/_accepteren`, {}).expect(200);
    expect((await waiting(jeugdhulp)).map(({ soort }) => soort)).toEqual([
      'nl.zesweken.verwijzing.geaccepteerd',
      'nl.zesweken.verwijzing.verzonden',
    ]);
  });

  it('is a signed CloudEvent with ids only, delivered once', async () => {
    const { jeugdhulp, koppeling, id } = await aFollowed();
    const [ready] = await waiting(jeugdhulp);
    received.length = 0;

    await run(jeugdhulp, ready!.id);
    await run(jeugdhulp, ready!.id);

    expect(received).toHaveLength(1);
    const { headers, body } = received[0]!;
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({
      specversion: '1.0',
      id: ready!.id,
      source: `urn:zesweken:${jeugdhulp.slug}`,
      type: 'nl.zesweken.verwijzing.verzonden',
      subject: id,
      time: expect.any(String),
      datacontenttype: 'application/json',
      data: { id, adres: expect.stringContaining(`/koppelvlak/verwijzingen/${id}`) },
    });
    expect(body).not.toMatch(/Sami|Proef|zorg/);
    const wanted = signed(koppeling.webhookGeheim ?? '', ready!.id, api.clock.now(), body);
    expect(headers).toMatchObject(wanted);
    expect((await waiting(jeugdhulp))[0]?.bezorgd_op).not.toBeNull();
  });

  it('that is refused or sent elsewhere stays to be tried again', async () => {
    const { jeugdhulp } = await aFollowed();
    const [ready] = await waiting(jeugdhulp);
    for (const answer of [500, 302]) {
      status = answer;
      await expect(run(jeugdhulp, ready!.id)).rejects.toThrow(String(answer));
    }
    status = 204;
    expect((await waiting(jeugdhulp))[0]?.bezorgd_op).toBeNull();
    await run(jeugdhulp, ready!.id);
  });

  it('is not sent any more once its koppeling is withdrawn', async () => {
    const { jeugdhulp, koppeling } = await aFollowed();
    const [ready] = await waiting(jeugdhulp);
    await jeugdhulp.as('beheer').post(`/koppelingen/${koppeling.id}/_intrekken`).expect(200);
    received.length = 0;
    await run(jeugdhulp, ready!.id);
    expect(received).toEqual([]);
  });

  it('at an address that is not of the internet is refused when the koppeling is made', async () => {
    const tenant = await api.aTenant();
    const { body } = await tenant
      .as('beheer')
      .post('/koppelingen', {
        naam: 'x',
        rechten: ['verwijzingen:volgen'],
        sleutels: [],
        webhookUrl: 'https://127.0.0.1/',
      })
      .expect(400);
    expect(body.errors.length).toBeGreaterThan(0);
  });
});
