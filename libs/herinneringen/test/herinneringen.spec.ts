import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiTenant, aTeam, children, type Person, startApi, type TestTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { type Line, startWorker } from './a-round.js';

const api = await startApi();
const worker = await startWorker(api);
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const ledger = async (person: Person, query = ''): Promise<Line[]> =>
  (await person.get<{ items: Line[] }>(`/herinneringen?pageSize=100${query}`).expect(200)).body.items;
/** It becomes another day, and people are still signed in. */
const becomes = async (at: string, ...tenants: TestTenant[]): Promise<void> => {
  api.clock.set(at);
  for (const tenant of tenants)
    await tenant.rows(sql`update sessies set laatst_gezien_op = ${at}, verloopt_op = '2030-01-01'`);
};
/** The lines of one kind of termijn, oldest first: moment, status, capacity. */
const told = (lines: readonly Line[], soort: string): string[] =>
  lines
    .filter((line) => line.soort === soort)
    .map(({ moment, status, rol }) => `${moment} ${status} ${rol}`)
    .sort();
const messages = async (person: Person): Promise<string[]> => {
  const { body } = await person
    .get<{ items: { soort: string; gegevens: Record<string, string> }[] }>('/berichten?pageSize=100')
    .expect(200);
  return body.items.map(({ soort, gegevens }) =>
    `${soort} ${gegevens.termijnsoort ?? ''} ${gegevens.moment ?? ''}`.trim(),
  );
};

describe('the ledger of reminders', () => {
  it('passes over what was late when it was recorded, and tells that once to who recorded it', async () => {
    // First day 3 December: four weeks 31 December, six weeks 14 January, three months 3 March.
    const { officer } = await aTeam(api, ...children('2025-12-03'));
    await worker.round();

    const lines = await ledger(officer);
    expect(told(lines, 'thuiszitter-4-weken')).toEqual([
      '2025-12-17 overgeslagen teamleider',
      '2025-12-24 overgeslagen teamleider',
      '2025-12-29 overgeslagen teamleider',
      '2025-12-31 overgeslagen teamleider',
    ]);
    expect(told(lines, 'convenant-6-weken')).toEqual([
      '2025-12-31 overgeslagen teamleider',
      '2026-01-07 overgeslagen teamleider',
      '2026-01-12 overgeslagen teamleider',
    ]);
    expect(await messages(officer)).toEqual(['termijnen-al-voorbij']);
  });

  it('tells the teamleider where there is no behandelaar, and the behandelaar once there is one', async () => {
    const { tenant, officer, lead, mine, leads, give, ids } = await aTeam(api, ...children('2025-12-03'));
    await worker.round();
    await becomes('2026-01-14T00:01:00+01:00', tenant);
    await worker.round();
    await give(ids[0]!, mine);
    await becomes('2026-01-21T00:01:00+01:00', tenant);
    await worker.round();

    const lines = (await ledger(officer, '&status=verzonden')).filter(
      ({ soort }) => soort === 'convenant-6-weken',
    );
    expect(lines.map(({ moment, ontvanger, rol }) => [moment, ontvanger, rol]).sort()).toEqual(
      [
        ['2026-01-14', leads, 'teamleider'],
        ['2026-01-21', mine, 'behandelaar'],
        ['2026-01-21', leads, 'teamleider'],
      ].sort(),
    );
    expect(await messages(lead)).toContain('herinnering convenant-6-weken 2026-01-14');
    expect(await messages(officer)).toContain('herinnering convenant-6-weken 2026-01-21');
  });

  it('loses nothing in weeks in which nothing ran, and tells nothing twice', async () => {
    const { tenant, officer } = await aTeam(api, ...children('2026-01-05'));
    await worker.round();
    await becomes('2026-02-20T12:00:00+01:00', tenant);
    await worker.round();
    await worker.round();

    const lines = await ledger(officer);
    expect(told(lines, 'thuiszitter-4-weken')).toEqual([
      '2026-01-19 verzonden teamleider',
      '2026-01-26 verzonden teamleider',
      '2026-01-31 verzonden teamleider',
      '2026-02-02 verzonden teamleider',
    ]);
    expect(told(lines, 'convenant-6-weken')).toEqual([
      '2026-02-02 verzonden teamleider',
      '2026-02-09 verzonden teamleider',
      '2026-02-14 verzonden teamleider',
      '2026-02-16 verzonden teamleider',
    ]);
    expect(new Set(lines.map(({ soort, moment, ontvanger }) => `${soort} ${moment} ${ontvanger}`)).size).toBe(
      lines.length,
    );
  });

  it('arms exactly the new moments of a date that moved after it was told', async () => {
    const { tenant, officer, send } = await aTeam(api, ...children('2026-01-05'));
    await becomes('2026-02-09T08:00:00+01:00', tenant);
    await worker.round();
    // The school corrects the first day: a week later.
    await send({ ...children('2026-01-12')[0]!, meldingsdatum: '2026-02-09' });
    await worker.round();
    await becomes('2026-02-16T08:00:00+01:00', tenant);
    await worker.round();

    const lines = (await ledger(officer)).filter(({ soort }) => soort === 'convenant-6-weken');
    const of = (uiterlijk: string) =>
      told(
        lines.filter((line) => line.uiterlijk === uiterlijk),
        'convenant-6-weken',
      );
    expect(of('2026-02-16')).toEqual(['2026-02-02 verzonden teamleider', '2026-02-09 verzonden teamleider']);
    expect(of('2026-02-23')).toEqual([
      '2026-02-09 overgeslagen teamleider',
      '2026-02-16 verzonden teamleider',
    ]);
  });

  it('is silent once there is a place, and speaks again when that fails', async () => {
    const { tenant, officer, ids } = await aTeam(api, ...children('2026-01-05'));
    const place = { soort: 'eigen-school', ingangsdatum: '2026-01-20', omvang: 'volledig' };
    const { body } = await officer.post<{ id: string }>(`/dossiers/${ids[0]}/plaatsingen`, place).expect(201);
    await becomes('2026-02-10T08:00:00+01:00', tenant);
    await worker.round();
    expect(told(await ledger(officer, '&status=verzonden'), 'convenant-6-weken')).toEqual([]);

    await officer
      .post(`/dossiers/${ids[0]}/plaatsingen/${body.id}/_mislukt`, {
        datum: '2026-02-10',
        reden: 'Het ging niet.',
      })
      .expect(200);
    await becomes('2026-02-16T08:00:00+01:00', tenant);
    await worker.round();
    const lines = await ledger(officer);
    expect(told(lines, 'convenant-6-weken')).toEqual([
      '2026-02-02 overgeslagen teamleider',
      '2026-02-09 overgeslagen teamleider',
      '2026-02-14 verzonden teamleider',
      '2026-02-16 verzonden teamleider',
    ]);
  });

  it('says so where there is nobody to remind', async () => {
    const { officer, tenant } = await aTeam(api, ...children('2026-01-05'));
    await tenant.rows(sql`update gebruikers set status = 'beeindigd' where not 'leerplicht' = any(rollen)`);
    await becomes('2026-02-02T08:00:00+01:00', tenant);
    await worker.round();
    const [line] = (await ledger(officer, '&status=mislukt')).filter(
      ({ soort }) => soort === 'convenant-6-weken',
    );
    expect(line).toMatchObject({ moment: '2026-02-02', ontvanger: null, fout: 'geen-ontvanger' });
  });

  it('goes to whom the beheerder named', async () => {
    const { officer, tenant, mine } = await aTeam(api, ...children('2026-01-05'));
    const beheer = tenant.as('beheer');
    await beheer
      .put('/herinneringsontvangers', { gebruikers: ['00000000-0000-7000-8000-000000000000'] })
      .expect(400);
    await beheer.put('/herinneringsontvangers', { gebruikers: [mine] }).expect(200);
    await becomes('2026-02-02T08:00:00+01:00', tenant);
    await worker.round();
    const lines = await ledger(officer, '&status=verzonden');
    expect(new Set(lines.map(({ ontvanger, rol }) => `${ontvanger} ${rol}`))).toEqual(
      new Set([`${mine} aangewezen`]),
    );
  });

  it('also reaches who stands in', async () => {
    const { tenant, officer, mine, leads, give, ids } = await aTeam(api, ...children('2026-01-05'));
    await give(ids[0]!, mine);
    const period = { vervangeneId: mine, vervangerId: leads, van: '2026-01-12', tot: '2026-02-28' };
    await officer.post('/vervangingen', period).expect(201);
    await becomes('2026-02-02T08:00:00+01:00', tenant);
    await worker.round();
    const lines = (await ledger(officer, '&status=verzonden')).filter(
      ({ soort }) => soort === 'convenant-6-weken',
    );
    expect(lines.map(({ ontvanger, rol }) => [ontvanger, rol]).sort()).toEqual(
      [
        [mine, 'behandelaar'],
        [leads, 'vervanger'],
      ].sort(),
    );
  });

  it('is written in the log for each page read, with the children behind it', async () => {
    const { officer, tenant } = await aTeam(api, ...children('2025-12-03'));
    await worker.round();
    await ledger(officer);
    const log = await tenant.log();
    expect(log.at(-1)).toMatchObject({ handeling: 'lijst', object_soort: 'herinnering', aantal: 1 });
    expect(log.find(({ rol }) => rol === 'herinneringen.bewaken')).toMatchObject({
      handeling: 'aanmaken',
      object_soort: 'herinnering',
    });
  });

  it('refuses a status that does not exist', async () => {
    const { officer } = await aTeam(api, ...children('2025-12-03'));
    await officer.get('/herinneringen?status=kwijt').expect(400);
  });
});

describe('the rounds', () => {
  it('race without telling anything twice', async () => {
    const { tenant, officer } = await aTeam(api, ...children('2026-01-05', '2026-01-06', '2026-01-07'));
    const other = await startWorker(api);
    await becomes('2026-02-02T08:00:00+01:00', tenant);
    await Promise.all([worker.round(), other.round(), other.round(), worker.round()]);
    await worker.round();
    const lines = await ledger(officer);
    const keys = lines.map(
      ({ dossierId, soort, moment, ontvanger }) => `${dossierId} ${soort} ${moment} ${ontvanger}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect((await messages(officer)).length).toBeLessThanOrEqual(1);
    await other.stop();
  });

  it('look at no tenant with nothing due', async () => {
    const { tenant } = await aTeam(api, ...children('2026-01-05'));
    await worker.round();
    const before = (await tenant.log()).length;
    await worker.round();
    expect((await tenant.log()).length).toBe(before);
    const [clock] = await tenant.rows<{ op: Date }>(
      sql`select op from platform.wekkers where soort = 'termijnen' and tenant_rol = ${tenant.tenant.schema}`,
    );
    expect(clock?.op.toISOString()).toBe('2026-01-18T23:00:00.000Z');
  });

  it('find a tenant whose clock was set wrongly at night', async () => {
    const { tenant, officer } = await aTeam(api, ...children('2026-01-05'));
    await worker.round();
    await tenant.rows(
      sql`update platform.wekkers set op = 'infinity' where tenant_rol = ${tenant.tenant.schema}`,
    );
    await becomes('2026-01-19T08:00:00+01:00', tenant);
    await worker.round();
    expect(await ledger(officer)).toEqual([]);
    await worker.checkAll();
    await worker.round();
    expect(told(await ledger(officer), 'thuiszitter-4-weken')).toEqual(['2026-01-19 verzonden teamleider']);
  });
});

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
    await becomes('2026-02-02T08:00:00+01:00', tenant, holder);
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
    await becomes('2026-03-09T08:00:00+01:00', tenant, holder);
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
    await becomes('2026-04-12T08:00:00+02:00', tenant, holder);
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

it('tells of one file with many late dossiers in one message', async () => {
  const { officer, send } = await aTeam(api, ...children('2025-09-01'));
  await worker.round();
  await send(
    ...children('2025-10-01', '2025-10-02', '2025-10-03').map((row, n) => ({
      ...row,
      meldingsnummer: `N${n}`,
    })),
  );
  await worker.round();
  expect((await messages(officer)).filter((one) => one === 'termijnen-al-voorbij')).toHaveLength(2);
});
