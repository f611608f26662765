import { expect, it } from '@jest/globals';
import { type ApiTenant, csvOf, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';

interface Aanmelding {
  id: string;
  dossierId: string | null;
  besluit: string | null;
  uitkomst: string | null;
  versie: number;
}

interface Problem {
  code: string;
  errors?: { veld: string; code: string }[];
}

const api = await startApi();

/** A gemeente on 12 January 2026 with a leerling at home since 3 December 2025. */
async function house() {
  api.clock.set('2026-01-12T09:00:00+01:00');
  const tenant: ApiTenant = await api.aTenant('gemeente', {
    gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }],
  });
  const agent = tenant.as('leerplicht');
  await agent.csv('/verzuimmeldingen/_importeren', csvOf({})).expect(200);
  const { body } = await agent
    .get<{ items: { id: string; leerling: { id: string } }[] }>('/dossiers')
    .expect(200);
  const { id, leerling } = body.items[0]!;
  const apply = (about: object) =>
    agent.post<Aanmelding & Problem>('/aanmeldingen', { leerlingId: leerling.id, brin: '99XX', ...about });
  const clocks = async (of = id) => {
    const { body: dossier } = await agent
      .get<{ termijnen: { soort: string; begin: string; uiterlijk: string; status: string }[] }>(
        `/dossiers/${of}`,
      )
      .expect(200);
    return dossier.termijnen
      .filter(({ soort }) => soort.startsWith('zorgplicht'))
      .map(({ begin, uiterlijk, status }) => `${begin} ${uiterlijk} ${status}`);
  };
  return { tenant, agent, id, leerlingId: leerling.id, apply, clocks };
}

it('starts both clocks of the zorgplicht on the day of receipt, shifted off a holiday', async () => {
  const { apply, clocks, id, agent, leerlingId } = await house();
  // Six weeks after 24 February 2025 is Easter Monday minus two weeks; ten weeks after is 5 May, a holiday.
  const { body } = await apply({ ontvangen: '2025-02-24' }).expect(201);
  expect(body).toMatchObject({ dossierId: id, besluit: null, versie: 1 });
  expect(await clocks()).toEqual(['2025-02-24 2025-04-07 verlopen', '2025-02-24 2025-05-06 verlopen']);
  const list = await agent.get<{ items: Aanmelding[] }>(`/leerlingen/${leerlingId}/aanmeldingen`).expect(200);
  expect(list.body.items.map((one) => one.id)).toEqual([body.id]);
});

it('is met by a decision in time, too late by a later one, and gone where it was taken back', async () => {
  const { apply, clocks, agent } = await house();
  const { body } = await apply({ ontvangen: '2025-11-10' }).expect(201);
  expect(await clocks()).toEqual(['2025-11-10 2025-12-22 verlopen', '2025-11-10 2026-01-19 open']);
  const decide = (about: object, versie: number) =>
    agent.with({ 'if-match': `"${versie}"` }).patch<Aanmelding>(`/aanmeldingen/${body.id}`, about);

  await decide({ besluit: '2025-12-22', uitkomst: 'toegelaten' }, 1).expect(200);
  expect(await clocks()).toEqual(['2025-11-10 2025-12-22 gehaald', '2025-11-10 2026-01-19 gehaald']);
  await decide({ besluit: '2025-12-23' }, 1).expect(412);
  await decide({ besluit: '2025-12-23' }, 2).expect(200);
  expect(await clocks()).toEqual(['2025-11-10 2025-12-22 verlopen', '2025-11-10 2026-01-19 gehaald']);
  await decide({ uitkomst: 'ingetrokken' }, 3).expect(200);
  expect(await clocks()).toEqual(['2025-11-10 2025-12-22 verlopen', '2025-11-10 2026-01-19 vervallen']);
  // No decision after all: the outcome goes with it.
  const { body: open } = await decide({ besluit: null }, 4).expect(200);
  expect(open).toMatchObject({ besluit: null, uitkomst: null, versie: 5 });
  expect(await clocks()).toEqual(['2025-11-10 2025-12-22 verlopen', '2025-11-10 2026-01-19 open']);
});

it('may be extended by four weeks and no more, and moves when the day of receipt is corrected', async () => {
  const { apply, clocks, agent, id, tenant } = await house();
  const { body } = await apply({ ontvangen: '2025-12-15' }).expect(201);
  const list = async () =>
    (
      await agent
        .get<{ items: { id: string; soort: string; teVerlengen: number; kan: string[] }[] }>(
          `/dossiers/${id}/termijnen`,
        )
        .expect(200)
    ).body.items;
  const six = (await list()).find(({ soort }) => soort === 'zorgplicht-6-weken')!;
  expect(six).toMatchObject({ teVerlengen: 28, kan: ['opschorten', 'verlengen'] });
  const extend = (dagen: number) =>
    agent.post<Problem>(`/dossiers/${id}/termijnen/${six.id}/_verlengen`, { dagen, reden: 'ingewikkeld' });
  expect((await extend(29)).body.errors).toMatchObject([{ veld: 'dagen', code: 'maximum' }]);
  await extend(28).expect(200);
  expect((await extend(1)).body.errors).toMatchObject([{ veld: 'dagen', code: 'maximum' }]);
  expect(await clocks()).toEqual(['2025-12-15 2026-02-23 open', '2025-12-15 2026-02-23 open']);

  await agent.patch(`/aanmeldingen/${body.id}`, { ontvangen: '2025-12-08' }).expect(200);
  expect(await clocks()).toEqual(['2025-12-08 2026-02-16 open', '2025-12-08 2026-02-16 open']);
  expect(
    await tenant.rows(
      sql`select soort, van::text, naar::text, reden from termijnwijzigingen order by soort, moment, id`,
    ),
  ).toEqual([
    { soort: 'zorgplicht-10-weken', van: '2026-02-23', naar: '2026-02-16', reden: 'begin' },
    { soort: 'zorgplicht-6-weken', van: '2026-01-26', naar: '2026-02-23', reden: 'verlenging' },
    { soort: 'zorgplicht-6-weken', van: '2026-02-23', naar: '2026-02-16', reden: 'begin' },
  ]);
});

it('belongs to the leerling where no dossier runs, and shows in one that opens later', async () => {
  const { apply, clocks, agent, id, tenant, leerlingId } = await house();
  await agent.post(`/dossiers/${id}/_sluiten`, { reden: 'onterecht', datum: '2026-01-05' }).expect(200);
  expect((await apply({ ontvangen: '2026-01-05' }).expect(201)).body.dossierId).toBeNull();
  expect(
    await tenant.rows(
      sql`select distinct dossier_id as dossier, leerling_id as leerling from termijnen where bron_id is not null`,
    ),
  ).toEqual([{ dossier: null, leerling: leerlingId }]);
  expect(await clocks()).toEqual([]);
  await agent.post(`/dossiers/${id}/_heropenen`, { reden: 'Toch niet' }).expect(200);
  expect(await clocks()).toHaveLength(2);
});

it('refuses days that can not be, a twin, and leerlingen that are not there', async () => {
  const { apply, agent, clocks } = await house();
  const wrong = async (about: object) => {
    const { status, body } = await apply(about);
    return `${status} ${body.errors?.map(({ veld, code }) => `${veld} ${code}`).join() ?? body.code}`;
  };
  expect(await wrong({ ontvangen: '2026-01-13' })).toBe('400 ontvangen toekomst');
  expect(await wrong({ ontvangen: '2001-01-13' })).toBe('400 ontvangen volgorde');
  expect(await wrong({ ontvangen: '2026-01-05', besluit: '2026-01-04' })).toBe('400 besluit volgorde');
  expect(await wrong({ ontvangen: '2026-01-05', besluit: '2026-01-13' })).toBe('400 besluit toekomst');
  expect(await wrong({ ontvangen: '2026-01-05', uitkomst: 'toegelaten' })).toBe('400 besluit verplicht');
  expect(await wrong({ ontvangen: '2026-01-05', brin: 'school' })).toBe('400 brin vorm');
  expect(await wrong({ ontvangen: '2026-01-05', leerlingId: '01890000-0000-7000-8000-000000000000' })).toBe(
    '404 niet-gevonden',
  );
  expect(await clocks()).toEqual([]);
  await apply({ ontvangen: '2026-01-05' }).expect(201);
  expect(await wrong({ ontvangen: '2026-01-05' })).toBe('409 aanmelding.bestaat');
  expect(await clocks()).toHaveLength(2);
  await agent.get('/aanmeldingen/01890000-0000-7000-8000-000000000000').expect(404);
});

it('cannot be of a leerling of another tenant', async () => {
  const { leerlingId } = await house();
  const other = await house();
  await other.agent.post('/aanmeldingen', { leerlingId, brin: '99XX', ontvangen: '2026-01-05' }).expect(404);
});
