import { describe, expect, it } from '@jest/globals';
import { Tijdlijnbronnen, Werkbronnen } from '@zesweken/dossiers';
import { datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { Vrijstellingen } from '../src/index.js';
import { aLeerling as aLeerlingOf, veldCodes } from './a-leerling.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');
const aLeerling = () => aLeerlingOf(api);

describe('the list', () => {
  it('shows what ends first at the top and narrows by each filter', async () => {
    const { agent, record, leerlingId } = await aLeerling();
    await record().expect(201);
    await record({ grond: '11-a', begin: '2026-01-05', einde: '2026-01-16' }).expect(201);
    await record({ grond: '5a', begin: '2025-01-01', einde: '2025-06-30' }).expect(201);
    const gronden = async (query: string) =>
      (
        await agent.get<{ items: { grond: string }[] }>(`/vrijstellingen?${query}`).expect(200)
      ).body.items.map(({ grond }) => grond);

    expect(await gronden('')).toEqual(['5a', '11-a', '5-onder-a']);
    expect(await gronden('grond=11-a,5a')).toEqual(['5a', '11-a']);
    expect(await gronden('looptOp=2026-01-12')).toEqual(['11-a', '5-onder-a']);
    expect(await gronden('verlooptBinnen=1')).toEqual(['11-a']);
    expect(await gronden('teBeoordelen=true')).toEqual(['5-onder-a']);
    expect(await gronden(`leerling=${leerlingId}&pageSize=2&page=2`)).toEqual(['5-onder-a']);
    const { headers } = await agent.get('/vrijstellingen?pageSize=2').expect(200);
    expect(headers.get('link')).toContain('rel="next"');
    await agent.get('/vrijstellingen?verlooptBinnen=veel').expect(400);
  });

  it('says for counting which grounds hold on a day', async () => {
    const { tenant, record, leerlingId } = await aLeerling();
    await record().expect(201);
    await record({ grond: '11-a', begin: '2026-01-05', einde: '2026-01-16' }).expect(201);
    const on = (day: string) =>
      api
        .get(Tenants)
        .run(tenant.tenant, () => api.get(Vrijstellingen).vrijgesteldOp(leerlingId, datum(day)));

    expect([await on('2026-01-16'), await on('2026-01-17'), await on('2026-08-01')]).toEqual([
      ['11-a', '5-onder-a'],
      ['5-onder-a'],
      [],
    ]);
  });
});

describe('in a dossier', () => {
  it('a vrijstelling stands in the timeline and what is due in the work of the behandelaar', async () => {
    const { tenant, agent, record, dossier } = await aLeerling();
    const me = tenant.user('leerplicht');
    await agent.patch(`/dossiers/${dossier}`, { behandelaarId: me.id }).expect(200);
    const { body: made } = await record({ volgendeBlik: '2026-01-15' }).expect(201);
    const within = <T>(work: (db: Parameters<Parameters<Tenants['run']>[1]>[0]) => Promise<T>) =>
      api.get(Tenants).run(tenant.tenant, work);

    const events = await within((db) =>
      api
        .get(Tijdlijnbronnen)
        .of(db, sql`select id from dossiers where id = ${dossier}`, datum('2026-01-12')),
    );
    const work = await within((db) =>
      api
        .get(Werkbronnen)
        .of(db, { gebruikers: [me.id], vandaag: datum('2026-01-12'), tot: datum('2026-06-30') }),
    );

    expect(events.filter(({ soort }) => soort.startsWith('vrijstelling'))).toEqual([
      expect.objectContaining({
        id: made.id,
        groep: 'besluit',
        soort: 'vrijstelling-begint',
        dag: '2025-08-01',
        door: me.naam,
        gegevens: { grond: '5-onder-a', einde: '2026-07-31' },
        tekst: null,
      }),
    ]);
    expect(
      work
        .filter(({ id }) => id === made.id)
        .map(({ soort, uiterlijk, gebruikerId }) => [soort, uiterlijk, gebruikerId]),
    ).toEqual([
      ['vrijstelling-bekijken', '2026-01-15', me.id],
      ['vrijstelling-verlengen', '2026-06-30', me.id],
    ]);
  });
});

describe('verlof of more than ten days', () => {
  const ASK = {
    begin: '2026-03-02',
    einde: '2026-03-27',
    via: 'ouders',
    reden: 'Grootouder is ernstig ziek',
  };
  const DECIDE = {
    uitkomst: 'toegekend',
    datum: '2026-01-12',
    motivering: 'Gewichtig',
    gehoord: ['hoofd', 'ouders'],
  };

  it('that is granted becomes a vrijstelling 11 onder g with its decision', async () => {
    const { tenant, agent, leerlingId } = await aLeerling();
    const { body: asked } = await agent.post('/verlofaanvragen', { leerlingId, ...ASK }).expect(201);
    expect(asked).toMatchObject({
      schooldagen: 20,
      status: 'aangevraagd',
      ontvangenOp: '2026-01-12',
      reden: ASK.reden,
    });

    const { body } = await agent.post(`/verlofaanvragen/${asked.id}/_besluiten`, DECIDE).expect(200);

    expect(body).toMatchObject({
      ...ASK,
      status: 'toegekend',
      besluitDoor: tenant.user('leerplicht').naam,
      gehoord: ['hoofd', 'ouders'],
    });
    const { body: granted } = await agent.get(`/vrijstellingen/${body.vrijstellingId}`).expect(200);
    expect(granted).toMatchObject({
      grond: '11-g',
      besluit: { door: 'leerplichtambtenaar', datum: '2026-01-12' },
      bron: 'verlofaanvraag',
      teBeoordelen: [],
    });
    const again = await agent.post(`/verlofaanvragen/${asked.id}/_besluiten`, DECIDE).expect(409);
    expect(again.body.code).toBe('verlof.al-besloten');
  });

  it('that is refused leaves no vrijstelling', async () => {
    const { agent, leerlingId } = await aLeerling();
    const { body: asked } = await agent.post('/verlofaanvragen', { leerlingId, ...ASK }).expect(201);

    const { body } = await agent
      .post(`/verlofaanvragen/${asked.id}/_besluiten`, { ...DECIDE, uitkomst: 'afgewezen' })
      .expect(200);

    expect(body).toMatchObject({ status: 'afgewezen', vrijstellingId: null, motivering: 'Gewichtig' });
    expect((await agent.get('/vrijstellingen').expect(200)).body.items).toEqual([]);
    expect((await agent.get('/verlofaanvragen?status=afgewezen').expect(200)).body.items).toHaveLength(1);
    expect((await agent.get('/verlofaanvragen?status=aangevraagd').expect(200)).body.items).toEqual([]);
  });

  it('is the head’s up to ten school days, and is decided by the officer who heard the head', async () => {
    const { tenant, agent, leerlingId } = await aLeerling();
    const ask = (over: object) => agent.post('/verlofaanvragen', { leerlingId, ...ASK, ...over });

    expect((await ask({ einde: '2026-03-13' }).expect(409)).body.code).toBe('verlof.hoofd-beslist');
    expect(veldCodes((await ask({ einde: '2026-03-01' }).expect(400)).body)).toEqual(['einde volgorde']);
    expect(veldCodes((await ask({ einde: '2026-09-01' }).expect(400)).body)).toEqual([
      'einde een-schooljaar',
    ]);
    expect(veldCodes((await ask({ ontvangenOp: '2026-01-13' }).expect(400)).body)).toEqual([
      'ontvangenOp toekomst',
    ]);
    expect(veldCodes((await ask({ leerlingId: (await aLeerling()).leerlingId }).expect(400)).body)).toEqual([
      'leerlingId onbekend',
    ]);
    const { body: asked } = await ask({}).expect(201);
    const decide = (over: object) =>
      agent.post(`/verlofaanvragen/${asked.id}/_besluiten`, { ...DECIDE, ...over });
    expect(veldCodes((await decide({ gehoord: ['ouders'] }).expect(400)).body)).toEqual([
      'gehoord hoofd-horen',
    ]);
    expect(veldCodes((await decide({ datum: '2026-01-11' }).expect(400)).body)).toEqual(['datum volgorde']);
    await tenant.as('teamleider').post(`/verlofaanvragen/${asked.id}/_besluiten`, DECIDE).expect(403);
  });

  it('can be withdrawn with a reason until it is decided on, and is then decided on no more', async () => {
    const { tenant, agent, leerlingId, dossier } = await aLeerling();
    const ask = async () =>
      (await agent.post<{ id: string }>('/verlofaanvragen', { leerlingId, ...ASK }).expect(201)).body.id;
    const [id, decided] = [await ask(), await ask()];
    const withdraw = (which: string, over: object = {}) =>
      agent.post(`/verlofaanvragen/${which}/_intrekken`, {
        datum: '2026-01-12',
        reden: 'De reis gaat niet door',
        ...over,
      });
    expect(veldCodes((await withdraw(id, { datum: '2026-01-11' }).expect(400)).body)).toEqual([
      'datum volgorde',
    ]);
    expect(veldCodes((await withdraw(id, { datum: '2026-01-13' }).expect(400)).body)).toEqual([
      'datum volgorde',
    ]);
    await withdraw(id, { reden: ' ' }).expect(400);
    await tenant
      .as('privacy')
      .post(`/verlofaanvragen/${id}/_intrekken`, { datum: '2026-01-12', reden: 'x' })
      .expect(403);

    const { body } = await withdraw(id).expect(200);

    expect(body).toMatchObject({
      status: 'ingetrokken',
      ingetrokkenOp: '2026-01-12',
      intrekreden: 'De reis gaat niet door',
      ingetrokkenDoor: tenant.user('leerplicht').naam,
      besluitOp: null,
      vrijstellingId: null,
    });
    expect((await withdraw(id).expect(409)).body.code).toBe('verlof.ingetrokken');
    const late = await agent.post(`/verlofaanvragen/${id}/_besluiten`, DECIDE).expect(409);
    expect(late.body.code).toBe('verlof.ingetrokken');
    expect((await agent.get('/vrijstellingen').expect(200)).body.items).toEqual([]);
    expect((await agent.get('/verlofaanvragen?status=ingetrokken').expect(200)).body.items).toHaveLength(1);
    const [row] = await tenant.rows<{ sealed: Buffer }>(
      sql`select intrekreden_versleuteld as sealed from verlofaanvragen where id = ${id}`,
    );
    expect(row?.sealed.toString('latin1')).not.toContain('reis');
    const { body: tijdlijn } = await agent.get(`/dossiers/${dossier}/tijdlijn?groep=besluit`).expect(200);
    expect(tijdlijn.items).toContainEqual(
      expect.objectContaining({ id, soort: 'verlof-ingetrokken', door: tenant.user('leerplicht').naam }),
    );

    await agent.post(`/verlofaanvragen/${decided}/_besluiten`, DECIDE).expect(200);
    expect((await withdraw(decided).expect(409)).body.code).toBe('verlof.al-besloten');
  });
});
