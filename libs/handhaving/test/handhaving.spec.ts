import { describe, expect, it } from '@jest/globals';
import { csvOf, startApi } from '@zesweken/testing';
import { aZaak as aZaakOf, CLOSE, DAY, HALT, PARENTS, PUPIL, PV, route, START } from './a-zaak.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');
const aZaak = (geboortedatum?: string, start?: object) => aZaakOf(api, geboortedatum, start);

describe('a zaak', () => {
  it('begins at a dossier and is found there, by its id and in the list', async () => {
    const { boa, dossier, id, body, tenant } = await aZaak();

    expect(body).toEqual({
      id,
      dossierId: dossier,
      kenmerk: expect.stringMatching(/^ZW-/),
      leerling: { id: expect.any(String), naam: 'Sami Proef', geboortedatum: '2011-03-14' },
      grond: 'relatief',
      status: 'gestart',
      begonnenOp: '2026-01-05',
      afgeslotenOp: null,
      begonnenDoor: tenant.user('boa').naam,
      toelichting: START.toelichting,
      stappen: [],
      versie: 1,
    });
    expect((await boa.get(`/dossiers/${dossier}/handhaving`).expect(200)).body).toEqual(body);
    expect((await boa.get(`/handhavingszaken/${id}`).expect(200)).headers.get('etag')).toBe('"1"');
    expect((await boa.get('/handhavingszaken?status=gestart').expect(200)).body.items).toHaveLength(1);
    expect((await boa.get('/handhavingszaken?status=afgesloten').expect(200)).body.items).toEqual([]);
  });

  it('is refused on impossible days, twice, on a closed dossier, and where there is none', async () => {
    const { tenant, boa, dossier, all } = await aZaak();
    const open = (over: object = {}) => boa.post(`/dossiers/${dossier}/handhaving`, { ...START, ...over });

    expect((await open().expect(409)).body.code).toBe('handhaving.loopt-al');
    expect((await open({ datum: '2026-01-13' }).expect(400)).body.errors[0]).toMatchObject({ veld: 'datum' });
    expect((await open({ datum: '2025-12-02' }).expect(400)).body.errors[0]).toMatchObject({ veld: 'datum' });
    expect((await open({ grond: 'zomaar', toelichting: '' }).expect(400)).body.errors).toHaveLength(2);
    await all(CLOSE);
    await open().expect(201);
    const closed = await aZaak();
    await closed.all(CLOSE);
    await closed.tenant
      .as('leerplicht')
      .post(`/dossiers/${closed.dossier}/_sluiten`, { reden: 'verhuisd', datum: DAY })
      .expect(200);
    expect(
      (await closed.boa.post(`/dossiers/${closed.dossier}/handhaving`, START).expect(409)).body.code,
    ).toBe('dossier.gesloten');
    // What began before the dossier closed can be finished.
    const none = await api.aTenant();
    await none.as('boa').get(`/dossiers/${dossier}/handhaving`).expect(404);
    await none.as('boa').post(`/dossiers/${dossier}/handhaving`, START).expect(404);
    expect(tenant.rollen).toContain('boa');
  });

  it('is 404 for a dossier without one', async () => {
    const tenant = await api.aTenant();
    await tenant.as('leerplicht').csv('/verzuimmeldingen/_importeren', csvOf({})).expect(200);
    const { body } = await tenant.as('leerplicht').get('/dossiers').expect(200);

    await tenant.as('boa').get(`/dossiers/${body.items[0].id}/handhaving`).expect(404);
  });

  it('is corrected without losing what is left out, and not over another officer’s change', async () => {
    const { boa, id } = await aZaak();

    const { body } = await boa.patch(`/handhavingszaken/${id}`, { grond: 'luxe' }).expect(200);
    expect(body).toMatchObject({ grond: 'luxe', toelichting: START.toelichting, versie: 2 });
    const stale = await boa
      .with({ 'if-match': '"1"' })
      .patch(`/handhavingszaken/${id}`, { grond: 'absoluut' })
      .expect(412);
    expect(stale.body.code).toBe('handhaving.gewijzigd');
    await boa.with({ 'if-match': '"1"' }).post(`/handhavingszaken/${id}/stappen`, PARENTS).expect(412);
    await boa.patch(`/handhavingszaken/${id}`, { grond: null }).expect(400);
  });

  it('stays open for steps after its dossier closed, and no longer once it is closed itself', async () => {
    const { tenant, boa, dossier, id, all, refused } = await aZaak();
    await tenant
      .as('leerplicht')
      .post(`/dossiers/${dossier}/_sluiten`, { reden: 'verhuisd', datum: DAY })
      .expect(200);

    await all(PARENTS, CLOSE);

    expect(await refused(PARENTS)).toBe('409 handhaving.afgesloten');
    expect((await boa.patch(`/handhavingszaken/${id}`, { grond: 'luxe' }).expect(409)).body.code).toBe(
      'handhaving.afgesloten',
    );
    expect((await boa.get(`/handhavingszaken/${id}`)).body).toMatchObject({
      status: 'afgesloten',
      afgeslotenOp: DAY,
    });
  });
});

describe('a step', () => {
  it('comes in its place: each refusal says what comes first', async () => {
    const { refused, all } = await aZaak();

    expect(await refused({ ...PARENTS, datum: '2026-01-13' })).toBe('400 datum toekomst');
    expect(await refused({ ...PARENTS, datum: '2026-01-04' })).toBe('400 datum volgorde');
    expect(await refused({ ...PARENTS, gehoord: undefined })).toBe('400 gehoord verplicht');
    expect(await refused({ ...PARENTS, cautie: false })).toBe('400 cautie cautie');
    expect(await refused({ ...PARENTS, tekst: ' ' })).toBe('400 tekst verplicht');
    expect(await refused({ soort: 'waarschuwing', datum: DAY, tekst: 'Brief' })).toBe(
      '409 handhaving.ouders-horen',
    );
    expect(await refused(route('halt'))).toBe('409 handhaving.ouders-horen');
    expect(await refused(PV)).toBe('409 handhaving.ouders-horen');
    expect(await refused({ soort: 'raad-melding', datum: DAY, tekst: 'Zorg' })).toBe(
      '409 handhaving.ouders-horen',
    );
    await all(PARENTS, { soort: 'waarschuwing', datum: DAY, tekst: 'Brief' });
    expect(await refused({ ...route('halt'), route: undefined })).toBe('400 route verplicht');
    expect(await refused({ ...route('halt'), problemen: undefined })).toBe('400 problemen verplicht');
    expect(await refused(PV)).toBe('409 handhaving.route-ontbreekt');
    expect(await refused(HALT)).toBe('409 handhaving.route-ontbreekt');
    expect(await refused({ soort: 'halt-uitkomst', datum: DAY, tekst: '?', haltGeslaagd: true })).toBe(
      '409 handhaving.halt-geen',
    );
    expect(await refused({ ...CLOSE, uitkomst: undefined })).toBe('400 uitkomst verplicht');
    expect(await refused({ ...CLOSE, uitkomst: 'sepot' })).toBe('409 handhaving.uitkomst-pv');
    expect(await refused({ ...CLOSE, uitkomst: 'halt-geslaagd' })).toBe('409 handhaving.uitkomst-halt');
  });

  it('to a proces-verbaal goes by help first, hearing the leerling of 12 and the offence that fits', async () => {
    const { refused, all, step } = await aZaak();
    await all(PARENTS);

    expect(await refused(route('strafrechtelijk', true))).toBe('409 handhaving.eerst-hulp');
    await all(route('vrijwillige-hulp', true), route('strafrechtelijk', true));
    expect(await refused(PV)).toBe('409 handhaving.leerling-horen');
    await all({ ...PUPIL, gehoord: false, cautie: undefined, tekst: 'Kwam twee keer niet' });
    expect(await refused({ ...PV, nummer: undefined })).toBe('400 nummer verplicht');
    expect(await refused({ ...PV, artikel: undefined })).toBe('400 artikel verplicht');
    expect(await refused({ ...PV, tegen: undefined })).toBe('400 tegen verplicht');
    expect(await refused({ ...PV, verbalisant: undefined })).toBe('400 verbalisant verplicht');
    expect(await refused({ ...PV, tegen: 'leerling' })).toBe('400 artikel artikel-verdachte');
    expect(await refused({ ...PV, artikel: '2-lid-3' })).toBe('400 artikel artikel-verdachte');
    expect(await refused({ ...PV, artikel: '4a' })).toBe('400 artikel alleen-kwalificatieplicht');
    expect(await refused({ ...PV, recidive: true })).toBe('400 kopieRaadOp recidive');
    expect(await refused({ ...PV, recidive: true, kopieRaadOp: '2026-01-11' })).toBe(
      '400 kopieRaadOp volgorde',
    );
    expect(await refused({ ...PV, recidive: true, kopieRaadOp: '2026-01-13' })).toBe(
      '400 kopieRaadOp toekomst',
    );
    const { body } = await step(PV).expect(201);
    const stappen = body.stappen as { soort: string; route?: string }[];

    expect(body.status).toBe('uitvoering');
    // Both routes are still there, in order.
    expect(stappen.map(({ soort, route: chosen }) => chosen ?? soort)).toEqual([
      'horen-ouders',
      'vrijwillige-hulp',
      'strafrechtelijk',
      'horen-leerling',
      'proces-verbaal',
    ]);
    expect(stappen.at(-1)).toEqual({
      ...PV,
      id: expect.any(String),
      volgnummer: 5,
      door: expect.any(String),
      gemaaktOp: expect.any(String),
    });
    await all({ ...CLOSE, uitkomst: 'veroordeling' });
  });

  it('to a second proces-verbaal, also in a later zaak, asks for the copy to the Raad', async () => {
    const { boa, dossier, all, refused } = await aZaak();
    await all(PARENTS, PUPIL, route('strafrechtelijk'), PV);
    expect(await refused({ ...PV, nummer: 'PL-2' })).toBe('400 kopieRaadOp recidive');
    await all({ ...CLOSE, uitkomst: 'sepot' });
    const { body: next } = await boa.post(`/dossiers/${dossier}/handhaving`, START).expect(201);
    for (const stap of [PARENTS, PUPIL, route('strafrechtelijk')])
      await boa.post(`/handhavingszaken/${next.id}/stappen`, stap).expect(201);

    const { body } = await boa.post(`/handhavingszaken/${next.id}/stappen`, PV).expect(400);
    expect(body.errors[0]).toMatchObject({ veld: 'kopieRaadOp', code: 'recidive' });
    await boa.post(`/handhavingszaken/${next.id}/stappen`, { ...PV, kopieRaadOp: DAY }).expect(201);
  });

  it('to Halt waits for its outcome before anything else', async () => {
    const { refused, all } = await aZaak();
    await all(PARENTS, route('halt'));
    expect(await refused(HALT)).toBe('409 handhaving.leerling-horen');
    await all(PUPIL, HALT);

    expect(await refused(HALT)).toBe('409 handhaving.halt-loopt');
    expect(await refused(CLOSE)).toBe('409 handhaving.halt-loopt');
    expect(await refused(route('strafrechtelijk'))).toBe('409 handhaving.halt-loopt');
    expect(await refused({ soort: 'halt-uitkomst', datum: DAY, tekst: 'Af' })).toBe(
      '400 haltGeslaagd verplicht',
    );
    await all(
      { soort: 'halt-uitkomst', datum: DAY, tekst: 'Af', haltGeslaagd: true },
      { ...CLOSE, uitkomst: 'halt-geslaagd' },
    );
  });

  it('never takes a child under 12 for a suspect', async () => {
    const { refused, all } = await aZaak('2016-05-01');
    await all(PARENTS, route('strafrechtelijk'));

    expect(await refused(PUPIL)).toBe('409 handhaving.te-jong');
    expect(await refused({ ...PV, artikel: '2-lid-3', tegen: 'leerling' })).toBe('400 tegen te-jong');
    await all(PV, { soort: 'raad-melding', datum: DAY, tekst: 'Zorg' }, route('halt'));
    expect(await refused(HALT)).toBe('409 handhaving.halt-leeftijd');
  });
});
