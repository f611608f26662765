import { describe, expect, it } from '@jest/globals';
import { aTeam, children, type Refusal, startApi } from '@zesweken/testing';

const api = await startApi();

const PERIOD = { van: '2026-01-19', tot: '2026-01-23' };

describe('standing in for a colleague', () => {
  it('is arranged for oneself, or by the teamleider for others', async () => {
    const { tenant, officer, lead, mine, leads } = await aTeam(api, ...children('2025-12-03'));
    const { body, headers } = await officer
      .post('/vervangingen', { vervangerId: leads, ...PERIOD })
      .expect(201);

    expect(body).toEqual({
      id: body.id,
      vervangene: { id: mine, naam: tenant.user('leerplicht').naam },
      vervanger: { id: leads, naam: tenant.user('teamleider').naam },
      ...PERIOD,
      status: 'komt',
    });
    expect(headers.get('location')).toBe(`/api/v1/vervangingen/${body.id}`);
    expect((await officer.get(`/vervangingen/${body.id}`).expect(200)).body).toEqual(body);
    const other = { vervangeneId: leads, vervangerId: mine, ...PERIOD };
    const refused = await officer.post<Refusal>('/vervangingen', other).expect(403);
    expect(refused.body.code).toBe('vervanging.van-anderen');
    const byLead = { vervangeneId: mine, vervangerId: leads, van: '2026-02-02', tot: '2026-02-02' };
    await lead.post('/vervangingen', byLead).expect(201);
    expect((await lead.get('/vervangingen').expect(200)).body.items).toHaveLength(2);
    const told = (await officer.get('/berichten').expect(200)).body.items;
    expect(told).toMatchObject([{ soort: 'vervanging-geregeld', van: { id: leads } }]);
    expect((await tenant.log()).find(({ object_soort }) => object_soort === 'vervanging')).toMatchObject({
      handeling: 'aanmaken',
      betrokkenen: [mine, leads],
    });
  });

  it('is refused when it makes no sense', async () => {
    const { tenant, officer, mine, leads } = await aTeam(api, ...children('2025-12-03'));
    const send = async (about: object) => {
      const body = { vervangerId: leads, ...PERIOD, ...about };
      const answer = await officer.post<Refusal>('/vervangingen', body).expect(400);
      return answer.body.errors.map(({ veld, code }) => `${veld} ${code}`);
    };
    expect(await send({ van: '2026-01-24' })).toEqual(['tot volgorde']);
    expect(await send({ van: '2026-01-01', tot: '2026-01-11' })).toEqual(['tot volgorde']);
    expect(await send({ tot: '2027-01-21' })).toEqual(['tot volgorde']);
    expect(await send({ van: '2026-02-30' })).toEqual(['van datum']);
    expect(await send({ vervangerId: mine })).toEqual(['vervangerId keuze']);
    expect(await send({ vervangerId: tenant.user('beheer').id })).toEqual(['vervangerId keuze']);
    const stranger = (await api.aTenant()).user('teamleider').id;
    expect(await send({ vervangerId: stranger })).toEqual(['vervangerId keuze']);
    expect(await send({ vervangeneId: null })).toEqual(['vervangeneId vorm']);
  });

  it('exists once for two people in one time, also when it is asked twice at once', async () => {
    const { officer, leads } = await aTeam(api, ...children('2025-12-03'));
    const body = { vervangerId: leads, ...PERIOD };
    const answers = await Promise.all([
      officer.post('/vervangingen', body),
      officer.post('/vervangingen', body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const overlap = { ...body, van: '2026-01-23', tot: '2026-01-30' };
    const refused = await officer.post<Refusal>('/vervangingen', overlap).expect(409);
    expect(refused.body.code).toBe('vervanging.bestaat');
    await officer.post('/vervangingen', { ...body, van: '2026-01-24', tot: '2026-01-30' }).expect(201);
  });

  it('ends before its day by one of the two or the teamleider, once', async () => {
    const { officer, lead, leads } = await aTeam(api, ...children('2025-12-03'));
    const made = await officer.post('/vervangingen', { vervangerId: leads, ...PERIOD }).expect(201);
    const end = `/vervangingen/${made.body.id}/_beeindigen`;

    expect((await lead.post(end).expect(200)).body.status).toBe('beeindigd');
    expect((await officer.post<Refusal>(end).expect(409)).body.code).toBe('vervanging.voorbij');
    expect((await officer.get('/berichten').expect(200)).body.items).toMatchObject([
      { soort: 'vervanging-beeindigd', van: { id: leads } },
    ]);
    await officer.post('/vervangingen', { vervangerId: leads, ...PERIOD }).expect(201);
  });
});
