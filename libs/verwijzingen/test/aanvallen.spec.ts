import { afterEach, describe, expect, it } from '@jest/globals';
import { DisposableKeys } from '@zesweken/crypto';
import { Tenants } from '@zesweken/tenancy';
import { type ApiTenant, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { DestroySleutels } from '../src/sleutels.js';
import {
  aSharedDossier,
  ANNA,
  type InhoudVanVerwijzing,
  type Refusal,
  SAMI,
  type Vol,
} from './a-verwijzing.js';

const api = await startApi({ imports: [{ module: DestroySleutels }] });
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const read = (tenant: ApiTenant, rol: 'medewerker' | 'trajectbegeleider', id: string) =>
  tenant.as(rol).get<InhoudVanVerwijzing & Refusal>(`/verwijzingen/${id}/inhoud`);
const lines = async (tenant: ApiTenant) =>
  (await tenant.log()).filter(({ object_soort }) => object_soort === 'verwijzing-inhoud');
const withdraw = (officer: ReturnType<ApiTenant['as']>, id: string, ...ontvangers: string[]) =>
  officer.post(`/toestemmingen/${id}/_intrekken`, { door: 'gezagdrager', ontvangers });

/** Every way to read or touch what is in a verwijzing. */
const WAYS = (id: string) =>
  [
    ['GET', `/verwijzingen/${id}`],
    ['GET', `/verwijzingen/${id}/inhoud`],
    ['GET', `/verwijzingen/${id}/berichten`],
    ['GET', `/verwijzingen/${id}/bijlagen/${id}`],
    ['GET', `/verwijzingen/${id}/vastleggingen`],
    ['POST', `/verwijzingen/${id}/berichten`, { tekst: 'hallo' }],
    ['POST', `/verwijzingen/${id}/vastleggingen`, { tekst: 'x', grondslag: 'y', bewarenTot: '2030-01-01' }],
    ['POST', `/verwijzingen/${id}/_verzenden`],
    ['POST', `/verwijzingen/${id}/_accepteren`, {}],
    ['POST', `/verwijzingen/${id}/_afwijzen`, { reden: 'x' }],
    ['POST', `/verwijzingen/${id}/_afronden`, { uitkomst: 'x' }],
    ['POST', `/verwijzingen/${id}/_intrekken`, {}],
    ['DELETE', `/verwijzingen/${id}`],
  ] as const;

describe('who is no party', () => {
  it('finds nothing by any way, alike for an id that is nobody’s', async () => {
    const { jeugdhulp, swv, send, gemeente } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const guessed = '019bb138-ffff-7fff-8fff-ffffffffffff';
    const before = await lines(gemeente);

    for (const [at, [method, path, body]] of WAYS(id).entries()) {
      const stranger = swv.as('trajectbegeleider');
      const found = await stranger.send(method, path, body);
      const [, wrong] = WAYS(guessed)[at]!;
      const none = await stranger.send(method, wrong, body);
      expect([path, found.status, found.body]).toEqual([path, 404, none.body]);
    }
    const list = await swv.as('trajectbegeleider').get('/verwijzingen?richting=ontvangen').expect(200);
    expect(list.body.items).toEqual([]);
    expect(await lines(gemeente)).toEqual(before);
  });

  it('gets no further as coordinator of the region, privacy officer or beheerder', async () => {
    const { jeugdhulp, regio, gemeente, send, dossierId } = await aSharedDossier(api);
    const id = await send(jeugdhulp);

    for (const who of [
      regio.as('coordinator'),
      gemeente.as('privacy'),
      gemeente.as('beheer'),
      jeugdhulp.as('beheer'),
    ]) {
      for (const [method, path, body] of WAYS(id)) {
        const { status } = await who.send(method, path, body);
        expect([path, status]).toEqual([path, 403]);
      }
      await who.get('/verwijzingen').expect(403);
      await who.get(`/dossiers/${dossierId}/verwijsmogelijkheden`).expect(403);
    }
  });

  it('sees no row with SQL of its own, and can take no step that is not its', async () => {
    const { jeugdhulp, swv, gemeente, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const as = <T>(tenant: ApiTenant, query: ReturnType<typeof sql>) =>
      api.get(Tenants).run(tenant.tenant, (db) => db.rows<T>(query));
    const tables = ['verwijzingen', 'verwijzingsdelen', 'toestemmingsregels'] as const;

    for (const table of tables) {
      const all = await api
        .get(Tenants)
        .run(gemeente.tenant, (db) => db.manager.query(`select 1 from uitwisseling.${table}`));
      expect(all.length).toBeGreaterThan(0);
    }
    expect(await as(swv, sql`select * from uitwisseling.verwijzingen`)).toEqual([]);
    expect(await as(swv, sql`select * from uitwisseling.verwijzingsdelen`)).toEqual([]);
    const step = (tenant: ApiTenant, status: string) =>
      as(tenant, sql`update uitwisseling.verwijzingen set status = ${status} where id = ${id} returning id`);
    expect(await step(swv, 'geaccepteerd')).toEqual([]);
    await expect(step(jeugdhulp, 'ingetrokken')).rejects.toMatchObject({ code: '42501' });
    await expect(step(gemeente, 'geaccepteerd')).rejects.toMatchObject({ code: '42501' });
    await expect(step(jeugdhulp, 'afgerond')).rejects.toMatchObject({ code: '42501' });
    await expect(
      as(
        jeugdhulp,
        sql`update uitwisseling.verwijzingen set categorieen = '{zorg,gezondheid}' where id = ${id}`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      as(
        jeugdhulp,
        sql`update uitwisseling.verwijzingen set sleutel_tot = null, versie = 9 where id = ${id} returning id`,
      ).then(() =>
        as(jeugdhulp, sql`update uitwisseling.verwijzingen set sleutel_tot = '2030-01-01' where id = ${id}`),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a ground that ended', () => {
  it('closes everything at the next look: the day after its last day', async () => {
    const { jeugdhulp, officer, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    await read(jeugdhulp, 'medewerker', id).expect(200);
    // The line is moved instead of the clock: sessions would end first.
    await api.database.owner.query(
      `update uitwisseling.toestemmingsregels set geldig_vanaf = '2025-12-01', geldig_tot = '2026-01-11'`,
    );

    for (const path of ['inhoud', 'berichten', `bijlagen/${id}`]) {
      const { body } = await jeugdhulp
        .as('medewerker')
        .get<Refusal>(`/verwijzingen/${id}/${path}`)
        .expect(403);
      expect(body.code).toBe('verwijzing.grondslag-vervallen');
      expect(JSON.stringify(body)).not.toMatch(/Sami|Proef/);
    }
    await jeugdhulp.as('medewerker').post(`/verwijzingen/${id}/berichten`, { tekst: 'x' }).expect(403);
    await officer.get(`/verwijzingen/${id}/inhoud`).expect(200);
  });

  it('closes at midnight in Amsterdam, to the second', async () => {
    const { jeugdhulp, send } = await aSharedDossier(api);
    api.clock.set('2026-01-12T09:00:00+01:00');
    const id = await send(jeugdhulp);
    await api.database.owner.query(`update uitwisseling.toestemmingsregels set geldig_tot = '2026-01-12'`);
    const look = async (moment: string) => {
      api.clock.set(moment);
      // Whether the session still runs is not what this is about.
      await api.database.owner.query(
        `update ${jeugdhulp.tenant.schema}.sessies set laatst_gezien_op = '${moment}', verloopt_op = '2026-02-01'`,
      );
      return (await read(jeugdhulp, 'medewerker', id)).status;
    };

    expect([await look('2026-01-12T23:59:59+01:00'), await look('2026-01-13T00:00:00+01:00')]).toEqual([
      200, 403,
    ]);
  });

  it('closes for the receiver it was withdrawn for, and not for the other', async () => {
    const { jeugdhulp, swv, officer, toestemmingId, send, gemeente } = await aSharedDossier(api);
    const ours = await send(jeugdhulp);
    const theirs = await send(swv, { categorieen: ['contact', 'plan'] });

    await withdraw(officer, toestemmingId, jeugdhulp.slug).expect(200);

    expect((await read(jeugdhulp, 'medewerker', ours).expect(403)).body.code).toBe(
      'verwijzing.grondslag-vervallen',
    );
    await read(swv, 'trajectbegeleider', theirs).expect(200);
    const { body: seen } = await officer.get<Vol>(`/verwijzingen/${ours}`).expect(200);
    expect([seen.status, seen.gebeurtenissen.at(-1)?.soort]).toEqual([
      'ingetrokken',
      'toestemming-ingetrokken',
    ]);
    const told = await jeugdhulp
      .as('medewerker')
      .get<{ items: { soort: string }[] }>('/berichten')
      .expect(200);
    expect(told.body.items.map(({ soort }) => soort)).toContain('verwijzing-ingetrokken');
    const ids = async (tenant: ApiTenant) =>
      (await tenant.log())
        .filter((row) => row.object_id === ours && row.handeling === 'beeindigen')
        .map(({ id }) => id);
    expect(await ids(jeugdhulp)).toEqual(await ids(gemeente));
    expect(await ids(gemeente)).toHaveLength(1);
  });

  it('destroys the key, so that a copy of the database from before can’t be read any more', async () => {
    const { jeugdhulp, officer, toestemmingId, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const shelf = api.get(DisposableKeys).of('verwijzingen');
    const { rows: copy } = await api.database.owner.query<{ deel: string; versleuteld: Buffer }>(
      'select deel, versleuteld from uitwisseling.verwijzingsdelen where verwijzing_id = $1',
      [id],
    );
    const zorg = copy.find(({ deel }) => deel === 'zorg');
    const before = await shelf.open(id);
    expect(before.open(zorg!.versleuteld, `zorg|${id}`).toString()).toContain('Slaapt slecht');

    await withdraw(officer, toestemmingId).expect(200);

    // The copy is what it was; the key that opens it exists nowhere.
    await expect(shelf.open(id)).rejects.toThrow('gone');
    expect(await shelf.names()).not.toContain(id);
  });

  it('keeps the key four weeks after it was not prolonged, and of what was never stored an hour', async () => {
    const { jeugdhulp, send, officer, toestemmingId } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const shelf = api.get(DisposableKeys).of('verwijzingen');
    const orphan = '019bb138-0000-7000-8000-000000000001';
    await shelf.make(orphan);
    const round = async (day: string) => {
      api.clock.set(`${day}T12:00:00+01:00`);
      await api.get(DestroySleutels).run();
      return shelf.names();
    };

    // Holds to 31 January; four weeks later is 28 February.
    expect(await round('2026-02-28')).toContain(id);
    api.clock.set('2026-01-12T09:00:00+01:00');
    await officer
      .post(`/toestemmingen/${toestemmingId}/_verlengen`, { geldigTot: '2026-06-30', gevers: [ANNA, SAMI] })
      .expect(200);
    expect(await round('2026-03-02')).toContain(id);
    expect(await shelf.names()).not.toContain(orphan);
    expect(await round('2026-07-30')).not.toContain(id);
  });
});
