import { describe, expect, it } from '@jest/globals';
import { atOnce, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { GEZAGDRAGER, withLeerlingen } from './gezin-house.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

async function withGezagdrager(extra: object = {}) {
  const house = await withLeerlingen(api, {});
  const leerling = await house.idOf('Sami');
  const { body, headers } = await house.agent
    .post(`/leerlingen/${leerling}/gezagdragers`, { ...GEZAGDRAGER, ...extra })
    .expect(201);
  return { ...house, leerling, id: body.id as string, body, headers };
}

describe('a gezagdrager', () => {
  it('is recorded with how to be reached, and read back whole', async () => {
    const { agent, leerling, id, headers } = await withGezagdrager({
      gezagVanaf: '2011-12-01',
      telefoon: '030 123 45 67',
      email: 'anna@thuis.example',
      straat: 'Dorpsstraat',
      huisnummer: '12 a',
      postcode: '3431 ab',
      plaats: 'Nieuwegein',
      voorkeur: 'telefoon',
      taal: 'Pools',
      toelichting: '<script>alert(1)</script> belt liever na zes uur',
    });
    expect(headers.get('location')).toBe(`/api/v1/gezagdragers/${id}`);
    const { body, headers: read } = await agent.get(`/gezagdragers/${id}`).expect(200);
    expect(read.get('etag')).toBe('"1"');
    expect(body).toEqual({
      id,
      leerlingId: leerling,
      naam: 'Anna Proef',
      relatie: 'moeder',
      gezag: true,
      gezagVanaf: '2011-12-01',
      gezagTot: null,
      gezagNu: true,
      woontBij: false,
      geheimAdres: false,
      adresVerborgen: false,
      straat: 'Dorpsstraat',
      huisnummer: '12 a',
      postcode: '3431AB',
      plaats: 'Nieuwegein',
      telefoon: '030 123 45 67',
      email: 'anna@thuis.example',
      voorkeur: 'telefoon',
      taal: 'Pools',
      toelichting: '<script>alert(1)</script> belt liever na zes uur',
      blokkade: null,
      beeindigdOp: null,
      versie: 1,
    });
    const list = await agent.get(`/leerlingen/${leerling}/gezagdragers`).expect(200);
    expect(list.body.items).toEqual([body]);
  });

  it('keeps contact data and the reason of a block encrypted', async () => {
    const { tenant } = await withGezagdrager({
      telefoon: '030 765 43 21',
      blokkade: { sinds: '2026-01-05', reden: 'contactverbod Zwaluw', door: 'rechtbank' },
    });
    const rows = await tenant.rows<{ all: Buffer }>(
      sql`select contact_versleuteld || blokkade_versleuteld as all from gezagdragers`,
    );
    expect(rows[0]!.all.toString('latin1')).not.toMatch(/765|Zwaluw/);
  });

  it('changes only what is given, and not over another person’s change', async () => {
    const { agent, id } = await withGezagdrager({ telefoon: '030 123 45 67', plaats: 'Houten' });
    const first = agent.with({ 'if-match': '"1"' });
    const { body } = await first.patch(`/gezagdragers/${id}`, { gezag: false, plaats: null }).expect(200);
    expect(body).toMatchObject({
      naam: 'Anna Proef',
      telefoon: '030 123 45 67',
      plaats: null,
      gezag: false,
      versie: 2,
    });

    const late = await first.patch(`/gezagdragers/${id}`, { naam: 'Anders' }).expect(412);
    expect(late.body.code).toBe('gezagdrager.gewijzigd');
    await first.post(`/gezagdragers/${id}/_beeindigen`, {}).expect(412);
    await agent.patch(`/gezagdragers/${id}`, { naam: null }).expect(400);
    await agent.with({ 'if-match': 'kapot' }).patch(`/gezagdragers/${id}`, {}).expect(400);
  });

  it('lets one of two who change it at the same moment through', async () => {
    const { tenant, agent, id } = await withGezagdrager();
    const one = agent.with({ 'if-match': '"1"' });
    const answers = await atOnce(api.database, tenant, 'gezagdragers', () => [
      one.patch(`/gezagdragers/${id}`, { naam: 'Eerste' }),
      one.patch(`/gezagdragers/${id}`, { naam: 'Tweede' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('leaves the network once, and stays readable', async () => {
    const { agent, id } = await withGezagdrager();
    await agent.post(`/gezagdragers/${id}/_beeindigen`, { datum: '2026-02-01' }).expect(400);
    const { body } = await agent.post(`/gezagdragers/${id}/_beeindigen`, { datum: '2026-01-10' }).expect(200);
    expect(body).toMatchObject({ beeindigdOp: '2026-01-10', gezagNu: false });
    const again = await agent.post(`/gezagdragers/${id}/_beeindigen`, {}).expect(409);
    expect(again.body.code).toBe('gezagdrager.beeindigd');
  });

  it.each([
    ['naam', { naam: ' ' }],
    ['naam', { naam: 'x'.repeat(201) }],
    ['relatie', { relatie: 'buurvrouw' }],
    ['gezagVanaf', { gezagVanaf: '2026-02-30' }],
    ['gezagTot', { gezagVanaf: '2026-01-02', gezagTot: '2026-01-01' }],
    ['email', { email: 'geen adres' }],
    ['telefoon', { telefoon: 'bel maar' }],
    ['postcode', { postcode: '0000AA' }],
    ['toelichting', { toelichting: 'x'.repeat(1001) }],
    ['blokkade.sinds', { blokkade: { sinds: '2026-03-01', reden: 'x', door: 'y' } }],
    ['blokkade.reden', { blokkade: { sinds: '2026-01-01', reden: '', door: 'y' } }],
  ])('refuses what can’t be in %s', async (veld, wrong) => {
    const { agent, leerling, tenant } = await withGezagdrager();
    const { body } = await agent
      .post<{ errors: { veld: string }[] }>(`/leerlingen/${leerling}/gezagdragers`, {
        ...GEZAGDRAGER,
        ...wrong,
      })
      .expect(400);
    expect(body.errors.map((error) => error.veld)).toContain(veld);
    expect(await tenant.rows(sql`select id from gezagdragers`)).toHaveLength(1);
  });

  it('is not taken in with a megabyte of text', async () => {
    const { agent, leerling } = await withGezagdrager();
    const { status } = await agent.post(`/leerlingen/${leerling}/gezagdragers`, {
      ...GEZAGDRAGER,
      toelichting: 'x'.repeat(1_100_000),
    });
    expect([400, 413]).toContain(status);
  });

  it('of another tenant is not found', async () => {
    const { id, leerling } = await withGezagdrager();
    const stranger = (await api.aTenant()).as('leerplicht');
    await stranger.get(`/gezagdragers/${id}`).expect(404);
    await stranger.patch(`/gezagdragers/${id}`, { naam: 'Van mij' }).expect(404);
    await stranger.get(`/leerlingen/${leerling}/gezagdragers`).expect(404);
    await stranger.post(`/leerlingen/${leerling}/gezagdragers`, GEZAGDRAGER).expect(404);
  });
});
