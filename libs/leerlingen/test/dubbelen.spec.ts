import { describe, expect, it } from '@jest/globals';
import { startApi, TEST_BSN as BSN } from '@zesweken/testing';
import fc from 'fast-check';
import { afstand, lijken } from '../src/dubbelen/lijken.js';
import { GEZAGDRAGER, withLeerlingen } from './gezin-house.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

describe('names that look alike', () => {
  it.each([
    ['proef sami', 'proef sami', 'zelfde-naam'],
    ['proef sami', 'sami proef', 'zelfde-naam'],
    ['proef sami', 'proef samy', 'bijna-zelfde-naam'],
    ['berg van den fleur', 'berg van de fleur', 'bijna-zelfde-naam'],
    ['proef sami', 'proef fenna', null],
    ['vos bo', 'bos vo', null],
    ['li an', 'li en', 'bijna-zelfde-naam'],
  ])('%s and %s: %s', (a, b, how) => {
    expect(lijken(a, b)).toBe(how);
    expect(lijken(b, a)).toBe(how);
  });

  it('differ by as many letters as it takes to write one over into the other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const far = afstand(a, b, 99);
        expect(afstand(b, a, 99)).toBe(far);
        expect(far === 0).toBe(a === b);
        expect(Math.min(afstand(a, b, most), most + 1)).toBe(Math.min(far, most + 1));
      }),
    );
  });
});

describe('possible duplicates', () => {
  it('have the same birth date and nearly the same name; two numbers of a kind are told', async () => {
    const { agent, idOf } = await withLeerlingen(
      api,
      {},
      { meldingsnummer: 'M2', bsn: BSN[1], voornamen: 'Samy' },
      { meldingsnummer: 'M3', bsn: BSN[2], voornamen: 'Sami', geboortedatum: '2011-12-02' },
    );
    const about = { voornamen: 'Sami', achternaam: 'Proef', geboortedatum: '2011-12-01' };
    const { body: zonder } = await agent
      .post('/leerlingen', { ...about, gemeentecode: 'GM0356' })
      .expect(201);
    const een = await idOf('Samy');

    const { body } = await agent.get(`/leerlingen/${een}/dubbelen`).expect(200);
    expect(body.items).toMatchObject([
      { gelijkenis: 'bijna-zelfde-naam', nummers: 'zelfde-soort', pgnSoort: 'bsn' },
      { id: zonder.id, gelijkenis: 'bijna-zelfde-naam', nummers: 'niet-beide', pgnSoort: null },
    ]);
    const before = await agent
      .post<{ items: { gelijkenis: string }[] }>('/leerlingen/_dubbelen', about)
      .expect(200);
    expect(before.body.items.map(({ gelijkenis }) => gelijkenis)).toEqual([
      'zelfde-naam',
      'zelfde-naam',
      'bijna-zelfde-naam',
    ]);
    await agent.post('/leerlingen/_dubbelen', { voornamen: 'Sami' }).expect(400);
  });

  it('are named in the log, with the one who was looked for', async () => {
    const { tenant, agent, idOf } = await withLeerlingen(
      api,
      {},
      { meldingsnummer: 'M2', bsn: BSN[1], voornamen: 'Samy' },
    );
    const [een, ander] = [await idOf('Sami'), await idOf('Samy')];
    await agent.get(`/leerlingen/${een}/dubbelen`).expect(200);
    expect((await tenant.log()).at(-1)).toMatchObject({ handeling: 'zoeken', betrokkenen: [een, ander] });
  });
});

describe('what a leerling of 16 lets be seen', () => {
  it('is recorded by whom and when, per part, and decides what a document shows', async () => {
    const { tenant, agent, idOf } = await withLeerlingen(api, { geboortedatum: '2009-06-01' });
    const id = await idOf('Sami');
    await agent.post(`/leerlingen/${id}/gezagdragers`, { ...GEZAGDRAGER, woontBij: true }).expect(201);
    expect((await agent.get(`/leerlingen/${id}/inzage`).expect(200)).body).toMatchObject({
      leerlingKiest: true,
      kiestVanaf: '2025-06-01',
      nu: { plan: null, school: null, contact: null },
      gezagdragers: [{ mag: { plan: false, school: true, verzuim: true, contact: false, adres: false } }],
    });
    await agent.put(`/leerlingen/${id}/inzage`, { plan: true, gekozenOp: '2026-01-10' }).expect(200);
    const { body } = await agent
      .put(`/leerlingen/${id}/inzage`, { plan: true, school: false, gekozenOp: '2026-01-11' })
      .expect(200);
    expect(body.nu).toEqual({ plan: true, school: false, contact: null });
    expect(body.keuzes).toHaveLength(3);
    expect(body.keuzes[0]).toMatchObject({ gekozenOp: '2026-01-11', door: tenant.user('leerplicht').naam });
    expect(body.gezagdragers[0].mag).toMatchObject({ plan: true, school: true });
    await agent.put(`/leerlingen/${id}/inzage`, { plan: true, gekozenOp: '2026-01-13' }).expect(400);
    await agent.put(`/leerlingen/${id}/inzage`, { plan: true, gekozenOp: '2025-05-31' }).expect(400);
    await agent.put(`/leerlingen/${id}/inzage`, { plan: null, gekozenOp: '2026-01-10' }).expect(400);
  });

  it('is not asked of a younger one', async () => {
    const { agent, idOf } = await withLeerlingen(api, {});
    const { body } = await agent
      .put(`/leerlingen/${await idOf('Sami')}/inzage`, { plan: true, gekozenOp: '2026-01-10' })
      .expect(409);
    expect(body.code).toBe('inzage.onder-16');
  });
});
