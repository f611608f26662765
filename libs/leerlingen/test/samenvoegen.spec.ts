import { describe, expect, it } from '@jest/globals';
import { type ApiTenant, type MeldingRow, startApi, TEST_BSN as BSN } from '@zesweken/testing';
import { Leerlinghouders } from '@zesweken/leerlingen';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import { GEZAGDRAGER, withLeerlingen } from './gezin-house.js';

const api = await startApi();
const NOW = '2026-01-12T09:00:00+01:00';

/** Sami twice: under two numbers, with these reports. */
async function twice(a: MeldingRow[], b: MeldingRow[]) {
  api.clock.set(NOW);
  const house = await withLeerlingen(
    api,
    ...a.map((row, at) => ({ meldingsnummer: `A${at}`, bsn: BSN[0], ...row })),
    ...b.map((row, at) => ({ meldingsnummer: `B${at}`, bsn: BSN[1], voornamen: 'Samy', ...row })),
  );
  return { ...house, een: await house.idOf('Sami'), ander: await house.idOf('Samy') };
}

/** All that forming makes, without what counts changes. */
async function state(tenant: ApiTenant): Promise<unknown> {
  return tenant.rows(sql`
    select d.id, d.kenmerk, d.leerling_id, d.status, d.eerste_verzuimdag, d.laatste_einddatum, d.samengevoegd_in, d.door_persoon, d.behandelaar_id, d.bevestigd_op, d.gesloten_per,
      d.verzuimdag_door_persoon, d.geplaatst_per, d.loopt_door_na, d.deels_belastbaar,
      (select array_agg(p.id || p.soort || p.ingangsdatum order by p.id) from plaatsingen p where p.dossier_id = d.id) as plaatsingen,
      (select array_agg(m.meldingsnummer || coalesce(m.via_leerling_id::text, '') || m.leerling_id order by m.meldingsnummer) from verzuimmeldingen m where m.dossier_id = d.id) as meldingen,
      (select array_agg(t.soort || t.begin || t.uiterlijk || coalesce(t.uitkomst, '') order by t.soort, t.begin) from termijnen t where t.dossier_id = d.id) as termijnen
    from dossiers d order by d.kenmerk`);
}

describe('two leerlingen that are one child', () => {
  it('become one, with one dossier where their absences touch', async () => {
    const { agent, een, ander, dossiers, tenant } = await twice(
      [{ begindatum: '2025-12-03', einddatum: '2025-12-12' }],
      [{ begindatum: '2025-12-15' }],
    );
    await agent.post(`/leerlingen/${ander}/gezagdragers`, GEZAGDRAGER).expect(201);
    expect(await dossiers()).toHaveLength(2);

    const { body } = await agent.post(`/leerlingen/${een}/_samenvoegen`, { met: ander }).expect(200);

    expect(body).toMatchObject({
      id: een,
      naam: 'Sami Proef',
      samengevoegdMet: [{ id: ander, naam: 'Samy Proef' }],
    });
    expect(await dossiers()).toMatchObject([{ leerling: { id: een, naam: 'Sami Proef' } }]);
    expect((await agent.get(`/leerlingen/${een}/gezagdragers`).expect(200)).body.items).toHaveLength(1);
    // The other one leads to the one that stayed, and is no longer found beside it.
    expect((await agent.get(`/leerlingen/${ander}`).expect(200)).body.id).toBe(een);
    expect(
      (await agent.post('/leerlingen/_zoek', { geboortedatum: '2011-12-01' }).expect(200)).body.items,
    ).toHaveLength(1);
    expect((await agent.post('/leerlingen/_zoek', { pgn: BSN[1] }).expect(200)).body.items).toMatchObject([
      { id: een },
    ]);
    expect((await tenant.log()).filter(({ object_soort }) => object_soort === 'samenvoeging')).toMatchObject([
      { handeling: 'aanmaken', betrokkenen: [een, ander] },
    ]);
  });

  it('get later reports under either number, and part again with their own', async () => {
    const { agent, een, ander, send, dossiers, tenant } = await twice(
      [{}],
      [{ begindatum: '2025-10-06', einddatum: '2025-10-10' }],
    );
    await agent.post(`/leerlingen/${een}/_samenvoegen`, { met: ander }).expect(200);

    await send({
      meldingsnummer: 'B9',
      bsn: BSN[1],
      voornamen: 'Samy',
      begindatum: '2025-09-01',
      einddatum: '2025-09-05',
    });
    expect((await dossiers()).map(({ leerling }) => leerling.id)).toEqual([een, een, een]);

    api.clock.advance({ minutes: 5 });
    expect((await agent.post(`/leerlingen/${een}/_ontkoppelen`).expect(200)).body.id).toBe(ander);
    const rows = await tenant.rows(
      sql`select meldingsnummer, leerling_id, via_leerling_id from verzuimmeldingen order by 1`,
    );
    expect(rows).toEqual([
      { meldingsnummer: 'A0', leerling_id: een, via_leerling_id: null },
      { meldingsnummer: 'B0', leerling_id: ander, via_leerling_id: null },
      { meldingsnummer: 'B9', leerling_id: ander, via_leerling_id: null },
    ]);
    expect((await dossiers()).map(({ leerling }) => leerling.naam).sort()).toEqual([
      'Sami Proef',
      'Samy Proef',
      'Samy Proef',
    ]);
    expect((await tenant.log()).filter(({ object_soort }) => object_soort === 'samenvoeging')).toHaveLength(
      2,
    );
  });

  it('part again to what they were, whatever their reports', async () => {
    const period = fc.record({
      begin: fc.integer({ min: 0, max: 90 }),
      length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 4 }),
      soort: fc.constantFrom('lrv', 'absoluut', 'overig', 'luxe'),
    });
    const reports = fc.array(period, { minLength: 1, maxLength: 4 });
    const row = ({
      begin,
      length,
      soort,
    }: {
      begin: number;
      length: number | null;
      soort: string;
    }): MeldingRow => {
      const at = (n: number): string => new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10);
      return {
        verzuimsoort: soort,
        brin: soort === 'absoluut' ? '' : '00XA',
        begindatum: at(begin),
        einddatum: length === null ? '' : at(begin + length),
        meldingsdatum: '2026-01-10',
      };
    };
    await fc.assert(
      fc.asyncProperty(
        reports,
        reports,
        fc.constantFrom('niets', 'gesloten', 'geplaatst'),
        async (a, b, werk) => {
          const { agent, een, ander, tenant, dossiers } = await twice(a.map(row), b.map(row));
          const [first] = await dossiers();
          if (werk === 'geplaatst') {
            // What may not be done with a dossier as it stands is refused; what may be done comes back.
            const act = (name: string, body: object) => agent.post(`/dossiers/${first!.id}/${name}`, body);
            await act('_activeren', { eersteVerzuimdag: '2025-12-15', toelichting: 'Is er niet meer.' });
            await act('_nietterug', { toelichting: 'Zit nog thuis.' });
            await agent.patch(`/dossiers/${first!.id}`, { deelsBelastbaar: true });
            await act('plaatsingen', {
              soort: 'eigen-school',
              ingangsdatum: '2026-01-05',
              omvang: 'volledig',
            });
          }
          if (werk === 'gesloten') {
            await agent
              .patch(`/dossiers/${first!.id}`, { behandelaarId: tenant.user('teamleider').id })
              .expect(200);
            await agent.post(`/dossiers/${first!.id}/_sluiten`, { reden: 'onterecht', datum: '2026-01-11' });
          }
          const before = await state(tenant);
          await agent.post(`/leerlingen/${een}/_samenvoegen`, { met: ander }).expect(200);
          await agent.post(`/leerlingen/${een}/_ontkoppelen`).expect(200);
          expect(await state(tenant)).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
    // Twelve tenants, one after another, on a machine that may do other things too.
  }, 90_000);

  it('stay one when a person has worked where they came together, and it says why', async () => {
    const { agent, een, ander, dossiers } = await twice(
      [{ begindatum: '2025-12-03', einddatum: '2025-12-12' }],
      [{ begindatum: '2025-12-15', einddatum: '2026-01-09' }],
    );
    await agent.post(`/leerlingen/${een}/_samenvoegen`, { met: ander }).expect(200);
    api.clock.advance({ minutes: 5 });
    const [one] = await dossiers();
    await agent.post(`/dossiers/${one!.id}/_bevestigen`).expect(200);

    const { body } = await agent.post(`/leerlingen/${een}/_ontkoppelen`).expect(409);
    expect(body).toMatchObject({
      code: 'leerling.niet-te-ontkoppelen',
      detail: expect.stringContaining(one!.kenmerk) as unknown,
    });
  });

  it('part again when a person worked in a dossier of one of them only', async () => {
    const { agent, een, ander, dossiers } = await twice(
      [{ begindatum: '2025-12-03' }],
      [{ begindatum: '2025-09-01', einddatum: '2025-09-05' }],
    );
    await agent.post(`/leerlingen/${een}/_samenvoegen`, { met: ander }).expect(200);
    api.clock.advance({ minutes: 5 });
    const old = (await dossiers()).find(({ status }) => status === 'te-bevestigen')!;
    await agent.post(`/dossiers/${old.id}/_bevestigen`).expect(200);
    await agent.post(`/leerlingen/${een}/_ontkoppelen`).expect(200);
    expect((await dossiers()).find(({ id }) => id === old.id)).toMatchObject({
      status: 'gesloten',
      leerling: { id: ander },
    });
  });

  it('are refused where there is nothing to join or to part', async () => {
    const { agent, een, ander } = await twice([{}], [{ begindatum: '2025-10-06' }]);
    const join = (id: string, met: string) => agent.post(`/leerlingen/${id}/_samenvoegen`, { met });
    expect((await join(een, een).expect(409)).body.code).toBe('leerling.zelf');
    expect((await join(een, '01890000-0000-7000-8000-000000000000').expect(400)).body.errors).toMatchObject([
      { veld: 'met' },
    ]);
    await join(een, 'jan').expect(400);
    expect((await agent.post(`/leerlingen/${een}/_ontkoppelen`).expect(409)).body.code).toBe(
      'leerling.niet-samengevoegd',
    );
    await join(een, ander).expect(200);
    expect((await join(een, ander).expect(409)).body.code).toBe('leerling.al-samengevoegd');
    const stranger = (await api.aTenant()).as('leerplicht');
    await stranger.post(`/leerlingen/${een}/_samenvoegen`, { met: ander }).expect(404);
    await stranger.post(`/leerlingen/${een}/_ontkoppelen`).expect(404);
  });
});

describe('the holders of what belongs to a leerling', () => {
  it('are known for every table that refers to one', async () => {
    const { tenant } = await withLeerlingen(api, {});
    const rows = await tenant.rows<{ tabel: string }>(sql`
      select distinct conrelid::regclass::text as tabel from pg_constraint
      where contype = 'f' and confrelid = 'leerlingen'::regclass and connamespace = ${tenant.tenant.schema}::regnamespace`);
    const known = api.get(Leerlinghouders).all.flatMap(({ tabellen }) => [...tabellen]);
    // These tell what happened to a row, whichever child it turned out to be.
    const stay = ['leerlingen', 'samenvoegingen', 'adresinzagen'];
    expect(rows.map(({ tabel }) => tabel).sort()).toEqual([...known, ...stay].sort());
  });
});
