import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aLeerling as aLeerlingOf, veldCodes, YEAR } from './a-leerling.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');
const aLeerling = () => aLeerlingOf(api);

describe('a vrijstelling', () => {
  it('is recorded with what the contract names, and says what a person must judge', async () => {
    const { record, leerlingId } = await aLeerling();

    const { body, headers } = await record().expect(201);

    expect(headers.get('location')).toBe(`/api/v1/vrijstellingen/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      id: expect.any(String),
      leerling: { id: leerlingId, naam: 'Sami Proef', geboortedatum: '2011-03-14' },
      grond: '5-onder-a',
      ...YEAR,
      stand: 'loopt',
      verlengenUiterlijk: '2026-06-30',
      volgendeBlik: null,
      teBeoordelen: ['verklaring-ontbreekt', 'beroep-onbekend'],
      wet: 'Leerplichtwet artikel 5 onder a',
      verlengbaar: true,
      beroepOp: null,
      nooitGeschikt: false,
      richtingBezocht: null,
      twaalfSchooljaren: false,
      verklaring: null,
      besluit: null,
      bron: 'kennisgeving',
      toelichting: null,
      terugkeer: null,
      gezien: [],
      stappen: [expect.objectContaining({ soort: 'vastgelegd', gegevens: YEAR })],
      versie: 1,
    });
  });

  it('keeps what people wrote encrypted, and shows HTML as text', async () => {
    const { tenant, record } = await aLeerling();
    const toelichting = '<script>alert(1)</script> ziek';

    const { body } = await record({ toelichting, terugkeer: 'Geheim plan' }).expect(201);

    expect(body).toMatchObject({ toelichting, terugkeer: 'Geheim plan' });
    const [row] = await tenant.rows<{ all: string }>(sql`select v::text as all from vrijstellingen v`);
    expect(row!.all).not.toMatch(/script|Geheim/);
  });

  it('that the law makes impossible is refused with every reason', async () => {
    const { record } = await aLeerling();

    const { body } = await record({
      grond: '5-onder-b',
      richtingBezocht: true,
      nooitGeschikt: true,
    }).expect(400);

    expect(veldCodes(body)).toEqual(['richtingBezocht richting-bezocht', 'nooitGeschikt nooit-geschikt']);
    expect(body.errors[0].melding).toContain('Leerplichtwet artikel 8');
  });

  it('is refused for what no form can mean', async () => {
    const { record, leerlingId } = await aLeerling();
    const elsewhere = await aLeerling();

    const { body } = await record({
      leerlingId: 'geen',
      grond: '5-a',
      begin: '2026-02-30',
      einde: 20260101,
      verklaring: { door: 'tante', datum: 'ooit' },
      gezien: ['alles'],
      toelichting: 'x'.repeat(4_001),
    }).expect(400);
    expect(
      veldCodes(body)
        .map((one) => one.split(' ')[0])
        .sort(),
    ).toEqual(
      [
        'begin',
        'einde',
        'gezien',
        'grond',
        'leerlingId',
        'toelichting',
        'verklaring.datum',
        'verklaring.door',
      ].sort(),
    );
    expect(veldCodes((await record({ begin: '2026-08-01' }).expect(400)).body)).toEqual(['einde volgorde']);
    expect(veldCodes((await record({ leerlingId: elsewhere.leerlingId }).expect(400)).body)).toEqual([
      'leerlingId onbekend',
    ]);
    expect((await record({ leerlingId, toelichting: 'x'.repeat(1_000_000) })).status).toBeGreaterThanOrEqual(
      400,
    );
    const { body: list } = await elsewhere.agent.get('/vrijstellingen').expect(200);
    expect(list.items).toEqual([]);
  });

  it('does not share a day with another of its ground, also when both come at once', async () => {
    const { record, agent } = await aLeerling();

    const answers = await Promise.all([record(), record({ begin: '2026-07-31', einde: '2026-08-30' })]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('vrijstelling.overlapt');
    await record({ grond: '5a' }).expect(201);
    expect((await agent.get('/vrijstellingen').expect(200)).body.items).toHaveLength(2);
  });

  it('is judged beforehand without being stored', async () => {
    const { agent, leerlingId } = await aLeerling();

    const { body } = await agent
      .post('/vrijstellingen/_toetsen', { leerlingId, grond: '15', begin: '2027-08-01', einde: '2028-07-31' })
      .expect(200);

    expect(body).toEqual({ aandachtspunten: ['besluit-ontbreekt'] });
    expect((await agent.get('/vrijstellingen').expect(200)).body.items).toEqual([]);
  });

  it('uses the school calendar where it is loaded: no 11 onder f in the first two lesweken', async () => {
    const { tenant, record } = await aLeerling();
    await tenant.rows(sql`insert into schoolvakanties (id, brin, naam, begin, einde, bron)
      values (gen_random_uuid(), null, 'Zomer', '2025-07-12', '2025-08-24', 'test')`);
    // Calendars are kept for half a minute.
    api.clock.set('2026-01-12T09:01:00+01:00');

    const { body } = await record({ grond: '11-f', begin: '2025-09-01', einde: '2025-09-05' }).expect(400);

    expect(veldCodes(body)).toEqual(['begin eerste-lesweken']);
    expect(
      (await record({ grond: '11-f', begin: '2025-10-06', einde: '2025-10-10' }).expect(201)).body
        .teBeoordelen,
    ).toEqual([]);
  });
});

describe('changing a vrijstelling', () => {
  it('leaves alone what it omits, takes away what is null, and records who judged a point', async () => {
    const { agent, record, tenant } = await aLeerling();
    const verklaring = { door: 'arts', naam: 'Dr. Proef', datum: '2025-05-20' };
    const { body: made } = await record({ verklaring, beroepOp: '2025-06-02', toelichting: 'Blijft' }).expect(
      201,
    );
    expect(made.teBeoordelen).toEqual([]);

    const { body } = await agent
      .patch(`/vrijstellingen/${made.id}`, { terugkeer: 'Twee uur per dag' })
      .expect(200);
    expect(body).toMatchObject({ verklaring, beroepOp: '2025-06-02', toelichting: 'Blijft', versie: 2 });

    const { body: without } = await agent
      .patch(`/vrijstellingen/${made.id}`, { verklaring: null, toelichting: null })
      .expect(200);
    expect(without).toMatchObject({
      verklaring: null,
      toelichting: null,
      teBeoordelen: ['verklaring-ontbreekt'],
    });

    const { body: judged } = await agent
      .patch(`/vrijstellingen/${made.id}`, { gezien: ['verklaring-ontbreekt'] })
      .expect(200);
    expect(judged).toMatchObject({ teBeoordelen: [], gezien: ['verklaring-ontbreekt'] });
    expect(judged.stappen[0]).toMatchObject({
      soort: 'gezien',
      door: tenant.user('leerplicht').naam,
      gegevens: { punten: 'verklaring-ontbreekt' },
    });
  });

  it('refuses null where a value must be, and another person’s change', async () => {
    const { agent, record } = await aLeerling();
    const { body: made } = await record().expect(201);

    const { body } = await agent
      .patch(`/vrijstellingen/${made.id}`, { nooitGeschikt: null, gezien: null })
      .expect(400);
    expect(veldCodes(body).map((one) => one.split(' ')[0])).toEqual(
      expect.arrayContaining(['nooitGeschikt', 'gezien']),
    );

    const mine = agent.with({ 'if-match': '"1"' });
    await mine.patch(`/vrijstellingen/${made.id}`, { terugkeer: 'Eerst' }).expect(200);
    const stale = await mine.patch(`/vrijstellingen/${made.id}`, { terugkeer: 'Te laat' }).expect(412);
    expect(stale.body.code).toBe('vrijstelling.gewijzigd');
    expect((await agent.get(`/vrijstellingen/${made.id}`)).body.terugkeer).toBe('Eerst');
    await agent.with({ 'if-match': 'W/"1"' }).patch(`/vrijstellingen/${made.id}`, {}).expect(400);
  });

  it('prolongs what can be, with a declaration that is new enough', async () => {
    const { agent, record } = await aLeerling();
    const verklaring = { door: 'arts', datum: '2025-05-20' };
    const { body: made } = await record({ verklaring, beroepOp: '2025-06-02' }).expect(201);
    const extend = (body: object) => agent.post(`/vrijstellingen/${made.id}/_verlengen`, body);

    expect(veldCodes((await extend({ einde: '2027-07-31' }).expect(400)).body)).toEqual([
      'verklaring.datum verklaring-te-oud',
    ]);
    expect(veldCodes((await extend({ einde: '2026-07-31' }).expect(400)).body)).toEqual(['einde volgorde']);

    const { body } = await extend({
      einde: '2027-07-31',
      verklaring: { door: 'arts', datum: '2026-01-05' },
    }).expect(200);
    expect(body).toMatchObject({ einde: '2027-07-31', beroepOp: '2026-01-12', versie: 2 });
    expect(body.stappen[0]).toMatchObject({
      soort: 'verlengd',
      gegevens: { van: '2026-07-31', tot: '2027-07-31' },
    });

    const { body: leave } = await record({ grond: '11-a', begin: '2026-01-05', einde: '2026-01-09' }).expect(
      201,
    );
    const refused = await agent
      .post(`/vrijstellingen/${leave.id}/_verlengen`, { einde: '2026-01-16' })
      .expect(409);
    expect(refused.body.code).toBe('vrijstelling.niet-verlengbaar');
  });

  it('ends it on a day within it, once', async () => {
    const { agent, record } = await aLeerling();
    const { body: made } = await record({ volgendeBlik: '2026-02-01' }).expect(201);
    const end = (datum: string) =>
      agent.post(`/vrijstellingen/${made.id}/_beeindigen`, { datum, reden: 'Weer naar school' });

    expect(veldCodes((await end('2025-07-31').expect(400)).body)).toEqual(['datum volgorde']);
    expect(veldCodes((await end('2026-08-01').expect(400)).body)).toEqual(['datum volgorde']);
    const { body } = await end('2026-01-11').expect(200);

    expect(body).toMatchObject({
      stand: 'beeindigd',
      einde: '2026-01-11',
      volgendeBlik: null,
      verlengenUiterlijk: null,
    });
    expect(body.stappen[0]).toMatchObject({ soort: 'beeindigd', tekst: 'Weer naar school' });
    expect((await end('2026-01-10').expect(409)).body.code).toBe('vrijstelling.beeindigd');
    await agent.post(`/vrijstellingen/${made.id}/_verlengen`, { einde: '2027-07-31' }).expect(409);
    await agent.patch(`/vrijstellingen/${made.id}`, { toelichting: 'Later' }).expect(409);
  });

  it('notes contacts about going back, with the next day to look', async () => {
    const { agent, record } = await aLeerling();
    const { body: made } = await record().expect(201);
    const contact = (over: object) =>
      agent.post(`/vrijstellingen/${made.id}/contactmomenten`, {
        datum: '2026-01-09',
        met: 'ouders',
        tekst: 'Willen halve dagen proberen',
        ...over,
      });

    const { body } = await contact({ volgendeBlik: '2026-02-09' }).expect(201);
    expect(body.volgendeBlik).toBe('2026-02-09');
    expect(body.stappen[0]).toMatchObject({
      soort: 'contact',
      dag: '2026-01-09',
      gegevens: { met: 'ouders', volgendeBlik: '2026-02-09' },
      tekst: 'Willen halve dagen proberen',
    });
    expect(veldCodes((await contact({ datum: '2026-01-13' }).expect(400)).body)).toEqual(['datum toekomst']);
    expect((await contact({}).expect(201)).body.volgendeBlik).toBe('2026-02-09');
  });
});
