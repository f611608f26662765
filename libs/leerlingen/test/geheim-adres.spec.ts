import { describe, expect, it } from '@jest/globals';
import { type Agent, aPgn, type MeldingRow, startApi } from '@zesweken/testing';
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
      achternaam: 'Anders',
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

describe('a brother or sister at a secret address', () => {
  const AT = { postcode: '3439ZZ', huisnummer: '77' };
  const ZUS: MeldingRow = { meldingsnummer: 'M7', bsn: '999990342', voornamen: 'Zus', ...AT };
  const secret = async (agent: Agent, id: string) =>
    (await agent.get<{ geheimAdres: boolean }>(`/leerlingen/${id}`).expect(200)).body.geheimAdres;

  it('hides with the one who hides, and is logged; a neighbour of another name does not', async () => {
    const { tenant, agent, idOf, send } = await withLeerlingen(api, AT, ZUS, {
      ...ZUS,
      meldingsnummer: 'M8',
      bsn: aPgn(9),
      voornamen: 'Buur',
      achternaam: 'Anders',
    });
    const [sami, zus, buur] = [await idOf('Sami'), await idOf('Zus'), await idOf('Buur')];

    await agent.patch(`/leerlingen/${sami}`, { geheimAdres: true }).expect(200);

    expect([await secret(agent, zus), await secret(agent, buur)]).toEqual([true, false]);
    expect(
      (await tenant.log()).filter(
        ({ handeling, betrokkenen }) => handeling === 'wijzigen' && betrokkenen.includes(zus),
      ),
    ).toHaveLength(1);
    for (const path of [`/leerlingen/${zus}`, `/leerlingen/${zus}/huisgenoten`])
      expect((await agent.get(path).expect(200)).text).not.toMatch(TELLS);
    const rows = await tenant.rows(sql`select * from leerlingen where id in (${sami}, ${zus})`);
    expect(JSON.stringify(rows)).not.toMatch(TELLS);
    expect(
      (await agent.post(`/leerlingen/${zus}/_toonadres`, { reden: 'Huisbezoek' }).expect(200)).body,
    ).toMatchObject(AT);

    // Making one known says nothing of the other, and is not undone by the rule.
    await agent.patch(`/leerlingen/${zus}`, { geheimAdres: false }).expect(200);
    await send({ ...ZUS, meldingsnummer: 'M9', meldingsdatum: '2026-01-11' });
    expect([await secret(agent, zus), await secret(agent, sami)]).toEqual([false, true]);
  });

  it('hides too when a report, a person or a move brings it there later', async () => {
    const { agent, idOf, send } = await withLeerlingen(api, AT);
    await agent.patch(`/leerlingen/${await idOf('Sami')}`, { geheimAdres: true }).expect(200);

    await send(ZUS);
    expect(await secret(agent, await idOf('Zus'))).toBe(true);

    const about = { achternaam: 'Proef', geboortedatum: '2013-05-06', gemeentecode: 'GM0356' };
    const enter = async (voornamen: string, adres: object) =>
      (await agent.post<{ id: string }>('/leerlingen', { ...about, voornamen, ...adres }).expect(201)).body
        .id;
    expect(await secret(agent, await enter('Broer', { postcode: '3439 zz', huisnummer: '7-7' }))).toBe(true);
    const ver = await enter('Ver', { postcode: '3431AB', huisnummer: '1' });
    expect(await secret(agent, ver)).toBe(false);
    await agent.patch(`/leerlingen/${ver}`, AT).expect(200);
    expect(await secret(agent, ver)).toBe(true);
  });

  it('is also who has another surname and the same parent', async () => {
    const { agent, idOf } = await withLeerlingen(api, AT, { ...ZUS, achternaam: 'Vandervader' });
    const [sami, zus] = [await idOf('Sami'), await idOf('Zus')];
    await agent.post(`/leerlingen/${zus}/gezagdragers`, GEZAGDRAGER).expect(201);

    await agent
      .post(`/leerlingen/${sami}/gezagdragers`, { ...GEZAGDRAGER, ...AT, woontBij: true, geheimAdres: true })
      .expect(201);

    expect([await secret(agent, sami), await secret(agent, zus)]).toEqual([true, true]);
  });

  it('is also known by a parent who is recorded afterwards, on either side', async () => {
    for (const last of ['Sami', 'Zus']) {
      const { agent, idOf } = await withLeerlingen(api, AT, { ...ZUS, achternaam: 'Vandervader' });
      const [sami, zus] = [await idOf('Sami'), await idOf('Zus')];
      const add = (id: string) => agent.post(`/leerlingen/${id}/gezagdragers`, GEZAGDRAGER).expect(201);
      await add(last === 'Sami' ? zus : sami);
      await agent.patch(`/leerlingen/${sami}`, { geheimAdres: true }).expect(200);
      expect(await secret(agent, zus)).toBe(false);

      await add(last === 'Sami' ? sami : zus);

      expect([last, await secret(agent, zus)]).toEqual([last, true]);
    }
  });
});
