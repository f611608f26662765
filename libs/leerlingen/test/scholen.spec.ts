import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { atOnce, startApi } from '@zesweken/testing';
import fc from 'fast-check';
import { gezieneScholen, gezieneVerhuizingen, type Schoolspoor } from '../src/scholen/schoolsporen.js';
import { withLeerlingen } from './gezin-house.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

const INSCHRIJVING = { brin: '00XA', onderwijssoort: 'vo', vanaf: '2024-08-01' };

async function withSami() {
  const house = await withLeerlingen(
    api,
    { begindatum: '2025-09-01', einddatum: '2025-09-05', brin: '00XB', leerjaar: '1' },
    { meldingsnummer: 'M2', leerjaar: '2' },
    { meldingsnummer: 'M3', begindatum: '2025-12-15', leerjaar: '2' },
  );
  const id = await house.idOf('Sami');
  const enrol = (more: object = {}) =>
    house.agent.post(`/leerlingen/${id}/inschrijvingen`, { ...INSCHRIJVING, ...more });
  return { ...house, id, enrol };
}

describe('the register of schools', () => {
  it('is written by beheer, read by all who do dossiers, and not over another’s change', async () => {
    const { tenant, agent } = await withSami();
    const beheer = tenant.as('beheer');
    const school = {
      naam: 'Het Proefcollege',
      adres: 'Schoolplein 1',
      postcode: '3431 AB',
      plaats: 'Nieuwegein',
      contactpersoon: 'Mw. Bel',
      email: 'school@proef.example',
      telefoon: '030 1234567',
    };
    const { body, headers } = await beheer.put('/scholen/00XA', school).expect(200);
    expect(body).toEqual({ ...school, brin: '00XA', vestiging: '00', postcode: '3431AB', versie: 1 });
    expect(headers.get('etag')).toBe('"1"');
    await beheer.with({ 'if-match': '"1"' }).put('/scholen/00XA', { naam: 'Nieuwe naam' }).expect(200);
    const late = await beheer.with({ 'if-match': '"1"' }).put('/scholen/00XA', school).expect(412);
    expect(late.body.code).toBe('school.gewijzigd');
    await beheer.put('/scholen/00XA', { vestiging: '01', naam: 'Nevenvestiging 100%' }).expect(200);

    const find = async (zoek: string) =>
      (
        await agent
          .get<{ items: { naam: string }[] }>(`/scholen?zoek=${encodeURIComponent(zoek)}`)
          .expect(200)
      ).body.items.map(({ naam }) => naam);
    expect(await find('')).toEqual(['Nevenvestiging 100%', 'Nieuwe naam']);
    expect(await find('100%')).toEqual(['Nevenvestiging 100%']);
    expect(await find('00xa')).toHaveLength(2);
    expect(await find('_')).toEqual([]);
    const paged = await agent.get('/scholen?pageSize=1').expect(200);
    expect(paged.headers.get('link')).toContain('rel="next"');

    await agent.put('/scholen/00XA', school).expect(403);
    await tenant.as('privacy').get('/scholen').expect(403);
    expect((await beheer.put('/scholen/xa00', school).expect(400)).body.errors).toMatchObject([
      { veld: 'brin' },
    ]);
    await beheer.put('/scholen/00XA', { naam: '' }).expect(400);
  });
});

describe('the schools of a leerling', () => {
  it('are those a person recorded, and beside them those that reports told, with their names', async () => {
    const { tenant, agent, id, enrol } = await withSami();
    await tenant.as('beheer').put('/scholen/00XA', { naam: 'Het Proefcollege' }).expect(200);
    const { body: made, headers } = await enrol({ leerjaar: '2' }).expect(201);
    expect(headers.get('location')).toBe(`/api/v1/inschrijvingen/${made.id}`);

    const { body } = await agent.get(`/leerlingen/${id}/inschrijvingen`).expect(200);

    const shared = { onderwijssoort: 'vo', vestiging: null };
    expect(body).toEqual({
      items: [
        {
          ...shared,
          ...INSCHRIJVING,
          id: made.id,
          leerlingId: id,
          naam: 'Het Proefcollege',
          leerjaar: '2',
          tot: null,
          hoofd: true,
          versie: 1,
        },
      ],
      gemeld: [
        {
          ...shared,
          brin: '00XA',
          naam: 'Het Proefcollege',
          leerjaar: '2',
          vanaf: '2025-12-03',
          gezienTot: '2025-12-15',
          aantal: 2,
        },
        {
          ...shared,
          brin: '00XB',
          naam: null,
          leerjaar: '1',
          vanaf: '2025-09-01',
          gezienTot: '2025-09-01',
          aantal: 1,
        },
      ],
    });
  });

  it('are one main school at a time, and the refusal says what to do', async () => {
    const { agent, enrol } = await withSami();
    const { body: first } = await enrol().expect(201);
    const { body } = await enrol({ brin: '00XB', vanaf: '2025-08-01' }).expect(409);
    expect(body).toMatchObject({
      code: 'inschrijving.overlapt',
      detail: expect.stringContaining('00XA') as unknown,
    });
    await enrol({ brin: '00XB', vanaf: '2025-08-01', hoofd: false }).expect(201);

    const seen = agent.with({ 'if-match': '"1"' });
    const ended = await seen
      .post(`/inschrijvingen/${first.id}/_beeindigen`, { tot: '2025-07-31' })
      .expect(200);
    expect(ended.body).toMatchObject({ tot: '2025-07-31', versie: 2 });
    const { body: second } = await enrol({ brin: '00XB', vanaf: '2025-08-01' }).expect(201);
    await seen.patch(`/inschrijvingen/${first.id}`, { leerjaar: '3' }).expect(412);
    await agent.patch(`/inschrijvingen/${first.id}`, { tot: null }).expect(409);
    expect(
      (await agent.patch(`/inschrijvingen/${second.id}`, { leerjaar: '3' }).expect(200)).body,
    ).toMatchObject({ brin: '00XB', leerjaar: '3', vanaf: '2025-08-01' });
  });

  it('never become two main ones at once', async () => {
    const { tenant, enrol } = await withSami();
    const answers = await atOnce(api.database, tenant, 'leerlingen', () => [
      enrol(),
      enrol({ brin: '00XC' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuse impossible days and codes', async () => {
    const { enrol, agent } = await withSami();
    await enrol({ tot: '2024-07-31' }).expect(400);
    await enrol({ vanaf: '2011-12-01' }).expect(400);
    await enrol({ brin: 'XX00' }).expect(400);
    await enrol({ onderwijssoort: 'hbo' }).expect(400);
    const { body } = await enrol().expect(201);
    await agent.patch(`/inschrijvingen/${body.id}`, { vanaf: null }).expect(400);
    await agent.post(`/inschrijvingen/${body.id}/_beeindigen`, {}).expect(400);
    await (await api.aTenant()).as('leerplicht').get(`/inschrijvingen/${body.id}`).expect(404);
  });
});

describe('moves', () => {
  it('are recorded with their day, change where the leerling lives, and stand against reports from before', async () => {
    const { agent, id, send } = await withSami();
    const move = (body: object) => agent.post(`/leerlingen/${id}/verhuizingen`, body);
    const { body } = await move({ naar: 'GM0321', per: '2026-01-05' }).expect(201);
    expect(body.items).toMatchObject([{ van: 'GM0356', naar: 'GM0321', per: '2026-01-05', bron: 'persoon' }]);
    const lives = async () => (await agent.get(`/leerlingen/${id}`).expect(200)).body.gemeentecode as string;
    expect(await lives()).toBe('GM0321');

    await send({ meldingsnummer: 'M8', meldingsdatum: '2026-01-04', begindatum: '2026-01-02' });
    expect(await lives()).toBe('GM0321');
    await send({ meldingsnummer: 'M9', meldingsdatum: '2026-01-08', begindatum: '2026-01-07' });
    expect(await lives()).toBe('GM0356');

    expect((await move({ van: 'GM0356', naar: 'GM0321', per: '2026-01-05' }).expect(409)).body.code).toBe(
      'verhuizing.bestaat',
    );
    await move({ naar: 'GM0356', per: '2026-01-05' }).expect(400);
    await move({ naar: 'GM0321', per: '2001-01-05' }).expect(400);
    await move({ naar: 'Houten', per: '2026-01-05' }).expect(400);
    // One that lies ahead is known, and moves nobody yet.
    await move({ naar: 'GM0353', per: '2026-03-01' }).expect(201);
    expect(await lives()).toBe('GM0356');
  });

  it('are noticed in reports that bring another gemeente, but not when a gemeente was reclassified', async () => {
    const spoor = (begindatum: string, gemeentecode: string, brin: string | null = '00XA'): Schoolspoor => ({
      meldingsnummer: begindatum,
      begindatum: datum(begindatum),
      gemeentecode,
      brin,
      vestiging: null,
      onderwijssoort: 'vo',
      leerjaar: null,
    });
    const sporen = [
      spoor('2018-05-01', 'GM0620'),
      spoor('2019-05-01', 'GM1961'),
      spoor('2020-05-01', 'GM0356', null),
    ];
    const same = (a: string, b: string): boolean =>
      [a, b].every((code) => ['GM0620', 'GM1961'].includes(code));
    expect(gezieneVerhuizingen(sporen, same)).toEqual([{ van: 'GM1961', naar: 'GM0356', per: '2020-05-01' }]);
    expect(gezieneScholen(sporen)).toMatchObject([
      { brin: '00XA', vanaf: '2018-05-01', gezienTot: '2019-05-01', aantal: 2 },
    ]);
  });

  it('lead from the first gemeente to the last, whatever is reported', () => {
    const codes = fc.array(fc.constantFrom('GM0001', 'GM0002', 'GM0003'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(codes, (all) => {
        const sporen = all.map((gemeentecode, at): Schoolspoor => ({
          ...{
            meldingsnummer: String(at),
            begindatum: datum(`2020-01-${String(at + 1).padStart(2, '0')}`),
            gemeentecode,
          },
          ...{ brin: null, vestiging: null, onderwijssoort: 'vo', leerjaar: null },
        }));
        const moves = gezieneVerhuizingen(sporen, () => false);
        const path = [all[0]!, ...moves.map(({ naar }) => naar)];
        expect(path.at(-1)).toBe(all.at(-1));
        expect(moves.map(({ van }) => van)).toEqual(path.slice(0, -1));
      }),
    );
  });
});
