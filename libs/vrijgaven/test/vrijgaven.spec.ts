import { describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { type ApiTenant, bindByConvenant, bindMember, startApi } from '@zesweken/testing';
import sql, { type Sql } from 'sql-template-tag';
import { aRegio, meldingen, perCel, release, send, startReleaser, tabel } from './a-regio.js';

const api = await startApi();
const worker = await startReleaser(api);
const { owner } = api.database;

/** One statement as the role of a tenant. */
const asRole = <Row>(of: ApiTenant, query: Sql): Promise<Row[]> =>
  api.get(Tenants).run(of.tenant, (db) => db.rows<Row>(query));
const DENIED = { code: '42501' };

const GROOT = { lrv: [6, 7, 8] } as const;

describe('a release', () => {
  it('shows sums of gemeenten, and nothing that could be told to be small', async () => {
    const { gemeenten, coordinator } = await aRegio(api, GROOT, { lrv: [5, 2, 9] }, { lrv: [9, 9, 9] });
    const [a, b, c] = gemeenten.map(({ tenant }) => tenant.slug);

    expect(await release(coordinator, worker)).toMatchObject({ status: 'klaar', vrijgave: 1 });

    const leeftijd = await tabel(coordinator, 'leeftijd');
    expect(leeftijd).toMatchObject({ vrijgave: 1, peildatum: '2025-07-31', ontbreekt: [] });
    const cells = perCel(leeftijd, 'leeftijd');
    expect(cells.get(`${b} 12-15`)).toBeNull();
    // The row would give it away by itself, the column too.
    const hidden = [...cells].filter(([, waarde]) => waarde === null).map(([sleutel]) => sleutel);
    expect(hidden.filter((sleutel) => sleutel.startsWith(b!)).length).toBeGreaterThan(1);
    expect(hidden.filter((sleutel) => sleutel.endsWith('12-15')).length).toBeGreaterThan(1);
    const soort = perCel(await tabel(coordinator, 'soort'), 'soort');
    expect(soort.get(`${a} lrv`)).toBe(21);
    expect(soort.get(`${c} absoluut`)).toBe(0);
    expect(soort.get('totaal totaal')).toBe(64);
    for (const { waarde, onderdrukt } of leeftijd.cellen) {
      expect(onderdrukt).toBe(waarde === null);
      expect(waarde === null || waarde === 0 || waarde >= 5).toBe(true);
    }
  });

  it('is numbered, explained and never changed', async () => {
    const { gemeenten, coordinator, regio } = await aRegio(api, GROOT, GROOT);
    expect(await release(coordinator, worker)).toMatchObject({ status: 'klaar', vrijgave: 1 });
    const shown = async () => {
      const { rows } = await owner.query<{ cellen: unknown }>(
        `select t.cellen from rapportage.vrijgavetabellen t join rapportage.vrijgaven v on v.id = t.vrijgave_id
         where v.regio_rol = $1 and v.nummer = 1 order by tabel`,
        [regio.tenant.schema],
      );
      return rows;
    };
    const first = await shown();
    await send(gemeenten[0]!, meldingen('GM0356', { lrv: [7, 0, 0] }));

    expect(await release(coordinator, worker)).toMatchObject({ status: 'klaar', vrijgave: 2 });

    expect(perCel(await tabel(coordinator, 'soort'), 'soort').get('totaal lrv')).toBe(49);
    expect(await shown()).toEqual(first);
    const { body } = await coordinator.get('/regio/vrijgaven').expect(200);
    expect(body.items).toMatchObject([
      { nummer: 2, schooljaar: '2024-2025', definitie: 'langdurig-thuis', definitieversie: 1, ontbreekt: [] },
      { nummer: 1, openbaarOp: null, volledig: true },
    ]);
    for (const change of [
      sql`update rapportage.vrijgavetabellen set cellen = '[]'`,
      sql`delete from rapportage.vrijgaven`,
    ])
      await expect(asRole(regio, change)).rejects.toMatchObject(DENIED);
  });

  it('calls who did not count missing, in no way nothing', async () => {
    const { gemeenten, coordinator } = await aRegio(api, GROOT, GROOT, GROOT);
    const [, , away] = gemeenten;
    await owner.query(`update platform.tenants set status = 'afgeschermd' where id = $1`, [away!.id]);

    await release(coordinator, worker);

    const soort = await tabel(coordinator, 'soort');
    expect(soort.ontbreekt).toEqual([away!.tenant.slug]);
    const cells = soort.cellen.filter(({ gemeente }) => gemeente === away!.tenant.slug);
    expect(cells.map(({ waarde, onderdrukt }) => [waarde, onderdrukt])).toEqual(
      cells.map(() => [null, false]),
    );
    expect(cells).toHaveLength(4);
    expect(perCel(soort, 'soort').get('totaal lrv')).toBe(42);
  });

  it('shows the time to a place of the region alone, in whole weeks and five points', async () => {
    const { gemeenten, coordinator } = await aRegio(api, GROOT, GROOT);
    for (const gemeente of gemeenten) {
      const officer = gemeente.as('leerplicht');
      const { body } = await officer.get<{ items: { id: string }[] }>('/dossiers?pageSize=100').expect(200);
      // A return that a person confirmed, after 61 days: nine weeks.
      for (const { id } of body.items.slice(0, 11))
        await officer.post(`/dossiers/${id}/_bevestigen`, {}).expect(200);
    }
    await release(coordinator, worker);

    const { cellen } = await tabel(coordinator, 'doorlooptijd');

    expect(cellen.map(({ gemeente, week }) => [gemeente, week])).toEqual(
      Array.from({ length: 26 }, (_, at) => ['totaal', at + 1]),
    );
    // Nobody came to a place before the ninth week; then 22 of 42 did, and who is left was lost from sight.
    expect(cellen.slice(0, 8).every(({ waarde, onderdrukt }) => waarde === null && onderdrukt)).toBe(true);
    for (const { waarde } of cellen.slice(8)) expect(waarde! % 5).toBe(0);
  });
});

describe('asking for a release', () => {
  const refused = async (
    coordinator: Awaited<ReturnType<typeof aRegio>>['coordinator'],
    body: object,
    status: number,
  ) =>
    (await coordinator.post('/regio/vrijgaveverzoeken', body).expect(status)).body as {
      code: string;
      errors: { veld: string }[];
    };

  it('says what is wrong with a year or a day', async () => {
    const { coordinator } = await aRegio(api, GROOT, GROOT);
    for (const [body, veld] of [
      [{ schooljaar: '2024' }, 'schooljaar'],
      [{ schooljaar: '2027-2028' }, 'schooljaar'],
      [{ schooljaar: '2025-2026', peildatum: '2026-06-01' }, 'peildatum'],
      [{ schooljaar: '2024-2025', peildatum: '2024-12-31' }, 'peildatum'],
    ] as const)
      expect(await refused(coordinator, body, 400)).toMatchObject({ errors: [{ veld }] });
  });

  it('is refused for a region that is empty, of one gemeente, or of a convenant that ended', async () => {
    const { coordinator } = await aRegio(api, GROOT);
    expect(await refused(coordinator, { schooljaar: '2024-2025' }, 409)).toMatchObject({
      code: 'regio.te-klein',
    });
    const alone = (await aRegio(api)).coordinator;
    expect(await refused(alone, { schooljaar: '2024-2025' }, 409)).toMatchObject({ code: 'regio.te-klein' });

    const [a, b, regio] = [await api.aTenant(), await api.aTenant(), await api.aTenant('regio')];
    await bindByConvenant(api, [a, b, regio], { vanaf: '2017-08-01', tot: '2020-07-31' });
    const after = regio.as('coordinator');
    expect(await refused(after, { schooljaar: '2024-2025' }, 409)).toMatchObject({
      code: 'convenant.voorbij',
    });
    // Before the first one, its members count.
    expect((await release(after, worker, '2016-2017')).status).toBe('geweigerd');
  });

  it('is refused while one is under way, and by another definition than before', async () => {
    const { coordinator, regio } = await aRegio(api, GROOT, GROOT);
    await coordinator.post('/regio/vrijgaveverzoeken', { schooljaar: '2024-2025' }).expect(201);
    expect(await refused(coordinator, { schooljaar: '2024-2025' }, 409)).toMatchObject({
      code: 'vrijgave.loopt',
    });
    await worker.round();
    await owner.query(`update rapportage.vrijgaven set definitieversie = 9 where regio_rol = $1`, [
      regio.tenant.schema,
    ]);
    expect(await refused(coordinator, { schooljaar: '2024-2025' }, 409)).toMatchObject({
      code: 'vrijgave.definitie',
    });
  });

  it.each([
    ['alles-klein', [{ lrv: [1, 0, 0] }, { lrv: [0, 2, 0] }]],
    ['te-weinig-geleverd', 'away'],
    ['onmogelijk', 'wrong'],
  ] as const)('comes to nothing, and says why: %s', async (reden, how) => {
    const { gemeenten, coordinator } = await aRegio(
      api,
      ...(typeof how === 'string' ? [GROOT, GROOT] : (how as never as (typeof GROOT)[])),
    );
    const [one] = gemeenten;
    if (how === 'away')
      await owner.query(`update platform.tenants set status = 'afgeschermd' where id = $1`, [one!.id]);
    if (how === 'wrong') {
      await coordinator.post('/regio/vrijgaveverzoeken', { schooljaar: '2024-2025' }).expect(201);
      await worker.round();
      // Set down by whoever works in its database: nothing counts it right any more.
      await owner.query(
        `update rapportage.leveringen set aantallen = aantallen || '{"soort|lrv": 99}', vastgezet_op = now() where tenant_rol = $1`,
        [one!.tenant.schema],
      );
    }

    expect(await release(coordinator, worker)).toMatchObject({ status: 'geweigerd', reden });
    if (how !== 'wrong') await coordinator.get('/regio/rapportages/soort?schooljaar=2024-2025').expect(404);
  });

  it('counts who joined the convenant in the year', async () => {
    const { gemeenten, coordinator } = await aRegio(api, GROOT, GROOT);
    const { rows } = await owner.query<{ id: string }>(
      'select convenant_id as id from platform.convenant_leden where tenant_id = $1',
      [gemeenten[0]!.id],
    );
    const late = await api.aTenant('gemeente', {
      gemeentecodes: [{ code: 'GM0353', geldigVanaf: null, geldigTot: null }],
    });
    await bindMember(api, rows[0]!.id, late, { vanaf: '2025-03-01' });
    await send(late, meldingen('GM0353', GROOT));
    await release(coordinator, worker);

    expect(perCel(await tabel(coordinator, 'soort'), 'soort').get('totaal lrv')).toBe(63);
  });
});

describe('who may see it', () => {
  it('is the coordinator alone, of the own region', async () => {
    const { gemeenten, regio, coordinator } = await aRegio(api, GROOT, GROOT);
    await release(coordinator, worker);
    const other = (await aRegio(api, GROOT, GROOT)).coordinator;
    await other.get('/regio/rapportages/soort?schooljaar=2024-2025').expect(404);
    for (const person of [gemeenten[0]!.as('teamleider'), gemeenten[0]!.as('beheer'), regio.as('beheer')])
      await person.get('/regio/rapportages/soort?schooljaar=2024-2025').expect(403);
    await api.visitor.get('/regio/rapportages/soort?schooljaar=2024-2025').expect(401);
    await coordinator.get('/regio/rapportages/iets?schooljaar=2024-2025').expect(404);
  });

  it('is nobody for the counts behind it: no role of a tenant reads them, and no tenant those of another', async () => {
    const { gemeenten, regio, coordinator } = await aRegio(api, GROOT, { lrv: [5, 2, 9] });
    await release(coordinator, worker);
    await expect(asRole(regio, sql`select * from rapportage.vrijgavetellingen`)).rejects.toMatchObject(
      DENIED,
    );
    expect(await asRole(regio, sql`select * from rapportage.leveringen`)).toEqual([]);
    const [one] = gemeenten;
    const own = await asRole(one!, sql`select distinct tenant_rol as rol from rapportage.leveringen`);
    expect(own).toEqual([{ rol: one!.tenant.schema }]);
    // What was released is safe for who is in it, and no other gemeente's business.
    const seen = sql`select nummer from rapportage.vrijgaven`;
    expect(await asRole(one!, seen)).toEqual([{ nummer: 1 }]);
    expect(await asRole(await api.aTenant(), seen)).toEqual([]);
  });
});

describe('what was released, as a file', () => {
  it('is what the screen shows, for the region and for its years', async () => {
    const { coordinator } = await aRegio(api, GROOT, { lrv: [5, 2, 9] }, GROOT);
    await release(coordinator, worker);
    const shown = (await tabel(coordinator, 'leeftijd')).cellen;
    const csv = await coordinator.get('/regio/vrijgaven/1/bestand?vorm=csv&tabel=leeftijd').expect(200);
    const rows = csv.text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows.map((row) => [row[2], row[3], row[4], row[5]])).toEqual(
      shown.map(({ gemeente, leeftijd, waarde, onderdrukt }) => [
        ...[gemeente, leeftijd, waarde === null ? '' : String(waarde), onderdrukt ? 'verborgen' : 'getoond'],
      ]),
    );
    await coordinator.get('/regio/vrijgaven/1/bestand?vorm=ods').expect(200);
    const years = await coordinator
      .get('/regio/schooljaren/bestand?vorm=csv&van=2024-2025&tot=2024-2025')
      .expect(200);
    expect(years.text).toContain('2024-2025,soort,totaal,totaal,');
    await coordinator.get('/regio/schooljaren/bestand?vorm=csv&van=2030-2031').expect(404);
    await coordinator.get('/regio/vrijgaven/9/bestand?vorm=csv').expect(404);
  });

  it('is for anybody once the region says so, with a catalogue and the meaning of its columns', async () => {
    const { coordinator, regio } = await aRegio(api, GROOT, GROOT);
    await release(coordinator, worker);
    const file = `/open-data/${regio.tenant.slug}/1/soort`;
    await api.visitor.get(file).expect(404);
    await coordinator.post('/regio/vrijgaven/1/_openbaren').expect(200);
    expect((await coordinator.post('/regio/vrijgaven/1/_openbaren').expect(409)).body.code).toBe(
      'vrijgave.openbaar',
    );

    expect((await api.visitor.get(file).expect(200)).text).toContain(',totaal,lrv,42,getoond,2025-07-31,1,1');
    const { body } = await api.visitor.get('/open-data').expect(200);
    const [dataset] = (body as { 'dcat:dataset': Record<string, unknown>[] })['dcat:dataset'];
    // What DCAT-AP-NL asks of a dataset.
    for (const field of [
      'dct:identifier',
      'dct:title',
      'dct:description',
      'dct:publisher',
      'dcat:contactPoint',
      'dcat:theme',
      'dct:accessRights',
    ])
      expect(dataset).toHaveProperty([field]);
    expect(JSON.stringify(dataset)).toContain('/soort"');
    expect((await api.visitor.get('/open-data/datawoordenboek').expect(200)).text).toMatch(
      /^naam,betekenis\r\n/,
    );
    await api.visitor.get(`/open-data/${regio.tenant.slug}/1/iets`).expect(404);
  });
});
