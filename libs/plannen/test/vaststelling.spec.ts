import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { aDossier, type Problem } from './plan-in-tests.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

const errorsOf = ({ errors }: Problem) => [...new Set(errors.map(({ veld, code }) => `${veld} ${code}`))];

describe('agreement', () => {
  const GEHOORD = { datum: '2026-01-09', hoe: 'in een gesprek', door: 'de mentor' };
  const MOEDER = { hoedanigheid: 'gezagdrager', naam: 'Moeder Proef' };
  const LEERLING = { hoedanigheid: 'leerling', naam: 'Sami Proef' };
  const SCHOOL = { hoedanigheid: 'school', naam: 'De mentor' };
  const agreed = (...ondertekenaars: object[]) => ({ datum: '2026-01-12', ondertekenaars });

  it('belongs to one version', async () => {
    const { put, agree, plan } = await aDossier(api);
    await put({ stemOuders: 'A', gehoord: GEHOORD }).expect(200);

    const { body } = await agree(agreed(MOEDER, SCHOOL), 1).expect(200);
    expect(body.vastgesteld).toMatchObject({ datum: '2026-01-12', ondertekenaars: [MOEDER, SCHOOL] });
    expect((await agree<Problem>(agreed(MOEDER), 1).expect(409)).body.code).toBe('plan.al-vastgesteld');

    await put({ stemOuders: 'B' }, 1).expect(200);
    expect((await plan()).vastgesteld).toBeNull();
  });

  it('by nobody entitled is refused', async () => {
    const { put, agree, plan } = await aDossier(api);
    await put({ gehoord: GEHOORD }).expect(200);

    for (const body of [agreed(SCHOOL), agreed(LEERLING)])
      expect((await agree<Problem>(body, 1).expect(409)).body.code).toBe('plan.niemand-bevoegd');
    expect((await agree<Problem>(agreed(), 1).expect(400)).body.errors).toMatchObject([
      { veld: 'ondertekenaars' },
    ]);
    expect((await plan()).vastgesteld).toBeNull();
  });

  it('waits until a leerling of 12 or older was heard, or it is told why not', async () => {
    const { put, agree } = await aDossier(api);
    await put({ stemOuders: 'A' }).expect(200);
    expect((await agree<Problem>(agreed(MOEDER), 1).expect(409)).body.code).toBe(
      'plan.leerling-niet-gehoord',
    );

    await put({ nietGehoordReden: 'Ligt in het ziekenhuis' }, 1).expect(200);
    await agree(agreed(MOEDER), 2).expect(200);
  });

  it('for a leerling under 12 needs no hearing', async () => {
    const { put, agree, plan } = await aDossier(api, { geboortedatum: '2015-05-05' });
    await put({ stemOuders: 'A' }).expect(200);
    expect(await plan()).toMatchObject({ moetGehoord: false });
    await agree(agreed(MOEDER), 1).expect(200);
  });

  it('of a leerling of 16 or older is by the leerling', async () => {
    const { put, agree, plan } = await aDossier(api, { geboortedatum: '2010-01-12' });
    await put({ gehoord: GEHOORD }).expect(200);
    expect((await plan()).bevoegd).toEqual(['leerling']);
    expect((await agree<Problem>(agreed(MOEDER), 1).expect(409)).body.code).toBe('plan.niemand-bevoegd');
    await agree(agreed(LEERLING, MOEDER), 1).expect(200);
  });

  it('is refused without a plan, a version, or on an impossible day', async () => {
    const { put, agree } = await aDossier(api);
    expect((await agree<Problem>(agreed(MOEDER)).expect(409)).body.code).toBe('plan.geen');
    await put({ gehoord: GEHOORD }).expect(200);
    expect((await agree<Problem>(agreed(MOEDER)).expect(428)).body.code).toBe('plan.versie-ontbreekt');
    expect((await agree<Problem>(agreed(MOEDER), 2).expect(412)).body.code).toBe('plan.gewijzigd');
    for (const datum of ['2026-01-13', '2025-12-02']) {
      const { body } = await agree<Problem>({ ...agreed(MOEDER), datum }, 1).expect(400);
      expect(errorsOf(body)).toEqual(['datum volgorde']);
    }
    const bad = await agree<Problem>(
      { datum: 'x', ondertekenaars: [{ hoedanigheid: 'buurman', naam: '' }] },
      1,
    ).expect(400);
    expect(errorsOf(bad.body).sort()).toEqual([
      'datum datum',
      'ondertekenaars.0.hoedanigheid keuze',
      'ondertekenaars.0.naam verplicht',
    ]);
  });
});
