import { describe, expect, it } from '@jest/globals';
import { csvOf, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { regelsVan } from '../src/index.js';
import { house, type Uitleg, WAAROM } from './house.js';

const api = await startApi();

describe('a clock that a person stops', () => {
  it('moves its last day, tells why, and changes nothing else', async () => {
    const { act, one, termijnen, tenant } = await house(api);
    const before = await termijnen();
    expect((await one('convenant-6-weken')).kan).toEqual(['opschorten']);

    await act('convenant-6-weken', '_opschorten', { van: '2026-01-05', tot: '2026-01-09', ...WAAROM });

    const after = await one('convenant-6-weken');
    expect(after).toMatchObject({
      uiterlijk: '2026-01-19',
      status: 'open',
      regel: { eenheid: 'kalenderweken', lengte: 6 },
      ingrepen: [
        { van: '2026-01-05', tot: '2026-01-09', toelichting: WAAROM.toelichting, ingetrokkenOp: null },
      ],
      wijzigingen: [
        {
          van: '2026-01-14',
          naar: '2026-01-19',
          reden: 'opschorting',
          door: tenant.user('leerplicht').naam,
        },
      ],
    });
    const rest = (all: Uitleg[]) =>
      all
        .filter(({ soort }) => soort !== 'convenant-6-weken')
        .map(({ soort, uiterlijk }) => [soort, uiterlijk]);
    expect(rest(await termijnen())).toEqual(rest(before));
    // Armed anew from today, with the moments of the new day.
    expect(
      await tenant.rows(
        sql`select bewaakt_vanaf::text as vanaf, volgende_moment::text as moment from termijnen where soort = 'convenant-6-weken'`,
      ),
    ).toEqual([{ vanaf: '2026-01-12', moment: '2026-01-05' }]);
    // Nobody reads the words of the officer in the database.
    const [row] = await tenant.rows<{ words: Buffer }>(
      sql`select toelichting_versleuteld as words from termijningrepen`,
    );
    expect(row!.words.toString('utf8')).not.toContain('ziekenhuis');
  });

  it('keeps its last day while it stands still, and counts the days when it runs again', async () => {
    const { act, one, agent, id } = await house(api);
    await act('convenant-6-weken', '_opschorten', { van: '2026-01-10', ...WAAROM });
    expect(await one('convenant-6-weken')).toMatchObject({
      uiterlijk: '2026-01-14',
      alsNuHervat: '2026-01-17',
      kan: ['hervatten'],
      wijzigingen: [],
    });

    await act('convenant-6-weken', '_hervatten', { tot: '2026-01-11' });
    expect(await one('convenant-6-weken')).toMatchObject({ uiterlijk: '2026-01-16', alsNuHervat: null });

    // The dossier and the lists show the same day.
    const { body } = await agent
      .get<{ volgendeTermijn: { uiterlijk: string } }>(`/dossiers/${id}`)
      .expect(200);
    const list = await agent
      .get<{ items: { volgendeTermijn: object }[] }>('/dossiers?sort=volgendeTermijn')
      .expect(200);
    expect(body.volgendeTermijn.uiterlijk).toBe('2026-01-16');
    expect(list.body.items.map(({ volgendeTermijn }) => volgendeTermijn)).toEqual([body.volgendeTermijn]);
  });

  it('is as it was once that is taken back; both stay in the history', async () => {
    const { act, one } = await house(api);
    await act('convenant-6-weken', '_opschorten', { van: '2026-01-05', tot: '2026-01-09', ...WAAROM });
    const { ingrepen } = await one('convenant-6-weken');
    const back = { ingreepId: ingrepen[0]!.id };
    expect((await act('convenant-6-weken', '_intrekken', back)).status).toBe(200);
    const after = await one('convenant-6-weken');
    expect(after.uiterlijk).toBe('2026-01-14');
    expect(after.wijzigingen.map(({ van, naar, reden }) => `${van} ${naar} ${reden}`)).toEqual([
      '2026-01-14 2026-01-19 opschorting',
      '2026-01-19 2026-01-14 opschorting',
    ]);
    expect((await act('convenant-6-weken', '_intrekken', back)).body.code).toBe('termijn.al-ingetrokken');
  });

  it('holds through later reports, also when the dossier is corrected backwards', async () => {
    const { act, one, send } = await house(api);
    await act('convenant-6-weken', '_opschorten', { van: '2026-01-05', tot: '2026-01-09', ...WAAROM });
    // The school corrects the first day: a week earlier.
    await send({ begindatum: '2025-11-26' });
    expect(await one('convenant-6-weken')).toMatchObject({
      begin: '2025-11-26',
      uiterlijk: '2026-01-12',
      wijzigingen: [
        { reden: 'opschorting' },
        { van: '2026-01-19', naar: '2026-01-12', reden: 'begin', door: expect.any(String) },
      ],
    });
    // So early that the clock had run out before it was stopped: then nothing stood still.
    await send({ begindatum: '2025-10-01' });
    expect(await one('convenant-6-weken')).toMatchObject({ uiterlijk: '2025-11-12', status: 'verlopen' });
    // And back again: nothing was lost.
    await send({ begindatum: '2025-12-03' });
    expect(await one('convenant-6-weken')).toMatchObject({ uiterlijk: '2026-01-19', status: 'open' });
  });

  it('is refused with what is wrong, and nothing changes', async () => {
    const { refused, termijnen, agent, id, act, tenant } = await house(api);
    const before = await termijnen();
    const stop = (about: object, soort = 'convenant-6-weken') =>
      refused(soort, '_opschorten', { ...WAAROM, ...about });
    expect(await stop({ van: '2026-01-05', tot: '2026-01-04' })).toBe('400 tot volgorde');
    expect(await stop({ van: '2025-12-02' })).toBe('400 van volgorde');
    expect(await stop({ van: '2026-01-15' })).toBe('400 van volgorde');
    expect(await stop({ van: '2026-01-05', reden: 'zomaar' })).toBe('400 reden keuze');
    expect(await stop({ van: '2026-01-05' }, 'thuiszitter-4-weken')).toBe('409 termijn.niet-op-te-schorten');
    const more = { dagen: 7, reden: 'ingewikkeld' };
    expect(await refused('convenant-6-weken', '_verlengen', more)).toBe('409 termijn.niet-te-verlengen');
    expect(await refused('convenant-6-weken', '_verlengen', { ...more, dagen: -7 })).toBe(
      '400 dagen minimum',
    );
    expect(await refused('convenant-6-weken', '_hervatten', { tot: '2026-01-12' })).toBe(
      '409 termijn.niet-opgeschort',
    );
    expect(await termijnen()).toEqual(before);

    await agent
      .post(`/dossiers/${id}/plaatsingen`, {
        soort: 'eigen-school',
        ingangsdatum: '2026-01-12',
        omvang: 'volledig',
      })
      .expect(201);
    expect(await stop({ van: '2026-01-05' })).toBe('409 termijn.klaar');
    expect(await tenant.rows(sql`select 1 from termijningrepen`)).toEqual([]);

    await agent.post(`/dossiers/${id}/_sluiten`, { reden: 'geplaatst', datum: '2026-01-12' }).expect(200);
    expect((await act('pact-3-maanden', '_opschorten', { van: '2026-01-05', ...WAAROM })).body.code).toBe(
      'dossier.gesloten',
    );
  });

  it('needs the version that was seen, where one is named', async () => {
    const { agent, id, one } = await house(api);
    const { id: tid } = await one('convenant-6-weken');
    const { headers } = await agent.get(`/dossiers/${id}/termijnen`).expect(200);
    const seen = agent.with({ 'if-match': headers.get('etag') ?? '' });
    const body = { van: '2026-01-05', tot: '2026-01-06', ...WAAROM };
    await seen.post(`/dossiers/${id}/termijnen/${tid}/_opschorten`, body).expect(200);
    await seen.post(`/dossiers/${id}/termijnen/${tid}/_opschorten`, body).expect(412);
  });
});

describe('a convenant rule that can not be', () => {
  it.each([
    [{ 'convenant-6-weken': { eenheid: 'maanden' } }],
    [{ 'convenant-6-weken': { verschuiving: 'ja' } }],
    [{ 'convenant-6-weken': { lengte: -1 } }],
    [{ 'verwijzing-antwoord': { lengte: 0 } }],
    [{ 'verwijzing-antwoord': { lengte: -5 } }],
    [{ 'pact-3-maanden': { eenheid: 'kalenderweken' } }],
    [{ 'zes-weken': {} }],
    [{ 'convenant-6-weken': null }],
  ])('%j is refused as a whole', (termijnen) => {
    // The cast: what is stored is not what the types say.
    expect(() => regelsVan(termijnen as object)).toThrow(RangeError);
  });

  it('changes nothing of what is stored when reports come in under it', async () => {
    const { tenant, agent, all, id } = await house(api);
    const stored = () => tenant.rows(sql`select * from termijnen order by id`);
    const before = await stored();
    await tenant.rows(sql`insert into platform.convenanten (id, naam, geldig_vanaf, geldig_tot, doelen, termen)
      values (${tenant.id}, 'Proef', '2020-08-01', null, '{plaatsing}', '{"termijnen":{"convenant-6-weken":{"eenheid":"maanden"}}}')`);
    await tenant.rows(
      sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf) values (${tenant.id}, ${tenant.id}, '2020-08-01')`,
    );
    await agent.csv('/verzuimmeldingen/_importeren', csvOf({ begindatum: '2025-12-06' })).expect(500);
    expect(await stored()).toEqual(before);
    expect((await all()).map((one) => one.id)).toEqual([id]);
  });
});

it('a child born on a leap day has its clocks and turns a year older like anybody', async () => {
  const { agent, id, termijnen } = await house(api, {
    geboortedatum: '2012-02-29',
    begindatum: '2025-11-29',
  });
  expect((await termijnen()).map(({ uiterlijk }) => uiterlijk)).toEqual([
    '2025-12-27',
    '2026-01-10',
    '2026-02-28',
  ]);
  const { body } = await agent.get<{ leerling: { leerplichtig: boolean } }>(`/dossiers/${id}`).expect(200);
  expect(body.leerling.leerplichtig).toBe(true);
});
