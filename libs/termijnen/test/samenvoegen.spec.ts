import { describe, expect, it } from '@jest/globals';
import { aPgn, type MeldingRow, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { house, type Uitleg, WAAROM } from './house.js';

const api = await startApi();

describe('what is joined', () => {
  const APART: MeldingRow[] = [
    { meldingsnummer: 'M-1', begindatum: '2025-10-01', einddatum: '2025-10-10' },
    { meldingsnummer: 'M-2', begindatum: '2025-12-03' },
  ];
  const BRUG: MeldingRow = { meldingsnummer: 'M-3', begindatum: '2025-10-11', einddatum: '2025-12-02' };

  it('takes acties, what people did to its clocks and the ledger along; its own clocks end', async () => {
    const { tenant, agent, send, all } = await house(api, APART[0]);
    await send(APART[1]!);
    const [first, second] = (await all()).map(({ id }) => id) as [string, string];
    const actie = { omschrijving: 'Bel', wie: 'moeder', uiterlijk: '2026-02-02' };
    await agent.post(`/dossiers/${second}/acties`, actie).expect(201);
    const { body } = await agent.get<{ items: Uitleg[] }>(`/dossiers/${second}/termijnen`).expect(200);
    const six = body.items.find(({ soort }) => soort === 'convenant-6-weken')!;
    await agent
      .post(`/dossiers/${second}/termijnen/${six.id}/_opschorten`, {
        van: '2026-01-05',
        tot: '2026-01-09',
        ...WAAROM,
      })
      .expect(200);
    await tenant.rows(sql`
      insert into herinneringen (id, termijn_id, dossier_id, soort, uiterlijk, moment, rol, status, gemaakt_op)
      select gen_random_uuid(), ${six.id}::uuid, d, 'convenant-6-weken', '2026-01-14'::date, '2026-01-07'::date, 'behandelaar', 'verzonden', now()
      from unnest(${[first, second]}::uuid[]) d
      union all select gen_random_uuid(), ${six.id}::uuid, ${second}::uuid, 'convenant-6-weken', '2026-01-14'::date, '2026-01-12'::date, 'behandelaar', 'verzonden', now()`);

    await send(BRUG);

    expect(await all()).toHaveLength(1);
    const rows = await tenant.rows<{ dossier: string; soort: string }>(
      sql`select dossier_id as dossier, soort from termijnen order by uiterlijk, soort`,
    );
    expect(rows).toEqual(
      ['thuiszitter-4-weken', 'convenant-6-weken', 'pact-3-maanden', 'actie'].map((soort) => ({
        dossier: first,
        soort,
      })),
    );
    expect(await tenant.rows(sql`select distinct dossier_id as id from termijningrepen`)).toEqual([
      { id: first },
    ]);
    // What both told once is told once.
    expect(
      await tenant.rows(
        sql`select moment::text from herinneringen where dossier_id = ${first} order by moment`,
      ),
    ).toEqual([{ moment: '2026-01-07' }, { moment: '2026-01-12' }]);
  });

  it('that goes away because its last melding did takes termijnen and ledger with it', async () => {
    const { tenant, send, all } = await house(api, APART[0]);
    await send(APART[1]!);
    const [, second] = (await all()).map(({ id }) => id) as [string, string];
    await tenant.rows(sql`
      insert into herinneringen (id, termijn_id, dossier_id, soort, uiterlijk, moment, rol, status, gemaakt_op)
      values (gen_random_uuid(), gen_random_uuid(), ${second}, 'convenant-6-weken', '2026-01-14', '2026-01-07', 'behandelaar', 'verzonden', now())`);
    // The number was another child's: the dossier of this one loses its last melding.
    await send({ ...APART[1]!, bsn: aPgn(9), voornamen: 'Ander' });
    expect((await all()).map(({ id }) => id)).not.toContain(second);
    expect(await tenant.rows(sql`select 1 from herinneringen`)).toEqual([]);
    expect(await tenant.rows(sql`select 1 from termijnen where dossier_id = ${second}`)).toEqual([]);
  });
});

describe('two leerlingen that turn out to be one child', () => {
  it('share what they had, and get it back', async () => {
    const { tenant, agent, leerlingId, all, id, send } = await house(api);
    await send({ meldingsnummer: 'M-9', bsn: aPgn(9), voornamen: 'Ander', begindatum: '2025-12-10' });
    const other = (await all()).find((one) => one.id !== id)!;
    const actie = { omschrijving: 'Bel', wie: 'moeder', uiterlijk: '2026-02-02' };
    await agent.post(`/dossiers/${other.id}/acties`, actie).expect(201);
    await agent
      .post('/vrijstellingen', {
        leerlingId: other.leerling.id,
        grond: '5-onder-a',
        begin: '2025-08-01',
        einde: '2026-07-31',
      })
      .expect(201);
    await agent
      .post('/aanmeldingen', { leerlingId: other.leerling.id, brin: '99XX', ontvangen: '2026-01-05' })
      .expect(201);
    await tenant.rows(sql`
      insert into herinneringen (id, termijn_id, dossier_id, soort, uiterlijk, moment, rol, status, gemaakt_op)
      values (gen_random_uuid(), gen_random_uuid(), ${other.id}, 'convenant-6-weken', '2026-01-21', '2026-01-07', 'behandelaar', 'verzonden', now())`);
    const picture = () =>
      tenant.rows(sql`
        select coalesce(dossier_id, leerling_id)::text as waar, soort, uiterlijk::text from termijnen
        union all select dossier_id::text, 'ledger ' || soort, moment::text from herinneringen order by 1, 2, 3`);
    const before = await picture();

    await agent.post(`/leerlingen/${leerlingId}/_samenvoegen`, { met: other.leerling.id }).expect(200);

    const kinds = [
      'actie',
      'convenant-6-weken',
      'ledger convenant-6-weken',
      'pact-3-maanden',
      'thuiszitter-4-weken',
      'zorgplicht-10-weken',
      'zorgplicht-6-weken',
    ];
    const merged = (await picture()) as { waar: string; soort: string }[];
    expect(merged.filter(({ waar }) => waar === id).map(({ soort }) => soort)).toEqual(kinds);
    expect(merged.filter(({ waar }) => waar !== id)).toEqual([
      { waar: leerlingId, soort: 'vrijstelling-5-jaarlijks', uiterlijk: '2026-06-30' },
    ]);

    await agent.post(`/leerlingen/${leerlingId}/_ontkoppelen`, {}).expect(200);
    expect(await picture()).toEqual(before);
  });
});
