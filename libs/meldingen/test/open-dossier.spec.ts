import { afterEach, describe, expect, it } from '@jest/globals';
import { VERZUIMSOORTEN } from '@zesweken/dossiers';
import { type Agent, aPgn, csvOf, type MeldingRow, startApi } from '@zesweken/testing';
import fc from 'fast-check';
import sql from 'sql-template-tag';

const api = await startApi();
const NOW = '2026-01-12T09:00:00+01:00';
api.clock.set(NOW);
afterEach(() => {
  api.clock.set(NOW);
});

const GEMEENTE = { gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }] };

interface Dossier {
  id: string;
  kenmerk: string;
  status: string;
  soort: string;
  eersteVerzuimdag: string | null;
  eersteSignaaldag: string;
  eindeVerzuim: string | null;
  school: { brin: string | null; onderwijssoort: string | null };
  termijnen: { soort: string }[];
  meldingen: { id: string; herkomst: string; meldingsnummer: string; reden: string | null }[];
}

interface Problem {
  code: string;
  errors: { veld: string; code: string }[];
}

async function aLeerling(agent: Agent, more: object = {}): Promise<string> {
  const about = {
    voornamen: 'Sami',
    achternaam: 'Proef',
    geboortedatum: '2011-12-01',
    gemeentecode: 'GM0356',
    bsn: aPgn(7),
    ...more,
  };
  return (await agent.post<{ id: string }>('/leerlingen', about).expect(201)).body.id;
}

async function aGemeente() {
  const tenant = await api.aTenant('gemeente', GEMEENTE);
  const agent = tenant.as('leerplicht');
  const leerlingId = await aLeerling(agent);
  return {
    tenant,
    agent,
    leerlingId,
    open: (body: object) => agent.post<Dossier>('/dossiers', { leerlingId, ...body }),
    refused: (body: object) => agent.post<Problem>('/dossiers', { leerlingId, ...body }),
    send: (...rows: MeldingRow[]) =>
      agent
        .csv('/verzuimmeldingen/_importeren', csvOf(...rows.map((row) => ({ bsn: aPgn(7), ...row }))))
        .expect(200),
    dossiers: async () =>
      (await agent.get<{ items: Dossier[] }>('/dossiers?sort=kenmerk').expect(200)).body.items,
    dossier: async (id: string) => (await agent.get<Dossier>(`/dossiers/${id}`).expect(200)).body,
  };
}

describe('opening a dossier by hand', () => {
  it('forms an actief dossier with its clocks from an lrv, and answers where it is', async () => {
    const { open, tenant, leerlingId } = await aGemeente();

    const { body, headers } = await open({
      soort: 'lrv',
      eersteVerzuimdag: '2025-12-03',
      brin: '00XA',
      onderwijssoort: 'vo',
      reden: '<b>Komt niet</b>',
    }).expect(201);

    expect(headers.get('location')).toBe(`/api/v1/dossiers/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      kenmerk: 'ZW-2025-0001',
      status: 'actief',
      soort: 'lrv',
      eersteVerzuimdag: '2025-12-03',
      school: { brin: '00XA', onderwijssoort: 'vo' },
      meldingen: [{ herkomst: 'eigen', reden: '<b>Komt niet</b>' }],
    });
    expect(body.termijnen.map(({ soort }) => soort)).toEqual([
      'thuiszitter-4-weken',
      'convenant-6-weken',
      'pact-3-maanden',
    ]);
    const log = await tenant.log();
    expect(log).toMatchObject([
      { handeling: 'aanmaken', object_soort: 'leerling' },
      { handeling: 'lezen', object_soort: 'leerling' },
      { handeling: 'aanmaken', object_soort: 'dossier', object_id: body.id, betrokkenen: [leerlingId] },
      { handeling: 'lezen', object_soort: 'dossier', object_id: body.id, betrokkenen: [leerlingId] },
    ]);
    const [stored] = await tenant.rows<{ tekst: Buffer; herkomst: string }>(
      sql`select toelichting_versleuteld as tekst, herkomst from verzuimmeldingen`,
    );
    expect(stored!.herkomst).toBe('eigen');
    expect(stored!.tekst.toString('utf8')).not.toContain('Komt niet');
  });

  it.each(VERZUIMSOORTEN.map((soort) => [soort]))('gives a dossier of soort %s its status', async (soort) => {
    const { open } = await aGemeente();

    const { body } = await open({ soort, begindatum: '2026-01-05' }).expect(201);

    const counted = soort === 'lrv' || soort === 'absoluut';
    expect(body).toMatchObject({
      soort,
      status: soort === 'lrv' ? 'actief' : soort === 'absoluut' ? 'te-verifieren' : 'signaal',
      eersteSignaaldag: '2026-01-05',
      eersteVerzuimdag: counted ? '2026-01-05' : null,
    });
    // The duty to report 16 hours is one of schools: a melding of our own starts no such termijn.
    expect(body.termijnen.length).toBe(soort === 'lrv' ? 3 : 0);
  });

  it('is joined by later reports of the school, which then tell the school and the heaviest soort', async () => {
    const { open, send, dossier, dossiers } = await aGemeente();
    const { body } = await open({ soort: 'ziek', begindatum: '2025-12-01' }).expect(201);

    await send({ verzuimsoort: 'lrv', begindatum: '2025-12-10', brin: '00XA' });

    expect(await dossiers()).toHaveLength(1);
    expect(await dossier(body.id)).toMatchObject({
      status: 'actief',
      soort: 'lrv',
      eersteSignaaldag: '2025-12-01',
      eersteVerzuimdag: '2025-12-10',
      school: { brin: '00XA', onderwijssoort: 'vo' },
    });
  });

  it('gives the dossier that is there when the period belongs to it, and leaves its school as it was', async () => {
    const { open, send, dossiers } = await aGemeente();
    await send({ begindatum: '2025-12-03', brin: '00XA' });
    const [there] = await dossiers();

    const { body } = await open({ soort: 'overig', begindatum: '2026-01-05' }).expect(201);

    expect(body).toMatchObject({ id: there!.id, status: 'actief', school: { brin: '00XA' } });
  });

  it('does not cross a sluiting by a person', async () => {
    const { agent, open } = await aGemeente();
    const { body: first } = await open({ soort: 'lrv', begindatum: '2025-12-03' }).expect(201);
    await agent.post(`/dossiers/${first.id}/_sluiten`, { reden: 'hervat', datum: '2026-01-05' }).expect(200);

    const { body: second } = await open({ soort: 'lrv', begindatum: '2026-01-08' }).expect(201);

    expect(second.id).not.toBe(first.id);
    expect(second.status).toBe('actief');
  });

  it.each([
    ['without a first day', { soort: 'lrv' }, ['begindatum verplicht']],
    [
      'two first days',
      { soort: 'lrv', begindatum: '2025-12-01', eersteVerzuimdag: '2025-12-02' },
      ['begindatum volgorde'],
    ],
    ['a day that does not exist', { soort: 'lrv', begindatum: '2025-02-30' }, ['begindatum datum']],
    ['a day ahead', { soort: 'lrv', begindatum: '2026-01-13' }, ['begindatum volgorde']],
    [
      'an end before the begin',
      { soort: 'lrv', begindatum: '2026-01-05', einddatum: '2026-01-04' },
      ['einddatum volgorde'],
    ],
    ['a day before birth', { soort: 'lrv', begindatum: '2011-11-30' }, ['geboortedatum volgorde']],
    ['an unknown soort', { soort: 'spijbelen', begindatum: '2026-01-05' }, ['soort keuze']],
    ['a school with absoluut', { soort: 'absoluut', begindatum: '2026-01-05', brin: '00XA' }, ['brin keuze']],
    [
      'a text that is too long',
      { soort: 'lrv', begindatum: '2026-01-05', reden: 'x'.repeat(4001) },
      ['reden te-lang'],
    ],
  ])('refuses %s', async (_what, body, expected) => {
    const { refused, dossiers } = await aGemeente();

    const { body: problem } = await refused(body).expect(400);

    expect(problem.errors.map(({ veld, code }) => `${veld} ${code}`)).toEqual(expected);
    expect(await dossiers()).toEqual([]);
  });

  it('refuses a leerling who lives elsewhere, and knows no leerling of another tenant', async () => {
    const { agent, refused } = await aGemeente();
    const elsewhere = await aLeerling(agent, { bsn: aPgn(8), gemeentecode: 'GM0321' });
    const other = await aGemeente();
    const lrv = { soort: 'lrv', begindatum: '2026-01-05' };

    const { body } = await refused({ ...lrv, leerlingId: elsewhere }).expect(400);
    expect(body.errors).toMatchObject([{ veld: 'gemeentecode', code: 'gemeente.andere' }]);
    await refused({ ...lrv, leerlingId: other.leerlingId }).expect(404);
    expect(await other.dossiers()).toEqual([]);
  });

  it('never takes soort ziek or a number of our own from a school', async () => {
    const { agent, open } = await aGemeente();
    const { body } = await open({ soort: 'ziek', begindatum: '2026-01-05' }).expect(201);
    const own = body.meldingen[0]!.meldingsnummer;

    const { body: answer } = await agent
      .csv<{ afgekeurd: { veld: string; code: string }[] }>(
        '/verzuimmeldingen/_importeren',
        csvOf({ verzuimsoort: 'ziek' }, { meldingsnummer: own, bsn: aPgn(9) }),
      )
      .expect(200);

    expect(answer).toMatchObject({ gelezen: 2, aangemaakt: 0, bijgewerkt: 0 });
    expect(answer.afgekeurd.map(({ veld, code }) => `${veld} ${code}`)).toEqual([
      'verzuimsoort keuze',
      'meldingsnummer keuze',
    ]);
  });
});

describe('the end of a melding of our own', () => {
  it('ends the absence, so that a person can confirm the return', async () => {
    const { agent, open, dossier } = await aGemeente();
    const { body } = await open({ soort: 'lrv', begindatum: '2025-12-03' }).expect(201);
    const [melding] = body.meldingen;
    const end = (einddatum: string) =>
      agent.post<Problem>(`/verzuimmeldingen/${melding!.id}/_beeindigen`, { einddatum });

    expect((await end('2025-12-02').expect(400)).body.errors).toMatchObject([{ veld: 'einddatum' }]);
    expect((await end('2026-01-09').expect(200)).body).toMatchObject({ einddatum: '2026-01-09' });

    expect(await dossier(body.id)).toMatchObject({ status: 'te-bevestigen', eindeVerzuim: '2026-01-09' });
  });

  it('is not ours to tell in a melding of a school', async () => {
    const { agent, send } = await aGemeente();
    await send({});
    const { body } = await agent.get<{ items: { id: string }[] }>('/verzuimmeldingen').expect(200);

    const { body: problem } = await agent
      .post<Problem>(`/verzuimmeldingen/${body.items[0]!.id}/_beeindigen`, { einddatum: '2026-01-09' })
      .expect(409);

    expect(problem.code).toBe('melding.van-school');
  });
});

describe('meldingen of our own among those of schools', () => {
  const step = fc.record({
    own: fc.boolean(),
    soort: fc.constantFrom('lrv', '16-uur', 'overig', 'absoluut'),
    from: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 0, max: 14 }),
    school: fc.boolean(),
  });
  type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;
  const day = (n: number): string => new Date(Date.UTC(2025, 9, 1 + n)).toISOString().slice(0, 10);

  async function formed(steps: readonly (Step & { number: number })[]): Promise<object[]> {
    const { open, send, dossiers } = await aGemeente();
    for (const { own, soort, from, days, school, number } of steps) {
      const [begindatum, einddatum] = [day(from), day(from + days)];
      const brin = soort === 'absoluut' ? '' : `0${number}XA`;
      if (own) {
        const where = school && brin ? { brin, onderwijssoort: 'vo' } : {};
        await open({ soort, begindatum, einddatum, ...where }).expect(201);
      } else await send({ meldingsnummer: `M${number}`, verzuimsoort: soort, begindatum, einddatum, brin });
    }
    return (await dossiers())
      .map(({ status, soort, eersteSignaaldag, eersteVerzuimdag, eindeVerzuim, school }) => ({
        ...{ status, soort, eersteSignaaldag, eersteVerzuimdag, eindeVerzuim, school },
      }))
      .sort((a, b) => a.eersteSignaaldag.localeCompare(b.eersteSignaaldag));
  }

  it('form the same dossiers in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Begins differ: of two on one day the number decides the school, and ours are given out as they come.
        fc.uniqueArray(step, { minLength: 2, maxLength: 4, selector: ({ from }) => from }),
        fc.infiniteStream(fc.nat()),
        async (steps, keys) => {
          const numbered = steps.map((one, number) => ({ ...one, number }));
          const order = numbered.map((one) => ({ one, key: keys.next().value ?? 0 }));
          const shuffled = order.sort((a, b) => a.key - b.key).map(({ one }) => one);
          const [mixed, inOrder] = await Promise.all([shuffled, numbered].map(formed));
          expect(mixed).toEqual(inOrder);
        },
      ),
      { numRuns: 12 },
    );
  });
});
