import { expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier } from './plan-in-tests.js';

const api = await startApi();

async function house() {
  api.clock.set('2026-01-12T09:00:00+01:00');
  const dossier = await aDossier(api);
  const termijnen = () =>
    dossier.tenant.rows<{ soort: string; begin: string; uiterlijk: string; uitkomst: string | null }>(sql`
      select soort, begin::text, uiterlijk::text, uitkomst from termijnen where bron_id is not null order by uiterlijk, soort`);
  return { ...dossier, termijnen };
}

it('an actie is a termijn of the colleague who does it: done, given up, or moved', async () => {
  const { agent, id, tenant, termijnen } = await house();
  const who = tenant.user('teamleider').id;
  const add = async (about: object) =>
    (
      await agent
        .post<{ id: string }>(`/dossiers/${id}/acties`, {
          omschrijving: 'Bel',
          uiterlijk: '2026-01-26',
          ...about,
        })
        .expect(201)
    ).body.id;
  const mine = await add({ wie: who });
  await add({ wie: 'moeder', uiterlijk: '2026-02-02' });
  const open = { begin: '2026-01-12', soort: 'actie', uitkomst: null };
  expect(await termijnen()).toEqual([
    { ...open, uiterlijk: '2026-01-26' },
    { ...open, uiterlijk: '2026-02-02' },
  ]);
  expect(
    await tenant.rows(
      sql`select ontvanger_id as wie, bron_id as bron from termijnen where bron_id is not null order by uiterlijk`,
    ),
  ).toMatchObject([{ wie: who, bron: mine }, { wie: null }]);

  const change = (body: object) => agent.with({ 'if-match': '*' }).patch(`/acties/${mine}`, body).expect(200);
  await change({ uiterlijk: '2026-01-30' });
  expect((await termijnen())[0]).toEqual({ ...open, uiterlijk: '2026-01-30' });
  expect(await tenant.rows(sql`select van::text, naar::text, reden from termijnwijzigingen`)).toEqual([
    { van: '2026-01-26', naar: '2026-01-30', reden: 'gekozen' },
  ]);
  await change({ status: 'gedaan' });
  expect((await termijnen())[0]!.uitkomst).toBe('gehaald');
  await change({ status: 'niet-gedaan', reden: 'Toch niet' });
  expect((await termijnen())[0]!.uitkomst).toBe('vervallen');
  await change({ status: 'open' });
  expect((await termijnen())[0]!.uitkomst).toBeNull();
  // A day chosen before it was made makes it end on the day on which it begins.
  await change({ uiterlijk: '2026-01-05' });
  expect((await termijnen())[0]).toEqual({ ...open, begin: '2026-01-05', uiterlijk: '2026-01-05' });
});

it('an evaluatie is a termijn while it stands in the plan: held, moved, taken out', async () => {
  const { put, plan, termijnen } = await house();
  const texts = { bevindingen: '', vervolg: '' };
  await put({
    evaluaties: [
      { gepland: '2026-02-02', ...texts },
      { gepland: '2026-03-02', ...texts },
    ],
  }).expect(200);
  const open = { soort: 'evaluatie', begin: '2026-01-12', uitkomst: null };
  expect(await termijnen()).toEqual([
    { ...open, uiterlijk: '2026-02-02' },
    { ...open, uiterlijk: '2026-03-02' },
  ]);
  const [first, second] = (await plan()).evaluaties.map(({ id: evaluatie }) => ({ id: evaluatie })) as [
    { id: string },
    { id: string },
  ];
  await put(
    {
      evaluaties: [
        { id: first.id, gepland: '2026-02-02', gehouden: '2026-01-12', ...texts },
        { id: second.id, gepland: '2026-03-09', ...texts },
      ],
    },
    '*',
  ).expect(200);
  expect(await termijnen()).toEqual([
    { ...open, uiterlijk: '2026-02-02', uitkomst: 'gehaald' },
    { ...open, uiterlijk: '2026-03-09' },
  ]);
  await put({ evaluaties: [] }, '*').expect(200);
  expect(await termijnen()).toEqual([]);
});

it('the next termijn of a list is a clock of the dossier, whatever else is due', async () => {
  const { agent, id, tenant } = await house();
  const next = async () => {
    const { body } = await agent
      .get<{ items: { id: string; volgendeTermijn: object }[] }>('/dossiers?sort=volgendeTermijn')
      .expect(200);
    return body.items.map(({ volgendeTermijn }) => volgendeTermijn);
  };
  const six = { soort: 'convenant-6-weken', uiterlijk: '2026-01-14', status: 'open' };
  expect(await next()).toEqual([six]);
  await agent
    .post(`/dossiers/${id}/acties`, { omschrijving: 'Bel', wie: 'moeder', uiterlijk: '2026-01-13' })
    .expect(201);
  await agent
    .post(`/dossiers/${id}/acties`, { omschrijving: 'Bel', wie: 'moeder', uiterlijk: '2027-01-13' })
    .expect(201);
  expect(await next()).toEqual([six]);
  expect(
    (await agent.get<{ volgendeTermijn: object }>(`/dossiers/${id}`).expect(200)).body.volgendeTermijn,
  ).toEqual(six);
  expect(await tenant.rows(sql`select laatste_termijn::text as laatste from dossiers`)).toEqual([
    { laatste: '2026-03-03' },
  ]);
  const { body } = await agent.get<{ termijnen: { soort: string }[] }>(`/dossiers/${id}`).expect(200);
  expect(body.termijnen.filter(({ soort }) => soort === 'actie')).toHaveLength(2);
});
