import { describe, expect, it } from '@jest/globals';
import { Acting, newTrace } from '@zesweken/logboek';
import { QueueModule } from '@zesweken/queue';
import { type ApiTenant, csvOf, type MeldingRow, startApi, startKernel } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { BrengIn } from '../src/breng-in.js';
import { Inbrengen } from '../src/jobs/inbrengen.js';
import { RapportagesJobsModule } from '../src/jobs/rapportages-jobs.module.js';

const api = await startApi();
const kernel = await startKernel({
  database: api.database,
  clock: api.clock,
  imports: [QueueModule.forWorker(), RapportagesJobsModule],
});
const actor = { soort: 'systeem', id: null, rol: 'rapportages.inbrengen', trace: newTrace() } as const;
const never = new AbortController().signal;
const round = () => kernel.get(Acting).as(actor, () => kernel.get(Inbrengen).run(never));
const countAll = ({ tenant }: ApiTenant) =>
  kernel.get(Acting).as(actor, () => kernel.get(BrengIn).run(tenant, undefined, true));

interface Levering {
  readonly schooljaar: string;
  readonly peildatum: string;
  readonly aantallen: Record<string, number>;
}

/** What a tenant handed in, as the owner of the database sees it. */
async function handedIn({ tenant }: ApiTenant): Promise<Levering[]> {
  const { rows } = await api.database.owner.query<Levering>(
    'select schooljaar, peildatum::text, aantallen from rapportage.leveringen where tenant_rol = $1 order by schooljaar',
    [tenant.schema],
  );
  return rows;
}

/** As {@link handedIn}, incrementally and then from nothing, which must be the same. */
async function bothWays(gemeente: ApiTenant): Promise<Levering[]> {
  await round();
  const incremental = await handedIn(gemeente);
  await countAll(gemeente);
  expect(await handedIn(gemeente)).toEqual(incremental);
  return incremental;
}

const ROWS: MeldingRow[] = [
  { meldingsnummer: 'L1', bsn: '111222333', begindatum: '2025-12-03' },
  { meldingsnummer: 'L2', bsn: '999990342', voornamen: 'Noor', begindatum: '2025-12-23' },
  {
    ...{ meldingsnummer: 'L3', bsn: '123456782', voornamen: 'Oud' },
    ...{ meldingsdatum: '2024-10-10', begindatum: '2024-10-01', einddatum: '2024-11-15' },
  },
];

async function aGemeente() {
  const gemeente = await api.aTenant();
  const officer = gemeente.as('leerplicht');
  const send = (...rows: MeldingRow[]) =>
    officer.csv('/verzuimmeldingen/_importeren', csvOf(...rows)).expect(200);
  await send(...ROWS);
  return { gemeente, officer, send };
}

const of = (all: readonly Levering[], schooljaar: string) =>
  all.find((een) => een.schooljaar === schooljaar)!.aantallen;

describe('counting for the region', () => {
  it('hands in counts of every school year, and nothing of anybody', async () => {
    const { gemeente } = await aGemeente();

    const all = await bothWays(gemeente);

    expect(all.map(({ schooljaar, peildatum }) => [schooljaar, peildatum])).toEqual([
      ['2024-2025', '2025-07-31'],
      ['2025-2026', '2026-01-12'],
    ]);
    expect(of(all, '2025-2026')).toMatchObject({
      'soort|lrv': 1,
      'leeftijd|12-15': 1,
      'uitkomst|nog-thuis': 1,
    });
    expect(of(all, '2024-2025')).toMatchObject({ 'soort|lrv': 1, 'uitkomst|onbekend': 1, 'signaal|vo': 1 });
    expect(JSON.stringify(all)).not.toMatch(/Sami|Noor|111222333|[0-9a-f]{8}-[0-9a-f]{4}/);
    const log = (await gemeente.log()).filter(({ object_soort }) => object_soort === 'rapportage');
    expect(log.map(({ betrokkenen }) => betrokkenen.length)).toEqual([3, 3]);
  });

  it('counts anew only who changed, and who may count otherwise by the day', async () => {
    const { gemeente, send } = await aGemeente();
    await round();
    await round();
    const looked = async () =>
      (await gemeente.log())
        .filter(({ object_soort }) => object_soort === 'rapportage')
        .map((een) => een.betrokkenen.length);
    expect(await looked()).toEqual([3]);

    await send({ ...ROWS[0], einddatum: '2025-12-20' });
    const after = await bothWays(gemeente);
    expect(after.map(({ schooljaar }) => schooljaar)).toEqual(['2024-2025', '2025-2026']);
    expect(of(after, '2025-2026')['soort|lrv']).toBeUndefined();
    expect((await looked()).at(1)).toBe(1);

    api.clock.set('2026-01-20T09:00:00+01:00');
    const later = await bothWays(gemeente);
    api.clock.set('2026-01-12T09:00:00+01:00');
    expect(of(later, '2025-2026')).toMatchObject({ 'soort|lrv': 1, 'lopend|2025-12-23': 1 });
    expect((await looked()).at(3)).toBe(1);
  });

  it('lets a late correction of an earlier year flow through', async () => {
    const { gemeente, send } = await aGemeente();
    await round();
    await send({ ...ROWS[2], einddatum: '2024-10-05' });

    expect(of(await bothWays(gemeente), '2024-2025')['soort|lrv']).toBeUndefined();
  });

  it('counts everybody anew when school holidays change', async () => {
    const { gemeente } = await aGemeente();
    await round();
    await gemeente.rows(
      sql`insert into schoolvakanties (id, naam, begin, einde, bron) values (gen_random_uuid(), 'Kerstvakantie', '2025-12-20', '2026-01-12', 'test')`,
    );

    expect(of(await bothWays(gemeente), '2025-2026')['soort|lrv']).toBeUndefined();
  });

  it('takes away who is gone, but not from a year that was set down', async () => {
    const { gemeente, send } = await aGemeente();
    const lead = gemeente.as('teamleider');
    await lead.post('/rapportages/schooljaren/2024-2025/_vastzetten').expect(200);
    const figure = (jaar: string) => lead.get(`/rapportages/thuiszitters?schooljaar=${jaar}`).expect(200);
    const before = (await figure('2024-2025')).body;
    await send({ ...ROWS[2], einddatum: '2024-10-05' }, { ...ROWS[0], einddatum: '2025-12-05' });

    const after = await bothWays(gemeente);

    expect(of(after, '2024-2025')).toMatchObject({ 'soort|lrv': 1 });
    expect((await figure('2024-2025')).body).toEqual(before);
    expect((await figure('2025-2026')).body.aantal).toBe(0);
    const { body } = await lead
      .get<{ items: { schooljaar: string }[] }>('/rapportages/schooljaren')
      .expect(200);
    expect(body.items.map(({ schooljaar }) => schooljaar)).toEqual(['2024-2025']);
  });

  it('sets down no year that runs, that was set down, or that is none', async () => {
    const { gemeente } = await aGemeente();
    const lead = gemeente.as('teamleider');
    const set = (jaar: string) => lead.post(`/rapportages/schooljaren/${jaar}/_vastzetten`);
    expect((await set('2025-2026').expect(409)).body.code).toBe('schooljaar.loopt');
    await set('2024-2025').expect(200);
    expect((await set('2024-2025').expect(409)).body.code).toBe('schooljaar.vast');
    await set('2024').expect(400);
    await gemeente.as('leerplicht').post('/rapportages/schooljaren/2023-2024/_vastzetten').expect(403);
  });

  it('is refused by the database where it is not whole, below zero, or of a year that was set down', async () => {
    const { gemeente } = await aGemeente();
    await round();
    const change = (aantallen: string) =>
      gemeente.rows(
        sql`update rapportage.leveringen set aantallen = ${aantallen}::jsonb where schooljaar = '2025-2026' returning schooljaar`,
      );
    for (const wrong of ['{"soort|lrv": -1}', '{"soort|lrv": 1.5}', '{"soort|lrv": "veel"}', '[1]'])
      await expect(change(wrong)).rejects.toThrow();
  });
});
