import { afterEach, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { TEST_BSN as BSN, csvOf, type MeldingRow as Row, startApi } from '@zesweken/testing';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

afterEach(() => {
  api.clock.set('2026-01-12T09:00:00+01:00');
});

const IMPORT = '/verzuimmeldingen/_importeren';
const GEMEENTE = { gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }] };

interface Result {
  gelezen: number;
  aangemaakt: number;
  bijgewerkt: number;
  ongewijzigd: number;
  afgekeurd: { regel: number; veld: string; code: string; melding: string }[];
}

interface List {
  items: {
    id: string;
    kenmerk: string;
    status: string;
    soort: string;
    eersteVerzuimdag: string | null;
    eersteSignaaldag: string;
    dagenThuis: number | null;
    eindeVerzuim: string | null;
    volgendeTermijn: unknown;
    langdurigThuis: boolean;
  }[];
}

async function aGemeente() {
  const tenant = await api.aTenant('gemeente', GEMEENTE);
  const agent = tenant.as('leerplicht');
  return {
    tenant,
    agent,
    send: async (...rows: Row[]) => (await agent.csv<Result>(IMPORT, csvOf(...rows)).expect(200)).body,
    dossiers: async () => (await agent.get<List>('/dossiers?sort=kenmerk').expect(200)).body.items,
  };
}

describe('importing verzuimmeldingen', () => {
  it('forms an actief dossier with its three clocks from an lrv', async () => {
    const { agent, send, dossiers } = await aGemeente();

    expect(await send({})).toEqual({
      gelezen: 1,
      aangemaakt: 1,
      bijgewerkt: 0,
      ongewijzigd: 0,
      afgekeurd: [],
      afgekeurdeRegels: 0,
    });

    const [dossier] = await dossiers();
    expect(dossier).toMatchObject({
      kenmerk: 'ZW-2025-0001',
      status: 'actief',
      soort: 'lrv',
      eersteSignaaldag: '2025-12-03',
      eersteVerzuimdag: '2025-12-03',
      eindeVerzuim: null,
      dagenThuis: 40,
      langdurigThuis: true,
      volgendeTermijn: { soort: 'convenant-6-weken', uiterlijk: '2026-01-14', status: 'open' },
    });
    const { body } = await agent.get<{ termijnen: object[] }>(`/dossiers/${dossier!.id}`).expect(200);
    expect(body.termijnen).toEqual([
      expect.objectContaining({
        soort: 'thuiszitter-4-weken',
        begin: '2025-12-03',
        uiterlijk: '2025-12-31',
        status: 'verlopen',
      }),
      expect.objectContaining({ soort: 'convenant-6-weken', uiterlijk: '2026-01-14', status: 'open' }),
      expect.objectContaining({ soort: 'pact-3-maanden', uiterlijk: '2026-03-03', status: 'open' }),
    ]);
  });

  it('changes nothing when the same file comes again, also on a later day and without meldingsdatum', async () => {
    api.clock.set('2026-01-12T23:50:00+01:00');
    const { send, tenant } = await aGemeente();
    const rows = [{ meldingsdatum: '' }, { meldingsnummer: 'M2', bsn: BSN[1], voornamen: 'Lina' }];
    await send(...rows);
    const before = await tenant.rows(sql`select * from verzuimmeldingen order by id`);
    const dossiers = await tenant.rows(sql`select * from dossiers order by id`);
    api.clock.set('2026-01-13T00:10:00+01:00');

    expect(await send(...rows)).toMatchObject({ aangemaakt: 0, bijgewerkt: 0, ongewijzigd: 2 });

    expect(await tenant.rows(sql`select * from verzuimmeldingen order by id`)).toEqual(before);
    expect(await tenant.rows(sql`select * from dossiers order by id`)).toEqual(dossiers);
  });

  it('takes the good rows in and names the bad ones by line, column and code', async () => {
    const { send, dossiers } = await aGemeente();

    const result = await send(
      {},
      { meldingsnummer: 'M2', bsn: '111222334' },
      { meldingsnummer: 'M3', gemeentecode: 'GM0321' },
      { meldingsnummer: '', begindatum: '2025-02-30', verzuimsoort: 'ziek' },
      { meldingsnummer: 'M5', bsn: BSN[2], einddatum: '2025-12-01' },
    );

    expect(result).toMatchObject({ gelezen: 5, aangemaakt: 1 });
    expect(result.afgekeurd.map(({ regel, veld, code }) => [regel, veld, code])).toEqual(
      expect.arrayContaining([
        [3, 'bsn', 'pgn'],
        [4, 'gemeentecode', 'gemeente.andere'],
        [5, 'meldingsnummer', 'verplicht'],
        [5, 'begindatum', 'datum'],
        [5, 'verzuimsoort', 'keuze'],
        [6, 'einddatum', 'volgorde'],
      ]),
    );
    expect(JSON.stringify(result)).not.toContain('111222334');
    expect(await dossiers()).toHaveLength(1);
  });

  it('joins two dossiers when a late melding bridges them, and both kenmerken lead there', async () => {
    const { agent, send, dossiers } = await aGemeente();
    await send({ begindatum: '2025-09-01', einddatum: '2025-09-12' });
    await send({ meldingsnummer: 'M2', begindatum: '2025-11-03' });
    const [first, second] = await dossiers();

    await send({ meldingsnummer: 'M3', begindatum: '2025-09-15', einddatum: '2025-10-31' });

    const [joined, ...others] = await dossiers();
    expect(others).toEqual([]);
    expect(joined).toMatchObject({
      id: first!.id,
      kenmerk: first!.kenmerk,
      eersteVerzuimdag: '2025-09-01',
      eindeVerzuim: null,
    });
    const { body } = await agent
      .get<{ id: string; kenmerken: string[]; meldingen: object[] }>(`/dossiers/${second!.id}`)
      .expect(200);
    expect(body).toMatchObject({ id: first!.id, kenmerken: [first!.kenmerk, second!.kenmerk] });
    expect(body.meldingen).toHaveLength(3);
  });

  it('takes back the joined dossier when a correction splits them again', async () => {
    const { send, dossiers } = await aGemeente();
    await send(
      { begindatum: '2025-09-01', einddatum: '2025-09-12' },
      { meldingsnummer: 'M2', begindatum: '2025-11-03' },
    );
    const before = await dossiers();
    await send({ meldingsnummer: 'M3', begindatum: '2025-09-15', einddatum: '2025-10-31' });

    await send({ meldingsnummer: 'M3', begindatum: '2025-09-15', einddatum: '2025-09-19' });

    expect((await dossiers()).map(({ id, kenmerk }) => [id, kenmerk])).toEqual(
      before.map(({ id, kenmerk }) => [id, kenmerk]),
    );
  });

  it('removes the dossier when the melding turns out to be about another child', async () => {
    const { send, dossiers } = await aGemeente();
    await send({});
    const [wrong] = await dossiers();

    await send({ bsn: BSN[1], voornamen: 'Noor' });

    const [right, ...others] = await dossiers();
    expect(others).toEqual([]);
    expect(right!.id).not.toBe(wrong!.id);
  });

  it('counts a day as ended only when it has passed', async () => {
    api.clock.set('2026-01-12T23:50:00+01:00');
    const { send, dossiers } = await aGemeente();
    await send({ einddatum: '2026-01-12' });
    expect((await dossiers())[0]).toMatchObject({ status: 'actief', eindeVerzuim: null });

    api.clock.set('2026-01-13T00:00:01+01:00');
    expect((await dossiers())[0]).toMatchObject({
      status: 'te-bevestigen',
      eindeVerzuim: '2026-01-12',
      dagenThuis: 41,
    });
  });

  it('takes in nothing of a file that ends half-way through a quoted field', async () => {
    const { agent, tenant } = await aGemeente();
    const broken = `${csvOf({})}\r\n"M2;never closed`;

    const { body } = await agent.csv<{ code: string; detail: string }>(IMPORT, broken).expect(400);

    expect(['aanhaling', 'geen-csv', 'kolom', 'leeg']).toContain(body.code);
    expect(await tenant.rows(sql`select 1 from verzuimmeldingen`)).toEqual([]);
    expect(await tenant.rows(sql`select 1 from leerlingen`)).toEqual([]);
  });

  it.each([
    ['a zip that is called csv', Buffer.from('504b0304140000000800', 'hex').toString('latin1')],
    ['a header with a column twice', 'meldingsnummer;meldingsnummer\r\n1;2'],
    ['columns nobody knows', 'meldingsnummer;lievelingskleur\r\n1;blauw'],
    ['nothing at all', ''],
  ])('refuses %s and changes nothing', async (_what, text) => {
    const { agent, tenant } = await aGemeente();
    const { body } = await agent.csv<{ code: string; status: number }>(IMPORT, text).expect(400);
    expect(['aanhaling', 'geen-csv', 'kolom', 'leeg']).toContain(body.code);
    expect(await tenant.rows(sql`select 1 from verzuimmeldingen`)).toEqual([]);
  });

  it('wants text/csv', async () => {
    const { agent } = await aGemeente();
    await agent.post(IMPORT, { gelezen: 1 }).expect(415);
  });

  it('keeps PGN and the free text about the child unreadable in the database, and finds the child by its number', async () => {
    const { agent, send, tenant } = await aGemeente();
    await send({ reden: 'heeft paniekaanvallen' });

    const dump = JSON.stringify([
      await tenant.rows(sql`select * from leerlingen`),
      await tenant.rows(sql`select * from verzuimmeldingen`),
    ]);
    expect(dump).not.toContain(BSN[0]);
    expect(Buffer.from(dump).toString('latin1')).not.toContain('paniek');

    const { body } = await agent
      .post<{ items: { naam: string }[] }>('/leerlingen/_zoek', { pgn: BSN[0] })
      .expect(200);
    expect(body.items).toEqual([expect.objectContaining({ naam: 'Sami Proef' })]);
    const { body: page } = await agent.get<{ items: { reden: string }[] }>('/verzuimmeldingen').expect(200);
    expect(page.items[0]).toMatchObject({ reden: 'heeft paniekaanvallen' });
  });

  it('lets the newest report decide on name and address, whatever the order of the files', async () => {
    const { agent, send } = await aGemeente();
    await send({
      meldingsnummer: 'M2',
      meldingsdatum: '2026-01-05',
      begindatum: '2026-01-05',
      achternaam: 'Nieuw',
    });
    await send({ meldingsnummer: 'M1', meldingsdatum: '2025-12-10', achternaam: 'Oud' });

    const { body } = await agent
      .post<{ items: { naam: string }[] }>('/leerlingen/_zoek', { pgn: BSN[0] })
      .expect(200);
    expect(body.items[0]!.naam).toBe('Sami Nieuw');
  });

  it('logs whose data came in, before the answer', async () => {
    const { send, tenant } = await aGemeente();
    await send({}, { meldingsnummer: 'M2', bsn: BSN[1] });
    const ids = (await tenant.rows<{ id: string }>(sql`select id from leerlingen order by id`)).map(
      ({ id }) => id,
    );

    const rows = (await tenant.log()).filter(({ handeling }) => handeling === 'importeren');
    expect(rows).toHaveLength(1);
    expect([...rows[0]!.betrokkenen].sort()).toEqual(ids);
  });
});
