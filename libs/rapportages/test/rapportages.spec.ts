import { describe, expect, it } from '@jest/globals';
import { csvOf, startApi } from '@zesweken/testing';

const api = await startApi();

interface Rapportage {
  readonly aantal: number;
  readonly schooljaar: string;
  readonly peildatum: string;
  readonly verdelingen: { naam: string; waarden: { waarde: string; aantal: number }[] }[];
}

/** Three children at home: for 40 days, for 20, and one of a year ago who was back in time. */
async function aGemeente() {
  const gemeente = await api.aTenant();
  const officer = gemeente.as('leerplicht');
  await officer
    .csv(
      '/verzuimmeldingen/_importeren',
      csvOf(
        { meldingsnummer: 'L1', bsn: '111222333', begindatum: '2025-12-03' },
        { meldingsnummer: 'L2', bsn: '999990342', voornamen: 'Noor', begindatum: '2025-12-23' },
        {
          ...{ meldingsnummer: 'L3', bsn: '123456782', voornamen: 'Oud' },
          ...{ meldingsdatum: '2024-10-10', begindatum: '2024-10-01', einddatum: '2024-11-15' },
        },
      ),
    )
    .expect(200);
  const figure = async (query = '') =>
    (await officer.get<Rapportage>(`/rapportages/thuiszitters${query}`).expect(200)).body;
  return { gemeente, officer, figure };
}

const of = ({ verdelingen }: Rapportage, naam: string) =>
  Object.fromEntries(
    (verdelingen.find((een) => een.naam === naam)?.waarden ?? []).map(({ waarde, aantal }) => [
      waarde,
      aantal,
    ]),
  );

describe('the figure of the own organisation', () => {
  it('is of this school year and today, and leads to the dossiers behind it', async () => {
    const { officer, figure, gemeente } = await aGemeente();
    const now = await figure();
    expect(now).toMatchObject({
      ...{ schooljaar: '2025-2026', definitie: 'langdurig-thuis', definitieversie: 1 },
      ...{ peildatum: '2026-01-12', aantal: 1 },
    });
    expect(of(now, 'soort')).toEqual({ lrv: 1 });
    expect(of(now, 'leeftijd')).toEqual({ 'tot-12': 0, '12-15': 1, '16-plus': 0 });
    expect(of(now, 'uitkomst')).toMatchObject({ 'nog-thuis': 1, 'binnen-6-weken': 0 });
    const { body } = await officer.get('/rapportages/thuiszitters/dossiers').expect(200);
    expect(body.items).toMatchObject([{ dag: '2025-12-31', soort: 'lrv', eersteVerzuimdag: '2025-12-03' }]);
    const log = (await gemeente.log()).filter(({ object_soort }) => object_soort === 'rapportage');
    expect(log.map(({ betrokkenen }) => betrokkenen.length)).toEqual([1, 1]);
  });

  it('is as it was on an earlier day, or in an earlier year', async () => {
    const { figure } = await aGemeente();
    expect((await figure('?peildatum=2025-12-30')).aantal).toBe(0);
    const last = await figure('?schooljaar=2024-2025');
    expect([last.aantal, last.peildatum]).toEqual([1, '2025-07-31']);
    expect(of(last, 'uitkomst')).toMatchObject({ onbekend: 1 });
    expect((await figure('?schooljaar=2023-2024')).aantal).toBe(0);
    expect((await figure('?definitie=ingrado&peildatum=2025-12-30')).aantal).toBe(1);
  });

  it('leaves out the days of a vrijstelling, on whatever ground', async () => {
    const { officer, figure } = await aGemeente();
    const { body } = await officer
      .get<{ items: { leerling: { id: string; naam: string } }[] }>('/dossiers')
      .expect(200);
    const { leerling } = body.items.find((een) => een.leerling.naam.startsWith('Sami'))!;
    const about = { leerlingId: leerling.id, grond: '11-a' };
    await officer.post('/vrijstellingen', { ...about, begin: '2025-12-29', einde: '2026-01-09' }).expect(201);

    expect((await figure('?peildatum=2026-01-09')).aantal).toBe(0);
    const dossiers = await officer.get('/rapportages/thuiszitters/dossiers').expect(200);
    expect(dossiers.body.items).toMatchObject([{ dag: '2026-01-10' }]);
  });

  it('refuses a year that is none, and days that can not be, with what to do', async () => {
    const { officer } = await aGemeente();
    for (const [query, veld] of [
      ['schooljaar=2024', 'schooljaar'],
      ['schooljaar=2027-2028', 'schooljaar'],
      ['peildatum=2026-02-01', 'peildatum'],
      ['schooljaar=2024-2025&peildatum=2025-08-01', 'peildatum'],
      ['definitie=iets', 'definitie'],
    ]) {
      const { body } = await officer.get(`/rapportages/thuiszitters?${query}`).expect(400);
      expect(body.errors).toMatchObject([{ veld }]);
    }
  });
});
