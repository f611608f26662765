import { describe, expect, it } from '@jest/globals';
import { type ApiTenant, csvOf, readPdf, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();

const send = (tenant: ApiTenant, rol: 'leerplicht' | 'trajectbegeleider', csv: string) =>
  tenant.as(rol).csv('/verzuimmeldingen/_importeren', csv).expect(200);

const kind = (n: number, bsn: string) => ({ meldingsnummer: `T${n}`, bsn, voornamen: `Kind${n}` });

/** Absent since before the summer, since the autumn for long, twice for a day, on holiday, and not enrolled. */
async function aGemeente() {
  const gemeente = await api.aTenant();
  await gemeente.rows(
    sql`insert into schoolvakanties (id, naam, begin, einde, bron) values (gen_random_uuid(), 'Zomervakantie', '2024-07-13', '2024-08-25', 'test')`,
  );
  await send(
    gemeente,
    'leerplicht',
    csvOf(
      {
        ...kind(1, '111222333'),
        begindatum: '2024-06-10',
        einddatum: '2024-11-01',
        meldingsdatum: '2024-06-12',
      },
      {
        ...kind(2, '999990342'),
        begindatum: '2024-10-01',
        einddatum: '2025-01-15',
        meldingsdatum: '2024-10-02',
      },
      {
        ...kind(3, '123456782'),
        ...{
          verzuimsoort: '16-uur',
          begindatum: '2024-09-02',
          einddatum: '2024-09-06',
          meldingsdatum: '2024-09-09',
        },
      },
      {
        ...kind(3, '123456782'),
        ...{ meldingsnummer: 'T4', verzuimsoort: 'luxe', begindatum: '2025-02-03', einddatum: '2025-02-07' },
        meldingsdatum: '2025-02-10',
      },
      {
        ...kind(5, '999990019'),
        ...{ verzuimsoort: 'absoluut', brin: '', begindatum: '2024-09-15', einddatum: '2024-10-30' },
        meldingsdatum: '2024-09-20',
      },
    ),
  );
  return gemeente;
}

describe('the leerplichttelling', () => {
  it('counts unique leerlingen by the fields of the form', async () => {
    const gemeente = await aGemeente();
    const officer = gemeente.as('leerplicht');
    const { body } = await officer
      .get<{ velden: { veld: string; aantal: number }[] }>('/opgaven/leerplichttelling/2024-2025')
      .expect(200);

    expect(body).toMatchObject({ schooljaar: '2024-2025', peildatum: '2025-07-31', vrijstellingen: [] });
    expect(Object.fromEntries(body.velden.map(({ veld, aantal }) => [veld, aantal]))).toEqual({
      // Nobody has confirmed it yet.
      'absoluut-totaal': 0,
      'relatief-totaal': 2,
      'relatief-herhaald': 1,
      'luxe-verzuim': 1,
      'lrv-bij-aanvang': 1,
      'lrv-toename': 1,
      'lrv-langer-dan-3-maanden': 2,
      'lrv-verhuisd': 0,
      teruggeleid: 0,
    });
    const [line] = (await gemeente.log()).filter(({ object_soort }) => object_soort === 'leerplichttelling');
    expect(line!.betrokkenen).toHaveLength(3);
    const file = await officer.get('/opgaven/leerplichttelling/2024-2025/bestand?vorm=csv').expect(200);
    expect(file.text).toContain('2024-2025,2025-07-31,lrv-bij-aanvang,1\r\n');
    await officer.get('/opgaven/leerplichttelling/2024/bestand?vorm=csv').expect(400);
    await officer.get('/opgaven/leerplichttelling/2024-2025/bestand?vorm=xls').expect(400);
  });
});

describe('the return to the Inspectie', () => {
  it('has a row for each long case, ended ones too, and nothing that names anybody', async () => {
    const swv = await api.aTenant('samenwerkingsverband');
    await swv.rows(sql`select 1`);
    const { owner } = api.database;
    const convenant = await owner.query<{ id: string }>(
      `insert into platform.convenanten (id, naam, geldig_vanaf, doelen, termen) values (gen_random_uuid(), 'x', '2020-08-01', '{}', '{}') returning id`,
    );
    const gemeente = await api.aTenant();
    for (const { id } of [swv, gemeente])
      await owner.query(`insert into platform.convenant_leden values ($1, $2, '2020-08-01', null)`, [
        convenant.rows[0]!.id,
        id,
      ]);
    await send(
      swv,
      'trajectbegeleider',
      csvOf(
        {
          ...kind(1, '111222333'),
          begindatum: '2025-09-01',
          einddatum: '2025-11-20',
          meldingsdatum: '2025-09-10',
        },
        { ...kind(2, '999990342'), begindatum: '2025-11-10', meldingsdatum: '2025-11-12' },
        { ...kind(3, '123456782'), begindatum: '2025-12-20', meldingsdatum: '2025-12-22' },
      ),
    );
    const officer = swv.as('trajectbegeleider');

    const { body } = await officer
      .get<{ rijen: Record<string, unknown>[] }>('/opgaven/inspectie/2025-4')
      .expect(200);

    expect(body).toMatchObject({ kwartaal: '2025-4', van: '2025-10-01', tot: '2025-12-31' });
    const rows = [...body.rijen].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    expect(rows.map(({ volgnummer: _, ...row }) => row)).toEqual(
      expect.arrayContaining([
        {
          ...{ schoolsoort: 'vo', leeftijd: 14, soort: 'lrv', begin: '2025-09', wekenThuis: 11 },
          ...{ vrijgesteld: false, stand: 'voorbij', einde: '2025-11' },
        },
        {
          ...{ schoolsoort: 'vo', leeftijd: 14, soort: 'lrv', begin: '2025-11', wekenThuis: 7 },
          ...{ vrijgesteld: false, stand: 'loopt', einde: null },
        },
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(body)).not.toMatch(/Kind|00XA|ZW-|[0-9a-f]{8}-[0-9a-f]{4}/);
    for (const wrong of ['2025-5', '2025', '2026-4'])
      await officer.get(`/opgaven/inspectie/${wrong}`).expect(400);
    await officer.get('/opgaven/inspectie/2025-4/bestand?vorm=ods').expect(200);
    await gemeente.as('leerplicht').get('/opgaven/inspectie/2025-4').expect(403);
  });
});

describe('the report to the council', () => {
  it('is written once at a time, and printed with headings and only what was released', async () => {
    const gemeente = await aGemeente();
    const lead = gemeente.as('teamleider');
    const at = '/opgaven/raadsverslagen/2024-2025';
    expect((await lead.get(at).expect(200)).body).toMatchObject({ versie: 0, vrijgave: null, inleiding: '' });
    await lead.put(at, { inleiding: 'Dit jaar was er een.\n\nEn nog een.' }).expect(200);
    expect((await lead.put(at, { inleiding: 'x' }).expect(428)).body.code).toBe(
      'raadsverslag.versie-ontbreekt',
    );
    const stale = lead.with({ 'if-match': '"9"' });
    expect((await stale.put(at, { inleiding: 'x' }).expect(412)).body.code).toBe('raadsverslag.gewijzigd');

    const response = await fetch(new URL(`/api/v1${at}/pdf`, api.url), {
      headers: { cookie: `zesweken=${lead.token}` },
    });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const { bookmarks, pages, tagged } = await readPdf(Buffer.from(await response.arrayBuffer()));
    const text = pages.join(' ');
    expect(tagged).toBe(true);
    expect(JSON.stringify(bookmarks)).toContain('De cijfers');
    expect(text).toContain('En nog een.');
    expect(text).toContain('nog geen cijfers vrijgegeven');
    await gemeente.as('leerplicht').get(at).expect(403);
  });
});
