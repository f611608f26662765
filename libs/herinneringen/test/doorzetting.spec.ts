import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiTenant, aTeam, children, startApi, type TestTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { becomes, ledger, startWorker } from './a-round.js';

const api = await startApi();
const worker = await startWorker(api);
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

/** A tenant that holds doorzettingsmacht by the convenant of another. */
async function aHolderFor(tenant: TestTenant): Promise<ApiTenant> {
  const holder = await api.aTenant('regio');
  await tenant.rows(sql`
    insert into platform.convenanten (id, naam, geldig_vanaf, doelen, termen)
    values (gen_random_uuid(), 'Proef', '2020-08-01', '{}', ${JSON.stringify({ doorzettingsmacht: holder.slug })}::jsonb)`);
  await tenant.rows(sql`
    insert into platform.convenant_leden (convenant_id, tenant_id, vanaf)
    select id, ${tenant.id}, '2020-08-01' from platform.convenanten where termen ->> 'doorzettingsmacht' = ${holder.slug}`);
  return holder;
}

describe('a rung of the ladder', () => {
  it('that a case stands on too long is told to who owns it; another rung ends that', async () => {
    const { tenant, officer, mine, leads, give, ids } = await aTeam(api, ...children('2026-01-05'));
    const holder = await aHolderFor(tenant);
    await give(ids[0]!, mine);
    const to = (trede: number, sinds: string) =>
      officer
        .post(`/dossiers/${ids[0]}/escalaties`, { trede, sinds, toelichting: 'Het lukt niet.' })
        .expect(201);
    // The rung of the teamleider: 28 days.
    await to(4, '2026-01-12');
    await becomes(api, '2026-02-02T08:00:00+01:00', tenant, holder);
    await worker.round();
    const rungs = async () =>
      (await ledger(officer, '&status=verzonden'))
        .filter(({ soort }) => soort === 'escalatie')
        .map(({ moment, ontvanger, rol }) => [moment, ontvanger, rol])
        .sort();
    expect(await rungs()).toEqual(
      [
        ['2026-01-26', leads, 'teamleider'],
        ['2026-01-26', mine, 'behandelaar'],
        ['2026-02-02', leads, 'teamleider'],
        ['2026-02-02', mine, 'behandelaar'],
      ].sort(),
    );

    // To the holder of doorzettingsmacht, who hears once it is late: 28 days and a week.
    await to(5, '2026-02-02');
    await becomes(api, '2026-03-09T08:00:00+01:00', tenant, holder);
    await worker.round();
    const late = (await rungs()).filter(([moment]) => moment === '2026-03-09');
    expect(late).toEqual(
      [
        ['2026-03-09', null, 'doorzettingsmacht'],
        ['2026-03-09', leads, 'teamleider'],
        ['2026-03-09', mine, 'behandelaar'],
      ].sort(),
    );
    expect((await rungs()).filter(([moment]) => moment === '2026-02-09')).toEqual([]);
    const { body } = await holder.as('doorzetter').get<{ items: unknown[] }>('/berichten').expect(200);
    expect(body.items).toMatchObject([
      { soort: 'doorzetting', gegevens: { termijnsoort: 'escalatie', uiterlijk: '2026-03-02' } },
    ]);
  });
});

describe('three months over time', () => {
  it('are told to the holder of doorzettingsmacht: the kenmerk, and nothing of the child', async () => {
    const { officer, tenant } = await aTeam(api, ...children('2026-01-05'));
    const holder = await aHolderFor(tenant);
    // Three months end on 5 April; a week later it is late.
    await becomes(api, '2026-04-12T08:00:00+02:00', tenant, holder);
    await worker.round();

    const lines = (await ledger(officer)).filter(({ rol }) => rol === 'doorzettingsmacht');
    expect(lines).toMatchObject([
      { soort: 'pact-3-maanden', moment: '2026-04-12', ontvanger: null, status: 'verzonden' },
    ]);
    const { body } = await holder.as('doorzetter').get<{ items: unknown[] }>('/berichten').expect(200);
    const [dossier] = await tenant.rows<{ kenmerk: string }>(sql`select kenmerk from dossiers`);
    expect(body.items).toMatchObject([
      {
        soort: 'doorzetting',
        dossier: null,
        gegevens: { kenmerk: dossier!.kenmerk, uiterlijk: '2026-04-05' },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('Kind1');
    await worker.round();
    expect(await holder.rows(sql`select 1 from berichten`)).toHaveLength(1);
  });
});
