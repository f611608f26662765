import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { GEZAGDRAGER, withLeerlingen } from './gezin-house.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

const ADRES = { straat: 'Schuilgang', huisnummer: '77', postcode: '3439ZZ', plaats: 'Verborgenoord' };
/** Everything by which the address could be known. */
const TELLS = /Schuilgang|3439 ?ZZ|Verborgenoord/;

async function withSecret() {
  const house = await withLeerlingen(
    api,
    { postcode: ADRES.postcode, huisnummer: ADRES.huisnummer },
    {
      meldingsnummer: 'M2',
      bsn: '999990342',
      voornamen: 'Buur',
      postcode: ADRES.postcode,
      huisnummer: ADRES.huisnummer,
    },
  );
  const leerling = await house.idOf('Sami');
  await house.agent.patch(`/leerlingen/${leerling}`, { ...ADRES, geheimAdres: true }).expect(200);
  const { body } = await house.agent
    .post(`/leerlingen/${leerling}/gezagdragers`, { ...GEZAGDRAGER, ...ADRES, woontBij: true })
    .expect(201);
  return { ...house, leerling, moeder: body.id as string };
}

describe('a secret address', () => {
  it('is in no answer, list or dossier, nor in plain in the database', async () => {
    const { tenant, agent, leerling, moeder, idOf, dossiers, send } = await withSecret();
    const buur = await idOf('Buur');
    // A newer report that knows the address brings nothing back.
    await send({ meldingsnummer: 'M3', meldingsdatum: '2026-01-09', begindatum: '2026-01-08', ...ADRES });
    const [melding] = (await agent.get('/verzuimmeldingen').expect(200)).body.items;
    const paths = [
      '/dossiers',
      '/verzuimmeldingen',
      `/verzuimmeldingen/${melding.id}`,
      '/scholen',
      ...(await dossiers()).map(({ id }) => `/dossiers/${id}`),
      // The neighbour's own page shows the neighbour's own address, which is not secret.
      `/leerlingen/${leerling}`,
      ...[leerling, buur].flatMap((id) =>
        ['gezagdragers', 'huisgenoten', 'inzage', 'inschrijvingen', 'verhuizingen', 'dubbelen'].map(
          (part) => `/leerlingen/${id}/${part}`,
        ),
      ),
      `/gezagdragers/${moeder}`,
    ];
    for (const path of paths)
      expect([path, (await agent.get(path).expect(200)).text]).toEqual([
        path,
        expect.not.stringMatching(TELLS),
      ]);
    for (const vraag of [{ naam: 'Sami' }, { geboortedatum: '2011-12-01' }])
      expect((await agent.post('/leerlingen/_zoek', vraag).expect(200)).text).not.toMatch(TELLS);
    const row = await tenant.rows(sql`select * from leerlingen where id = ${leerling}`);
    expect(JSON.stringify(row)).not.toMatch(TELLS);
  });

  it('makes nobody a neighbour', async () => {
    const { agent, leerling, idOf } = await withSecret();
    const buur = await idOf('Buur');
    expect((await agent.get(`/leerlingen/${leerling}/huisgenoten`).expect(200)).body.items).toEqual([]);
    expect((await agent.get(`/leerlingen/${buur}/huisgenoten`).expect(200)).body.items).toEqual([]);

    await agent.patch(`/leerlingen/${leerling}`, { geheimAdres: false }).expect(200);
    const { body } = await agent.get(`/leerlingen/${buur}/huisgenoten`).expect(200);
    expect(body.items).toEqual([{ id: leerling, naam: 'Sami Proef', geboortedatum: '2011-12-01' }]);
  });

  it('is shown for a reason, which is kept encrypted, with a line of its own in the log', async () => {
    const { tenant, agent, leerling, moeder } = await withSecret();
    await agent.post(`/leerlingen/${leerling}/_toonadres`, {}).expect(400);
    await agent.post(`/leerlingen/${leerling}/_toonadres`, { reden: '  ' }).expect(400);
    const reden = 'Huisbezoek vandaag, met de politie besproken';

    const { body } = await agent.post(`/leerlingen/${leerling}/_toonadres`, { reden }).expect(200);
    expect(body).toEqual(ADRES);
    expect((await agent.post(`/gezagdragers/${moeder}/_toonadres`, { reden }).expect(200)).body).toEqual(
      ADRES,
    );

    expect((await tenant.log()).slice(-2)).toMatchObject([
      { handeling: 'lezen', object_soort: 'geheim-adres', object_id: leerling, betrokkenen: [leerling] },
      { handeling: 'lezen', object_soort: 'geheim-adres', object_id: moeder, betrokkenen: [leerling] },
    ]);
    const rows = await tenant.rows<{ reden: Buffer }>(
      sql`select reden_versleuteld as reden from adresinzagen`,
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.reden.toString('latin1')).not.toContain('Huisbezoek');
  });

  it('comes with who lives there, and stays while that person’s is secret', async () => {
    const { agent, idOf } = await withLeerlingen(api, { postcode: '3431AB', huisnummer: '1' });
    const leerling = await idOf('Sami');
    const { body: vader } = await agent
      .post(`/leerlingen/${leerling}/gezagdragers`, {
        ...GEZAGDRAGER,
        ...ADRES,
        woontBij: true,
        geheimAdres: true,
      })
      .expect(201);
    expect(vader).toMatchObject({ adresVerborgen: true, straat: null, postcode: null });
    expect((await agent.get(`/leerlingen/${leerling}`).expect(200)).body).toMatchObject({
      geheimAdres: true,
      postcode: null,
      huisnummer: null,
    });
    const { body } = await agent.patch(`/leerlingen/${leerling}`, { geheimAdres: false }).expect(409);
    expect(body.code).toBe('leerling.adres-blijft-geheim');
    await agent.patch(`/gezagdragers/${vader.id}`, { geheimAdres: false }).expect(200);
    const open = await agent.patch(`/leerlingen/${leerling}`, { geheimAdres: false }).expect(200);
    expect(open.body).toMatchObject({ geheimAdres: false, postcode: '3431AB', huisnummer: '1' });
  });

  it('hides the address of a gezagdrager who lives at it without saying so', async () => {
    const { agent, leerling } = await withSecret();
    const { body } = await agent
      .post(`/leerlingen/${leerling}/gezagdragers`, {
        ...GEZAGDRAGER,
        naam: 'Oma',
        postcode: '3439 zz',
        huisnummer: '7-7',
      })
      .expect(201);
    expect(body).toMatchObject({ adresVerborgen: true, geheimAdres: false, huisnummer: null });
  });
});
