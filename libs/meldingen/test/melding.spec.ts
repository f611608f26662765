import { describe, expect, it } from '@jest/globals';
import { startApi, TEST_BSN as BSN } from '@zesweken/testing';

const api = await startApi();

interface List {
  items: { status: string; eersteVerzuimdag: string | null }[];
}

describe('a single verzuimmelding', () => {
  it('takes in one melding by the same rules', async () => {
    const tenant = await api.aTenant('gemeente', {
      gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }],
    });
    const agent = tenant.as('leerplicht');
    const dossiers = async () => (await agent.get<List>('/dossiers').expect(200)).body.items;
    const body = {
      meldingsnummer: 'J1',
      bsn: BSN[0],
      voornamen: 'Sami',
      achternaam: 'Proef',
      geboortedatum: '2011-12-01',
      gemeentecode: 'GM0356',
      brin: '00XA',
      onderwijssoort: 'vo',
      verzuimsoort: '16-uur',
      meldingsdatum: '2026-01-12',
      begindatum: '2026-01-05',
      einddatum: '2026-01-09',
      aantalUren: 16,
    };

    const { headers } = await agent.post('/verzuimmeldingen', body).expect(201);
    expect(headers.get('location')).toMatch(/^\/api\/v1\/verzuimmeldingen\//);
    await agent.post('/verzuimmeldingen', body).expect(200);

    expect((await dossiers())[0]).toMatchObject({
      status: 'signaal',
      eersteVerzuimdag: null,
      dagenThuis: null,
      volgendeTermijn: null,
    });
    const { body: wrong } = await agent
      .post<{ errors: { veld: string; code: string }[] }>('/verzuimmeldingen', {
        ...body,
        bsn: '123',
        begindatum: 'x',
      })
      .expect(400);
    expect(wrong.errors.map(({ veld, code }) => `${veld} ${code}`)).toEqual(
      expect.arrayContaining(['bsn pgn', 'begindatum datum']),
    );
  });
});
