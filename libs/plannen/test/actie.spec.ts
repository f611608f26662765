import { describe, expect, it } from '@jest/globals';
import { Tijdlijnbronnen, Werkbronnen } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { type ActieBody, aDossier, NERGENS, type Problem } from './plan-in-tests.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

const errorsOf = ({ errors }: Problem) => errors.map(({ veld, code }) => `${veld} ${code}`);

const BELLEN = { omschrijving: 'Bel de school', wie: 'moeder', uiterlijk: '2026-01-19' };

describe('an actie', () => {
  it('is of a colleague or of anybody by name, and belongs to a doel of the plan', async () => {
    const { tenant, agent, id, put, actie } = await aDossier(api);
    const plan = await put({ doelen: [{ tekst: 'Rust' }] }).expect(200);
    const doel = plan.body.doelen[0]!.id;

    const { body, headers } = await actie({ ...BELLEN, doel }).expect(201);
    expect(body).toMatchObject({
      omschrijving: 'Bel de school',
      wie: { gebruikerId: null, naam: 'moeder' },
      uiterlijk: '2026-01-19',
      doel,
      status: 'open',
      afgerondOp: null,
      versie: 1,
    });
    expect(headers.get('location')).toBe(`/api/v1/acties/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');

    const { id: gebruikerId, naam } = tenant.user('teamleider');
    const colleague = await actie({ ...BELLEN, uiterlijk: '2026-01-12', wie: gebruikerId }).expect(201);
    expect(colleague.body.wie).toEqual({ gebruikerId, naam });

    const list = await agent.get<{ items: ActieBody[] }>(`/dossiers/${id}/acties`).expect(200);
    expect(list.body.items.map(({ uiterlijk }) => uiterlijk)).toEqual(['2026-01-12', '2026-01-19']);
    expect((await agent.get(`/acties/${body.id}`).expect(200)).body).toEqual(body);
  });

  it.each([
    ['a day that has passed', { ...BELLEN, uiterlijk: '2026-01-11' }, ['uiterlijk volgorde']],
    [
      'a day before the dossier',
      { ...BELLEN, uiterlijk: '2025-12-02' },
      ['uiterlijk volgorde', 'uiterlijk volgorde'],
    ],
    ['no one to do it', { ...BELLEN, wie: '' }, ['wie verplicht']],
    ['a colleague of nobody', { ...BELLEN, wie: NERGENS }, ['wie keuze']],
    ['a doel that is not in the plan', { ...BELLEN, doel: NERGENS }, ['doel keuze']],
    ['an impossible date', { ...BELLEN, uiterlijk: '2026-02-30' }, ['uiterlijk datum']],
    ['too long a text', { ...BELLEN, omschrijving: 'x'.repeat(1_001) }, ['omschrijving te-lang']],
    ['nothing', {}, ['omschrijving verplicht', 'wie verplicht', 'uiterlijk datum']],
  ])('is refused with %s', async (_what, body, errors) => {
    const { agent, id, actie } = await aDossier(api);
    expect(errorsOf((await actie<Problem>(body).expect(400)).body).sort()).toEqual(
      expect.arrayContaining([...errors].sort()),
    );
    expect((await agent.get(`/dossiers/${id}/acties`).expect(200)).body.items).toEqual([]);
  });

  it('is refused for a colleague of another tenant', async () => {
    const { actie } = await aDossier(api);
    const stranger = (await api.aTenant()).user('leerplicht').id;
    expect(errorsOf((await actie<Problem>({ ...BELLEN, wie: stranger }).expect(400)).body)).toEqual([
      'wie keuze',
    ]);
  });

  it('is done today or on an earlier day, and can be opened again', async () => {
    const { actie, patch } = await aDossier(api);
    const { id } = (await actie(BELLEN).expect(201)).body;

    const done = await patch(id, { status: 'gedaan' }, 1).expect(200);
    expect(done.body).toMatchObject({
      status: 'gedaan',
      afgerondOp: '2026-01-12',
      versie: 2,
      omschrijving: 'Bel de school',
    });
    expect(done.headers.get('etag')).toBe('"2"');
    await patch(id, { status: 'gedaan', afgerondOp: '2026-01-09', uitkomst: 'Ze komt maandag' }, 2).expect(
      200,
    );
    const open = await patch(id, { status: 'open' }, 3).expect(200);
    expect(open.body).toMatchObject({ status: 'open', afgerondOp: null, uitkomst: 'Ze komt maandag' });
  });

  it('that was not done says why', async () => {
    const { actie, patch } = await aDossier(api);
    const { id } = (await actie(BELLEN).expect(201)).body;

    expect(errorsOf((await patch<Problem>(id, { status: 'niet-gedaan' }, 1).expect(400)).body)).toEqual([
      'reden verplicht',
    ]);
    const { body } = await patch(id, { status: 'niet-gedaan', reden: 'Moeder was ziek' }, 1).expect(200);
    expect(body).toMatchObject({ status: 'niet-gedaan', reden: 'Moeder was ziek', afgerondOp: '2026-01-12' });
  });

  it('keeps what a PATCH leaves out, and refuses null where there must be something', async () => {
    const { actie, patch } = await aDossier(api);
    const { id, ...before } = (await actie(BELLEN).expect(201)).body;

    const { body } = await patch(id, {}, 1).expect(200);
    expect(body).toEqual({ id, ...before, versie: 2 });
    for (const veld of ['omschrijving', 'wie', 'uiterlijk', 'status', 'afgerondOp', 'reden', 'uitkomst']) {
      const { body: wrong } = await patch<Problem>(id, { [veld]: null }, 2).expect(400);
      expect([...new Set(wrong.errors.map((error) => error.veld))]).toEqual([veld]);
    }
  });

  it('is not changed by who saw an older version, or none', async () => {
    const { actie, patch } = await aDossier(api);
    const { id } = (await actie(BELLEN).expect(201)).body;
    await patch(id, { wie: 'vader' }, 1).expect(200);

    expect((await patch<Problem>(id, { wie: 'oma' }).expect(428)).body.code).toBe('actie.versie-ontbreekt');
    expect((await patch<Problem>(id, { wie: 'oma' }, 1).expect(412)).body.code).toBe('actie.gewijzigd');
  });

  it.each([
    ['done tomorrow', { status: 'gedaan', afgerondOp: '2026-01-13' }, ['afgerondOp volgorde']],
    ['done before the dossier', { status: 'gedaan', afgerondOp: '2025-12-02' }, ['afgerondOp volgorde']],
    ['due before the dossier', { uiterlijk: '2025-12-02' }, ['uiterlijk volgorde']],
    ['an unknown state', { status: 'bijna' }, ['status keuze']],
  ])('can not be %s', async (_what, body, errors) => {
    const { actie, patch } = await aDossier(api);
    const { id } = (await actie(BELLEN).expect(201)).body;
    expect(errorsOf((await patch<Problem>(id, body, 1).expect(400)).body)).toEqual(errors);
  });

  it('of a closed dossier stays as it is', async () => {
    const { agent, id: dossier, actie, patch } = await aDossier(api);
    const { id } = (await actie(BELLEN).expect(201)).body;
    await agent.post(`/dossiers/${dossier}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' }).expect(200);

    expect((await patch<Problem>(id, { status: 'gedaan' }, 1).expect(409)).body.code).toBe(
      'dossier.gesloten',
    );
    expect((await actie<Problem>(BELLEN).expect(409)).body.code).toBe('dossier.gesloten');
    await patch(NERGENS, { status: 'gedaan' }, 1).expect(404);
  });

  it('is encrypted, and markup in it is text', async () => {
    const { tenant, actie } = await aDossier(api);
    const { body } = await actie({
      ...BELLEN,
      omschrijving: '<b>Geheimwoord</b>',
      wie: 'Tante Truus',
    }).expect(201);
    expect(body.omschrijving).toBe('<b>Geheimwoord</b>');
    const [row] = await tenant.rows<object>(sql`select * from acties`);
    expect(
      JSON.stringify(
        Object.values(row!).map((value: unknown) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : value,
        ),
      ),
    ).not.toMatch(/Geheimwoord|Truus/);
  });
});

describe('what plans and acties tell elsewhere', () => {
  it('stands in the timeline', async () => {
    const { tenant, id, put, agree, actie, patch } = await aDossier(api);
    await put({
      gehoord: { datum: '2026-01-09', hoe: 'thuis', door: 'mij' },
      evaluaties: [{ gepland: '2026-01-08', gehouden: '2026-01-10', bevindingen: 'Het gaat beter' }],
    }).expect(200);
    await agree(
      { datum: '2026-01-11', ondertekenaars: [{ hoedanigheid: 'voogd', naam: 'De voogd' }] },
      1,
    ).expect(200);
    const made = await actie(BELLEN).expect(201);
    await patch(made.body.id, { status: 'niet-gedaan', reden: 'Geen gehoor' }, 1).expect(200);

    const events = await api
      .get(Tenants)
      .run(tenant.tenant, (db) =>
        api.get(Tijdlijnbronnen).of(db, sql`select ${id}::uuid`, '2026-01-12' as Datum),
      );

    expect(events.map(({ soort, dag, tekst }) => [soort, dag, tekst])).toEqual(
      expect.arrayContaining([
        ['plan-gemaakt', '2026-01-12', null],
        ['plan-vastgesteld', '2026-01-11', 'De voogd'],
        ['plan-evaluatie', '2026-01-10', 'Het gaat beter'],
        ['actie-gemaakt', '2026-01-12', 'Bel de school'],
        ['actie-niet-gedaan', '2026-01-12', 'Bel de school\nGeen gehoor'],
      ]),
    );
  });

  it('names who recorded that an evaluatie was held, whoever changed the plan since', async () => {
    const { tenant, agent, id, put, plan } = await aDossier(api);
    await put({ evaluaties: [{ gepland: '2026-01-08' }] }).expect(200);
    const [planned] = (await plan()).evaluaties;
    const held = { ...planned, gehouden: '2026-01-10', bevindingen: 'Het gaat beter' };
    await put({ evaluaties: [held] }, 1, 'teamleider').expect(200);
    await put(
      { evaluaties: [{ ...held, bevindingen: 'Het gaat veel beter' }], stemOuders: 'Fijn' },
      2,
    ).expect(200);

    const { body } = await agent
      .get<{ items: { soort: string; door: string; tekst: string }[] }>(`/dossiers/${id}/tijdlijn?groep=plan`)
      .expect(200);

    expect(body.items.filter(({ soort }) => soort === 'plan-evaluatie')).toMatchObject([
      { door: tenant.user('teamleider').naam, tekst: 'Het gaat veel beter' },
    ]);
  });

  it('is work: my acties, and the evaluaties of my dossiers', async () => {
    const { tenant, agent, id, put, actie, patch } = await aDossier(api);
    const me = tenant.user('teamleider').id;
    await agent.patch(`/dossiers/${id}`, { behandelaarId: me }).expect(200);
    await put({ evaluaties: [{ gepland: '2026-01-14' }, { gepland: '2026-02-14' }] }).expect(200);
    await actie({ ...BELLEN, wie: me }).expect(201);
    await actie({ ...BELLEN, wie: 'moeder' }).expect(201);
    const done = await actie({ ...BELLEN, omschrijving: 'Klaar', wie: me }).expect(201);
    await patch(done.body.id, { status: 'gedaan' }, 1).expect(200);

    const vraag = { gebruikers: [me], vandaag: '2026-01-12' as Datum, tot: '2026-01-31' as Datum };
    const work = () => api.get(Tenants).run(tenant.tenant, (db) => api.get(Werkbronnen).of(db, vraag));

    expect(
      (await work())
        .filter(({ soort }) => soort !== 'termijn')
        .map(({ soort, uiterlijk, tekst, gebruikerId }) => [soort, uiterlijk, tekst, gebruikerId]),
    ).toEqual([
      ['evaluatie', '2026-01-14', null, me],
      ['actie', '2026-01-19', 'Bel de school', me],
    ]);
    await agent.post(`/dossiers/${id}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' }).expect(200);
    expect(await work()).toEqual([]);
  });
});
