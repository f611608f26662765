import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { aSharedDossier, startApi } from '@zesweken/testing';
import { keurSleutels } from '../src/koppeling.js';
import { isOpen, safeAddress, webhookVan } from '../src/webhook-adres.js';
import { aKeyPair, aKoppeling, asSystem, askToken, assertionOf, MELDING } from './a-koppeling.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

describe('a token', () => {
  it('is given for a proof by the own key, and delivers a melding that forms a dossier', async () => {
    const tenant = await api.aTenant();
    const system = await asSystem(api, await aKoppeling(tenant));

    const first = await system.post('/koppelvlak/verzuimmeldingen', MELDING).expect(200);
    const again = await system.post('/koppelvlak/verzuimmeldingen', MELDING).expect(200);

    expect([first.body.uitkomst, again.body.uitkomst]).toEqual(['aangemaakt', 'ongewijzigd']);
    const { body } = await tenant.as('leerplicht').get('/dossiers').expect(200);
    expect(body.items).toMatchObject([{ leerling: { naam: 'Noor Voorbeeld' } }]);
    const acts = (await tenant.log()).filter(({ actor_soort }) => actor_soort === 'koppeling');
    expect(acts.map(({ handeling }) => handeling)).toContain('aanmelden');
    const wrong = await system.post('/koppelvlak/verzuimmeldingen', { ...MELDING, bsn: '1' }).expect(400);
    expect(wrong.body.errors).toMatchObject([{ veld: 'bsn' }]);
  });

  it('is not given twice for one proof, nor for one that is old, long, for another place, or of another key', async () => {
    const koppeling = await aKoppeling(await api.aTenant());
    const used = await assertionOf(api, koppeling);
    await askToken(api, used).expect(200);
    const refused = [
      used,
      await assertionOf(api, koppeling, { life: -120 }),
      await assertionOf(api, koppeling, { life: 3_600 }),
      await assertionOf(api, koppeling, { aud: 'https://elders.example/token' }),
      await assertionOf(api, { ...koppeling, privateJwk: aKeyPair().privateJwk }),
      await assertionOf(api, koppeling, { sub: `${koppeling.clientId.split('.')[0] ?? ''}.geraden` }),
      'geen.jwt.hier',
    ];
    const heard = new Set<string>();
    for (const assertion of refused) {
      const { status, body } = await askToken(api, assertion);
      heard.add(`${String(status)} ${body.code}`);
      api.clock.advance({ minutes: 6 });
    }
    expect([...heard]).toEqual(['401 koppeling.onbekend']);
  });

  it('carries only rights that the koppeling has and that were asked', async () => {
    const tenant = await api.aTenant();
    const koppeling = await aKoppeling(tenant, { rechten: ['verwijzingen:volgen'] });
    const system = await asSystem(api, koppeling);
    const { body } = await system.post('/koppelvlak/verzuimmeldingen', MELDING).expect(403);
    expect(body.code).toBe('koppeling.recht');
    await askToken(api, await assertionOf(api, koppeling), 'verzuimmeldingen:leveren').expect(401);
    const both = await aKoppeling(tenant);
    const narrow = await asSystem(api, both, 'verzuimmeldingen:leveren');
    await narrow.get('/koppelvlak/verwijzingen').expect(403);
  });

  it('delivers for the schools of its koppeling alone, and takes the place of no melding of another school', async () => {
    const tenant = await api.aTenant();
    const system = await asSystem(api, await aKoppeling(tenant));
    const other = await asSystem(api, await aKoppeling(tenant, { brins: ['01XB', '02XC'] }));
    await system.post('/koppelvlak/verzuimmeldingen', MELDING).expect(200);

    for (const more of [
      {},
      { brin: '01XB' },
      { brin: '', verzuimsoort: 'absoluut', meldingsnummer: 'LAS-2' },
    ]) {
      const { body } = await other.post('/koppelvlak/verzuimmeldingen', { ...MELDING, ...more }).expect(403);
      expect(body.code).toBe('melding.andere-school');
    }

    const own = { ...MELDING, brin: '02XC', meldingsnummer: 'LAS-3' };
    await other.post('/koppelvlak/verzuimmeldingen', own).expect(200);
    const { body } = await tenant
      .as('leerplicht')
      .get<{ items: { meldingsnummer: string; brin: string }[] }>('/verzuimmeldingen')
      .expect(200);
    expect(body.items.map(({ meldingsnummer, brin }) => `${meldingsnummer} ${brin}`).sort()).toEqual([
      'LAS-1 00XA',
      'LAS-3 02XC',
    ]);
  });

  it('needs schools where it may deliver, written as BRIN', async () => {
    const tenant = await api.aTenant();
    const about = { naam: 'x', sleutels: [aKeyPair().publicJwk], rechten: ['verzuimmeldingen:leveren'] };
    for (const brins of [undefined, [], ['00xa'], ['00XA00']]) {
      const { body } = await tenant
        .as('beheer')
        .post('/koppelingen', { ...about, brins })
        .expect(400);
      expect(body.errors).toMatchObject([{ veld: 'brins' }]);
    }
  });

  it('ends after ten minutes, and at once with its koppeling', async () => {
    const tenant = await api.aTenant();
    const koppeling = await aKoppeling(tenant);
    const system = await asSystem(api, koppeling);
    api.clock.advance({ minutes: 10, seconds: 1 });
    await system.get('/koppelvlak/verwijzingen').expect(401);
    const fresh = await asSystem(api, koppeling);
    await fresh.get('/koppelvlak/verwijzingen').expect(200);

    const { body } = await tenant.as('beheer').post(`/koppelingen/${koppeling.id}/_intrekken`).expect(200);

    expect(body.ingetrokkenOp).toEqual(expect.any(String));
    await fresh.get('/koppelvlak/verwijzingen').expect(401);
    await askToken(api, await assertionOf(api, koppeling)).expect(401);
  });

  it('opens nothing for people, and nothing of another tenant', async () => {
    const tenant = await api.aTenant();
    const system = await asSystem(api, await aKoppeling(tenant));
    for (const path of ['/dossiers', '/verwijzingen', '/koppelingen', '/ik', '/portaal/ik'])
      await system.get(path).expect(401);
    const other = await aSharedDossier(api);
    const id = await other.send(other.swv, { categorieen: ['plan'], toelichtingen: {} });
    await system.get(`/koppelvlak/verwijzingen/${id}`).expect(404);
    expect((await system.get('/koppelvlak/verwijzingen').expect(200)).body.items).toEqual([]);
  });
});

describe('following', () => {
  it('tells how far a verwijzing is, on both sides, and nothing about whom', async () => {
    const { gemeente, jeugdhulp, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    for (const tenant of [gemeente, jeugdhulp]) {
      const system = await asSystem(api, await aKoppeling(tenant));
      const { body, text } = await system.get('/koppelvlak/verwijzingen').expect(200);
      const richting = tenant === gemeente ? 'verzonden' : 'ontvangen';
      expect(body.items).toMatchObject([
        { id, richting, status: 'verzonden', categorieen: ['contact', 'zorg'] },
      ]);
      expect(text).not.toMatch(/Sami|Proef|Slaapt|hulp bieden/);
      const since = await system.get('/koppelvlak/verwijzingen?sinds=2026-01-13T00:00:00Z').expect(200);
      expect(since.body.items).toEqual([]);
    }
  });
});

describe('keys', () => {
  it('are public, strong and named', () => {
    const { publicJwk, privateJwk } = aKeyPair();
    expect(keurSleutels([publicJwk])).toMatchObject([{ kty: 'EC', alg: 'ES256', kid: 'sleutel-1' }]);
    const rsa = (modulusLength: number) => ({
      ...generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' }),
      kid: 'r',
    });
    expect(keurSleutels([rsa(2048)])).toMatchObject([{ kty: 'RSA', alg: 'PS256' }]);
    for (const wrong of [
      [privateJwk],
      [rsa(1024)],
      [{ ...publicJwk, kid: '' }],
      [],
      [{ kty: 'oct', k: 'x' }],
      'x',
    ])
      expect(() => keurSleutels(wrong)).toThrow();
  });

  it('that are private are refused at the door, and stored nowhere', async () => {
    const tenant = await api.aTenant();
    const { privateJwk } = aKeyPair();
    const { body } = await tenant
      .as('beheer')
      .post('/koppelingen', { naam: 'x', rechten: ['verwijzingen:volgen'], sleutels: [privateJwk] })
      .expect(400);
    expect(body.errors).toMatchObject([{ veld: 'sleutels', code: 'geheim' }]);
    expect((await tenant.as('beheer').get('/koppelingen').expect(200)).body.items).toEqual([]);
  });
});

describe('the address of a webhook', () => {
  it.each([
    'http://school.example/haak',
    'https://127.0.0.1/haak',
    'https://[::1]/haak',
    'https://0x7f000001/haak',
    'https://localhost/haak',
    'https://naam:geheim@school.example/haak',
    'ftp://school.example',
    'haak',
  ])('is refused: %s', (adres) => {
    expect(webhookVan(adres)).toBeUndefined();
  });

  it.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['geen adres', false],
  ])('at %s is one of the internet: %s', (address, open) => {
    expect(isOpen(address)).toBe(open);
  });

  it('that points to ourselves is not called', async () => {
    await expect(safeAddress('localhost')).rejects.toThrow('internet');
  });
});
