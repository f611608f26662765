import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type Agent, csvOf, startApi, TEST_BSN } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

const GEMEENTE = { gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }] };
const ANTWOORD = {
  dagen: [
    { dag: '2026-01-06', uren: 2.5 },
    { dag: '2026-01-05', uren: 6 },
  ],
  status: 'afgehandeld',
  sluitreden: 'hervat',
  opmerking: 'Gesproken met <b>ouders</b>;\nweer op school',
  contactNaam: 'A. Ambtenaar',
  contactTelefoon: '+31 30 1234567',
  contactEmail: 'leerplicht@gemeente.example',
};
const EMPTY = {
  dagen: [],
  status: 'ontvangen',
  sluitreden: null,
  opmerking: null,
  contactNaam: null,
  contactTelefoon: null,
  contactEmail: null,
};

interface Problem {
  code: string;
  errors: { veld: string; code: string }[];
}

async function aMelding() {
  const tenant = await api.aTenant('gemeente', GEMEENTE);
  const agent = tenant.as('leerplicht');
  const period = { verzuimsoort: '16-uur', begindatum: '2026-01-05', einddatum: '2026-01-09' };
  await agent
    .csv('/verzuimmeldingen/_importeren', csvOf({ ...period, meldingsdatum: '2026-01-10' }))
    .expect(200);
  const { body } = await agent.get<{ items: { id: string }[] }>('/verzuimmeldingen').expect(200);
  const path = `/verzuimmeldingen/${body.items[0]!.id}/antwoord`;
  const put = <T = object>(version: number, answer: object) =>
    agent.with({ 'if-match': `"${version}"` }).put<T>(path, answer);
  return { tenant, agent, path, put };
}

describe('the answer of the college on a melding', () => {
  it('starts empty, is kept by version and shown as it was given', async () => {
    const { agent, path, put, tenant } = await aMelding();
    const { body: none, headers } = await agent.get(path).expect(200);
    expect(none).toEqual({ ...EMPTY, versie: 0, gewijzigdOp: null });
    expect(headers.get('etag')).toBe('"0"');

    const { body, headers: after } = await put(0, ANTWOORD).expect(200);

    expect(after.get('etag')).toBe('"1"');
    expect(body).toEqual({
      ...ANTWOORD,
      dagen: [
        { dag: '2026-01-05', uren: 6 },
        { dag: '2026-01-06', uren: 2.5 },
      ],
      versie: 1,
      gewijzigdOp: '2026-01-12T08:00:00.000Z',
    });
    const [stored] = await tenant.rows<{ o: Buffer }>(
      sql`select opmerking_versleuteld as o from melding_antwoorden`,
    );
    expect(stored!.o.toString('latin1')).not.toContain('ouders');
    const acts = (await tenant.log()).filter(({ object_soort }) => object_soort === 'antwoord');
    expect(acts.map(({ handeling }) => handeling)).toEqual(['lezen', 'wijzigen', 'lezen']);
  });

  it('never loses the words of another', async () => {
    const { agent, path, put } = await aMelding();
    await put(0, ANTWOORD).expect(200);

    expect((await put<Problem>(0, EMPTY).expect(412)).body.code).toBe('antwoord.gewijzigd');
    expect((await agent.put<Problem>(path, EMPTY).expect(428)).body.code).toBe('versie.ontbreekt');
    await agent.with({ 'if-match': 'W/"1"' }).put(path, EMPTY).expect(400);
    expect((await agent.get(path).expect(200)).body).toMatchObject({ versie: 1, status: 'afgehandeld' });

    expect((await put(1, EMPTY).expect(200)).body).toMatchObject({ ...EMPTY, versie: 2 });
  });

  it.each([
    ['a day before the melding', { dagen: [{ dag: '2026-01-04', uren: 1 }] }, ['dagen.0.dag volgorde']],
    ['a day after it', { dagen: [{ dag: '2026-01-10', uren: 1 }] }, ['dagen.0.dag volgorde']],
    [
      'a day twice',
      {
        dagen: [
          { dag: '2026-01-05', uren: 1 },
          { dag: '2026-01-05', uren: 2 },
        ],
      },
      ['dagen.1.dag dubbel'],
    ],
    ['a day that does not exist', { dagen: [{ dag: '2026-02-30', uren: 1 }] }, ['dagen.0.dag datum']],
    ['25 hours', { dagen: [{ dag: '2026-01-05', uren: 25 }] }, ['dagen.0.uren maximum']],
    ['less than no hours', { dagen: [{ dag: '2026-01-05', uren: -1 }] }, ['dagen.0.uren minimum']],
    ['no list of days', { dagen: null }, ['dagen vorm']],
    ['a closing without its reason', { status: 'afgehandeld' }, ['sluitreden verplicht']],
    ['a reason without closing', { sluitreden: 'hervat' }, ['sluitreden keuze']],
    ['an unknown status', { status: 'klaar' }, ['status keuze']],
    ['a remark that is too long', { opmerking: 'x'.repeat(2001) }, ['opmerking te-lang']],
    ['an address that is none', { contactEmail: 'bel maar' }, ['contactEmail vorm']],
  ])('refuses %s', async (_what, wrong, expected) => {
    const { agent, path, put } = await aMelding();

    const { body } = await put<Problem>(0, { ...EMPTY, ...wrong }).expect(400);

    expect(body.errors.map(({ veld, code }) => `${veld} ${code}`)).toEqual(expect.arrayContaining(expected));
    expect((await agent.get(path).expect(200)).body).toMatchObject({ versie: 0 });
  });

  it('refuses a megabyte of text', async () => {
    const { put } = await aMelding();

    await put(0, { ...EMPTY, opmerking: 'x'.repeat(1024 * 1024) }).expect(413);
  });

  it('is not asked of a melding of our own', async () => {
    const { agent } = await aMelding();
    const about = { voornamen: 'A', achternaam: 'B', geboortedatum: '2012-01-01', gemeentecode: 'GM0356' };
    const { body: leerling } = await agent.post<{ id: string }>('/leerlingen', about).expect(201);
    const { body: dossier } = await agent
      .post<{ meldingen: { id: string }[] }>('/dossiers', {
        leerlingId: leerling.id,
        soort: 'overig',
        begindatum: '2026-01-05',
      })
      .expect(201);

    const { body } = await agent
      .with({ 'if-match': '"0"' })
      .put<Problem>(`/verzuimmeldingen/${dossier.meldingen[0]!.id}/antwoord`, EMPTY)
      .expect(409);

    expect(body.code).toBe('melding.eigen');
  });
});

describe('the export of answers', () => {
  const exported = async (agent: Agent, period: string) => {
    const { text, headers } = await agent.get(`/verzuimmeldingen/antwoorden?${period}`).expect(200);
    return { text, headers, rows: parse<object>(text, { delimiter: ';', bom: true, columns: true }) };
  };

  it('gives a CSV that a spreadsheet opens, without formulas, and is logged', async () => {
    const { agent, put, tenant } = await aMelding();
    await put(0, { ...ANTWOORD, contactNaam: '=HYPERLINK("http://x")' }).expect(200);

    const { text, headers, rows } = await exported(agent, 'vanaf=2026-01-10&totEnMet=2026-01-10');

    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="antwoorden.csv"');
    // The mark in front tells a spreadsheet that this is UTF-8.
    expect(text.startsWith('\uFEFFmeldingsnummer;')).toBe(true);
    expect(rows).toEqual([
      {
        meldingsnummer: 'M1',
        verzuimsoort: '16-uur',
        meldingsdatum: '2026-01-10',
        begindatum: '2026-01-05',
        einddatum: '2026-01-09',
        l_dagen_en_uren: '2026-01-05=6 2026-01-06=2.5',
        m_status: 'afgehandeld',
        n_reden_afsluiting: 'hervat',
        o_opmerking: 'Gesproken met <b>ouders</b>;\nweer op school',
        p_contact_naam: `'=HYPERLINK("http://x")`,
        p_contact_telefoon: `'+31 30 1234567`,
        p_contact_email: 'leerplicht@gemeente.example',
      },
    ]);
    expect((await tenant.log()).at(-1)).toMatchObject({
      handeling: 'exporteren',
      object_soort: 'antwoord',
      aantal: 1,
    });
  });

  it('holds only the period, and meldingen that were answered', async () => {
    const { agent, put } = await aMelding();
    await put(0, ANTWOORD).expect(200);
    await agent
      .csv(
        '/verzuimmeldingen/_importeren',
        csvOf({ meldingsnummer: 'M2', bsn: TEST_BSN[1], meldingsdatum: '2026-01-10' }),
      )
      .expect(200);

    expect((await exported(agent, 'vanaf=2026-01-01&totEnMet=2026-01-31')).rows).toHaveLength(1);
    expect((await exported(agent, 'vanaf=2026-01-11&totEnMet=2026-01-31')).rows).toEqual([]);
  });

  it.each([
    ['turned round', 'vanaf=2026-01-10&totEnMet=2026-01-09', 'totEnMet volgorde'],
    ['longer than a year', 'vanaf=2025-01-01&totEnMet=2026-01-10', 'totEnMet te-veel'],
    ['without an end', 'vanaf=2025-01-01', 'totEnMet datum'],
  ])('refuses a period %s', async (_what, period, expected) => {
    const { agent } = await aMelding();

    const { body } = await agent.get<Problem>(`/verzuimmeldingen/antwoorden?${period}`).expect(400);

    expect(body.errors.map(({ veld, code }) => `${veld} ${code}`)).toEqual([expected]);
  });
});
