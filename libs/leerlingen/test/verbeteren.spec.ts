import { describe, expect, it } from '@jest/globals';
import { atOnce, startApi } from '@zesweken/testing';
import { TakeInLeerlingen } from '@zesweken/leerlingen';
import { datum } from '@zesweken/kalender';
import { Acting, newTrace } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { aGemeente, withLeerlingen } from './gezin-house.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

const LATER = { meldingsnummer: 'M9', meldingsdatum: '2026-01-09', begindatum: '2026-01-08' };

describe('a leerling that a person corrects', () => {
  it('keeps what was corrected, and takes the rest from newer reports', async () => {
    const { agent, send, idOf } = await withLeerlingen(api, {
      postcode: '3431AB',
      huisnummer: '1',
      geslacht: 'm',
    });
    const id = await idOf('Sami');
    const { body } = await agent
      .patch(`/leerlingen/${id}`, { voornamen: 'Samira', voorvoegsel: 'de', telefoon: '06 12345678' })
      .expect(200);
    expect(body).toMatchObject({
      naam: 'Samira de Proef',
      doorPersoon: ['naam'],
      telefoon: '06 12345678',
      postcode: '3431AB',
    });

    await send({
      ...LATER,
      voornamen: 'Sammie',
      geboortedatum: '2011-12-02',
      postcode: '3432CD',
      huisnummer: '2',
    });

    expect((await agent.get(`/leerlingen/${id}`).expect(200)).body).toMatchObject({
      naam: 'Samira de Proef',
      geboortedatum: '2011-12-02',
      postcode: '3432CD',
      huisnummer: '2',
      telefoon: '06 12345678',
    });
    // Searching follows the corrected name.
    expect((await agent.post('/leerlingen/_zoek', { naam: 'Samira' }).expect(200)).body.items).toHaveLength(
      1,
    );
    expect((await agent.post('/leerlingen/_zoek', { naam: 'Sammie' }).expect(200)).body.items).toEqual([]);

    await agent
      .patch(`/leerlingen/${id}`, { geboortedatum: '2011-12-01', straat: 'Dorpsstraat', plaats: 'Houten' })
      .expect(200);
    await send({ ...LATER, meldingsdatum: '2026-01-10', geboortedatum: '2011-12-03', postcode: '3433EF' });
    expect((await agent.get(`/leerlingen/${id}`).expect(200)).body).toMatchObject({
      geboortedatum: '2011-12-01',
      straat: 'Dorpsstraat',
      postcode: '3432CD',
      doorPersoon: ['adres', 'geboortedatum', 'naam'],
    });
  });

  it('counts as corrected only where something changed', async () => {
    const { agent, idOf } = await withLeerlingen(api, {});
    const id = await idOf('Sami');
    const { body } = await agent
      .patch(`/leerlingen/${id}`, { voornamen: 'Sami', achternaam: 'Proef' })
      .expect(200);
    expect(body.doorPersoon).toEqual([]);
    expect((await agent.patch(`/leerlingen/${id}`, {}).expect(200)).body.naam).toBe('Sami Proef');
  });

  it('does not lose another person’s change', async () => {
    const { tenant, agent, idOf } = await withLeerlingen(api, {});
    const id = await idOf('Sami');
    const seen = agent.with({
      'if-match': (await agent.get(`/leerlingen/${id}`).expect(200)).headers.get('etag')!,
    });
    const answers = await atOnce(api.database, tenant, 'leerlingen', () => [
      seen.patch(`/leerlingen/${id}`, { voornamen: 'Een' }),
      seen.patch(`/leerlingen/${id}`, { voornamen: 'Twee' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await seen.patch(`/leerlingen/${id}`, { voornamen: 'Drie' }).expect(412)).body.code).toBe(
      'leerling.gewijzigd',
    );
  });

  it.each([
    ['voornamen', { voornamen: null }],
    ['voornamen', { voornamen: 'x'.repeat(201) }],
    ['geboortedatum', { geboortedatum: '2026-01-13' }],
    ['geboortedatum', { geboortedatum: '2011-02-30' }],
    ['geboortedatum', { geboortedatum: null }],
    ['geslacht', { geslacht: 'q' }],
    ['postcode', { postcode: 'AB3431' }],
    ['telefoon', { telefoon: 'x' }],
    ['startkwalificatieOp', { startkwalificatieOp: '2026-02-01' }],
    ['startkwalificatieOp', { startkwalificatieOp: '2001-02-01' }],
    ['gemeentecode', { gemeentecode: 'GM0001' }],
    ['geheimAdres', { geheimAdres: null }],
  ])('is not stored with a wrong %s', async (veld, wrong) => {
    const { agent, idOf } = await withLeerlingen(api, {});
    const { body } = await agent
      .patch<{ errors: { veld: string }[] }>(`/leerlingen/${await idOf('Sami')}`, wrong)
      .expect(400);
    expect(body.errors.map((error) => error.veld)).toContain(veld);
  });

  it('has an age and a leerplicht with its law', async () => {
    const { agent, idOf } = await withLeerlingen(api, { geboortedatum: '2009-06-01' });
    const id = await idOf('Sami');
    expect((await agent.get(`/leerlingen/${id}`).expect(200)).body).toMatchObject({
      leeftijd: 16,
      leerplicht: {
        status: 'kwalificatieplichtig',
        vanaf: '2025-08-01',
        tot: '2027-05-31',
        wet: 'Leerplichtwet 1969, artikel 4a',
      },
    });
    const { body } = await agent
      .patch(`/leerlingen/${id}`, { startkwalificatieOp: '2026-01-05' })
      .expect(200);
    expect(body.leerplicht).toMatchObject({ status: 'niet-meer', vanaf: '2026-01-05', tot: null });
  });
});

describe('taking in a batch', () => {
  it('is a fixed number of statements for known leerlingen, also with corrections and joins among them', async () => {
    const { tenant } = await aGemeente(api);
    const invoer = Array.from({ length: 500 }, (_, at) => ({
      pgn: { soort: 'bsn' as const, nummer: String(100_000_000 + at) },
      voornamen: `Kind ${at}`,
      voorvoegsel: null,
      achternaam: 'Proef',
      geboortedatum: datum('2012-01-01'),
      geslacht: null,
      postcode: '3431AB',
      huisnummer: String(at),
      gemeentecode: 'GM0356',
      bronDatum: datum('2026-01-01'),
      bronNummer: 'A',
    }));
    const intake = api.get(TakeInLeerlingen);
    const taken = <T>(work: () => Promise<T>): Promise<T> =>
      api
        .get(Acting)
        .as({ soort: 'systeem', id: null, rol: 'proef', trace: newTrace() }, () =>
          api.get(Tenants).run(tenant, work),
        );
    await taken(() => intake.run(invoer));
    await taken(async () => {
      const { db } = api.get(Tenants);
      await db.execute(
        sql`update leerlingen set door_persoon = '{naam,adres}' where huisnummer::int % 2 = 0`,
      );
      await db.execute(sql`
        update leerlingen set samengevoegd_in = (select id from leerlingen where huisnummer = '0') where huisnummer in ('1', '3')`);
    });
    const statements = await taken(async () => {
      const { db } = api.get(Tenants);
      let count = 0;
      const execute = db.execute.bind(db);
      db.execute = (query) => {
        count += 1;
        return execute(query);
      };
      const ids = await intake.run(
        invoer.map((one) => ({ ...one, voornamen: 'Anders', bronDatum: datum('2026-01-02') })),
      );
      expect(ids[1]).toBe(ids[0]);
      return count;
    });
    // The leerlingen, and what follows their names: old keys away, the names that dossiers sort by, new keys.
    expect(statements).toBe(4);
    const rows = await taken(() =>
      api
        .get(Tenants)
        .db.rows<{ voornamen: string; n: number }>(
          sql`select voornamen = 'Anders' as anders, count(*)::int as n from leerlingen group by 1 order by 1`,
        ),
    );
    expect(rows).toEqual([
      { anders: false, n: 250 },
      { anders: true, n: 250 },
    ]);
  });
});
