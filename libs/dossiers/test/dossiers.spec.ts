import { describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { TEST_BSN as BSN, csvOf, type MeldingRow as Row, startApi } from '@zesweken/testing';

const NOW = '2026-01-12T09:00:00+01:00';
const api = await startApi();
api.clock.set(NOW);

interface File {
  id: string;
  status: string;
  soort: string;
  versie: number;
  geslotenPer: string | null;
  sluitreden: string | null;
  dagenThuis: number | null;
  behandelaar: { id: string; naam: string } | null;
  termijnen: { soort: string; status: string }[];
  vragen: { soort: string }[];
}

async function withDossiers(...rows: Row[]) {
  const tenant = await api.aTenant('gemeente', {
    gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }],
  });
  const agent = tenant.as('leerplicht');
  const send = (...more: Row[]) => agent.csv('/verzuimmeldingen/_importeren', csvOf(...more)).expect(200);
  await send(...rows);
  const list = async (query = '') =>
    (await agent.get<{ items: File[]; totaal?: number }>(`/dossiers?sort=kenmerk${query}`).expect(200)).body;
  const file = async (id: string) => (await agent.get<File>(`/dossiers/${id}`).expect(200)).body;
  const [first] = (await list()).items;
  return { tenant, agent, send, list, file, id: first!.id };
}

const clocks = ({ termijnen }: File) => termijnen.map(({ soort, status }) => `${soort} ${status}`);

describe('a dossier', () => {
  it('with only absoluut verzuim waits for a person, and has its clocks from eersteVerzuimdag once confirmed', async () => {
    const { agent, file, id } = await withDossiers({
      verzuimsoort: 'absoluut',
      brin: '',
      begindatum: '2025-12-01',
    });
    expect(await file(id)).toMatchObject({ status: 'te-verifieren', termijnen: [], dagenThuis: null });

    const { body } = await agent.post<File>(`/dossiers/${id}/_bevestigen`).expect(200);

    expect(body).toMatchObject({ status: 'actief', dagenThuis: 42 });
    expect(clocks(body)).toEqual([
      'thuiszitter-4-weken verlopen',
      'convenant-6-weken open',
      'pact-3-maanden open',
    ]);
  });

  it('whose absence ended waits until a person confirms the return, which closes it the day after', async () => {
    const { agent, id } = await withDossiers({ begindatum: '2025-12-03', einddatum: '2026-01-09' });

    const { body } = await agent.post<File>(`/dossiers/${id}/_bevestigen`).expect(200);

    expect(body).toMatchObject({ status: 'gesloten', sluitreden: 'hervat', geslotenPer: '2026-01-10' });
    expect(clocks(body)).toEqual([
      'thuiszitter-4-weken verlopen',
      'convenant-6-weken gehaald',
      'pact-3-maanden gehaald',
    ]);
    const again = await agent.post<{ code: string }>(`/dossiers/${id}/_bevestigen`).expect(409);
    expect(again.body.code).toBe('dossier.niets-te-bevestigen');
  });

  it('closes for a reason, and not on an impossible day or twice', async () => {
    const { agent, id } = await withDossiers({});
    const close = (datum: string, reden = 'verhuisd') =>
      agent.post<File & { errors: { veld: string; code: string }[]; code: string }>(
        `/dossiers/${id}/_sluiten`,
        { reden, datum },
      );

    expect((await close('2026-01-13').expect(400)).body.errors).toEqual([
      expect.objectContaining({ veld: 'datum', code: 'volgorde' }),
    ]);
    expect((await close('2025-12-02').expect(400)).body.errors).toEqual([
      expect.objectContaining({ veld: 'datum', code: 'volgorde' }),
    ]);
    expect((await close('morgen', 'zomaar').expect(400)).body.errors.map(({ veld }) => veld).sort()).toEqual([
      'datum',
      'reden',
    ]);

    const { body } = await close('2026-01-08').expect(200);
    expect(body).toMatchObject({
      status: 'gesloten',
      sluitreden: 'verhuisd',
      geslotenPer: '2026-01-08',
      dagenThuis: 36,
    });
    expect(clocks(body)).toEqual([
      'thuiszitter-4-weken verlopen',
      'convenant-6-weken vervallen',
      'pact-3-maanden vervallen',
    ]);
    expect((await close('2026-01-08').expect(409)).body.code).toBe('dossier.gesloten');
  });

  it('that a person closed stays closed: a later report is a dossier of its own, an earlier one a question', async () => {
    const { agent, send, list, file, id } = await withDossiers({
      begindatum: '2025-11-03',
      einddatum: '2025-12-05',
    });
    await agent.post(`/dossiers/${id}/_bevestigen`).expect(200);

    await send({ meldingsnummer: 'M2', begindatum: '2025-12-08' });
    expect((await list()).items).toHaveLength(2);

    await send({ meldingsnummer: 'M3', begindatum: '2025-11-10', einddatum: '2025-11-14' });
    expect(await file(id)).toMatchObject({ status: 'gesloten', vragen: [{ soort: 'bij-gesloten' }] });
  });

  it('goes to a behandelaar, and not over another person’s change', async () => {
    const { tenant, agent, file, id } = await withDossiers({});
    const { versie } = await file(id);
    const behandelaarId = tenant.user('teamleider').id;

    const { body } = await agent
      .with({ 'if-match': `"${versie}"` })
      .patch<File>(`/dossiers/${id}`, { behandelaarId })
      .expect(200);
    expect(body.behandelaar).toMatchObject({ id: behandelaarId });

    const late = await agent
      .with({ 'if-match': `"${versie}"` })
      .patch<{ code: string }>(`/dossiers/${id}`, { behandelaarId: null })
      .expect(412);
    expect(late.body.code).toBe('dossier.gewijzigd');
    await agent.patch(`/dossiers/${id}`, {}).expect(200);
    expect((await file(id)).behandelaar).toMatchObject({ id: behandelaarId });
    await agent
      .patch(`/dossiers/${id}`, { behandelaarId: '01890000-0000-7000-8000-000000000000' })
      .expect(400);
  });

  it('keeps the terms of the convenant in force on its eersteVerzuimdag', async () => {
    const { tenant, send, id } = await withDossiers({});
    await tenant.rows(sql`insert into platform.convenanten (id, naam, geldig_vanaf, geldig_tot, doelen, termen)
      values (${tenant.id}, 'Proef', '2020-08-01', null, '{plaatsing}', '{"termijnen":{"convenant-6-weken":{"verschuiving":true}}}')`);
    await tenant.rows(
      sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf) values (${tenant.id}, ${tenant.id}, '2020-08-01')`,
    );

    await send({ begindatum: '2025-12-06' });

    const rows = await tenant.rows<{ uiterlijk: string; regelversie: string }>(
      sql`select uiterlijk::text, regelversie from termijnen where dossier_id = ${id} and soort = 'convenant-6-weken'`,
    );
    expect(rows).toEqual([
      { uiterlijk: '2026-01-19', regelversie: expect.stringMatching(/verschuiving/) as unknown },
    ]);
  });
});

describe('the list of dossiers', () => {
  it('filters, sorts, pages and counts', async () => {
    const { agent, list, id } = await withDossiers(
      { begindatum: '2025-12-03' },
      { meldingsnummer: 'M2', bsn: BSN[1], voornamen: 'Bo', achternaam: 'Aardig', begindatum: '2025-10-06' },
      {
        meldingsnummer: 'M3',
        bsn: BSN[2],
        voornamen: 'Cas',
        verzuimsoort: '16-uur',
        begindatum: '2026-01-05',
        einddatum: '2026-01-09',
        aantalUren: '16',
      },
    );
    const statuses = async (query: string) => (await list(query)).items.map(({ status }) => status);

    expect((await list('&metTotaal=true')).totaal).toBe(3);
    expect(await statuses('&status=actief')).toEqual(['actief', 'actief']);
    expect(await statuses('&status=actief,signaal&soort=16-uur')).toEqual(['signaal']);
    await agent.patch(`/dossiers/${id}`, { behandelaarId: null }).expect(200);
    expect(await statuses('&behandelaar=geen')).toHaveLength(3);

    const order = async (sort: string) =>
      (
        await agent.get<{ items: { dagenThuis: number | null }[] }>(`/dossiers?sort=${sort}`).expect(200)
      ).body.items.map(({ dagenThuis }) => dagenThuis);
    expect(await order('-dagenThuis')).toEqual([98, 40, null]);
    expect(await order('dagenThuis')).toEqual([40, 98, null]);

    const first = await agent.get<{ items: unknown[] }>('/dossiers?pageSize=2').expect(200);
    expect(first.body.items).toHaveLength(2);
    expect(first.headers.get('link')).toContain('rel="next"');
    const second = await agent.get<{ items: unknown[] }>('/dossiers?pageSize=2&page=2').expect(200);
    expect(second.body.items).toHaveLength(1);
    expect(second.headers.get('link')).not.toContain('rel="next"');
  });

  it.each([
    'status=thuis',
    'soort=ziek-zwak',
    'sort=leeftijd',
    'page=0',
    'pageSize=101',
    'behandelaar=jan',
    'kleur=rood',
  ])('refuses ?%s with the field that is wrong', async (query) => {
    const { agent } = await withDossiers({});
    const { body } = await agent.get<{ errors: { veld: string }[] }>(`/dossiers?${query}`).expect(400);
    expect(body.errors[0]!.veld).toBe(query.split('=')[0]);
  });

  it('is one row in the log that names every child on the page', async () => {
    const { tenant, list } = await withDossiers({}, { meldingsnummer: 'M2', bsn: BSN[1] });
    await list();
    const ids = (await tenant.rows<{ id: string }>(sql`select id from leerlingen order by id`)).map(
      ({ id }) => id,
    );
    const last = (await tenant.log()).at(-1)!;
    expect({ ...last, betrokkenen: [...last.betrokkenen].sort() }).toMatchObject({
      handeling: 'lijst',
      object_soort: 'dossier',
      rol: 'leerplicht',
      betrokkenen: ids,
      aantal: 2,
    });
  });
});

describe('certainty', () => {
  it('has clocks when an lrv follows absoluut verzuim, and never counts one that was closed unconfirmed', async () => {
    const { agent, send, list, file, id } = await withDossiers({
      verzuimsoort: 'absoluut',
      brin: '',
      begindatum: '2025-11-03',
    });
    await agent.post(`/dossiers/${id}/_sluiten`, { reden: 'onterecht', datum: '2026-01-12' }).expect(200);
    expect(await file(id)).toMatchObject({ dagenThuis: null, langdurigThuis: false, termijnen: [] });

    await send(
      { meldingsnummer: 'M2', bsn: BSN[1], verzuimsoort: 'absoluut', brin: '', begindatum: '2025-11-03' },
      { meldingsnummer: 'M3', bsn: BSN[1], begindatum: '2025-12-01' },
    );
    const [other] = (await list('&status=actief')).items;
    expect(clocks(await file(other!.id))).toEqual([
      'thuiszitter-4-weken verlopen',
      'convenant-6-weken verlopen',
      'pact-3-maanden open',
    ]);
  });

  it('is of the heaviest soort begun by today, in the list and in the file alike', async () => {
    const { list, file, id } = await withDossiers(
      { verzuimsoort: '16-uur', begindatum: '2025-11-24', einddatum: '2025-12-02', aantalUren: '16' },
      { meldingsnummer: 'M2', begindatum: '2025-12-03' },
    );
    expect((await list()).items[0]).toMatchObject({ soort: 'lrv' });
    expect(await file(id)).toMatchObject({ soort: 'lrv', eersteVerzuimdag: '2025-12-03' });
  });
});
