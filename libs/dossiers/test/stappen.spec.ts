import { beforeEach, describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier } from './a-dossier.js';

const api = await startApi();
beforeEach(() => {
  api.clock.set('2026-01-12T09:00:00+01:00');
});

const SIGNAL = {
  verzuimsoort: '16-uur',
  begindatum: '2025-12-08',
  einddatum: '2025-12-19',
  aantalUren: '17',
};

describe('a signaal', () => {
  it('has no clocks until a person gives the first day, and then counts on past its reported end', async () => {
    const { file, step } = await aDossier(api, SIGNAL);
    expect(await file()).toMatchObject({ status: 'signaal', eersteVerzuimdag: null, dagenThuis: null });

    await step('_activeren', { eersteVerzuimdag: '2025-12-15', toelichting: 'Is niet meer geweest.' }).expect(
      200,
    );

    const now = await file();
    expect(now).toMatchObject({
      status: 'actief',
      eersteVerzuimdag: '2025-12-15',
      eindeVerzuim: null,
      dagenThuis: 28,
    });
    expect(now.termijnen.map(({ soort, uiterlijk }) => [soort, uiterlijk])).toEqual(
      expect.arrayContaining([['convenant-6-weken', '2026-01-26']]),
    );
  });

  it.each([
    ['2026-01-13', 'volgorde'],
    ['2024-12-07', 'volgorde'],
    ['morgen', 'datum'],
  ])('is not made active from %s', async (eersteVerzuimdag, code) => {
    const { step } = await aDossier(api, SIGNAL);
    const { body } = await step('_activeren', { eersteVerzuimdag }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ veld: 'eersteVerzuimdag', code })]);
  });

  it('keeps the day that a person gave, unless a later report is of an earlier one', async () => {
    const { file, step, send } = await aDossier(api, SIGNAL);
    await step('_activeren', { eersteVerzuimdag: '2025-12-15' }).expect(200);

    await send({ meldingsnummer: 'M2', begindatum: '2025-12-22' });
    expect(await file()).toMatchObject({ eersteVerzuimdag: '2025-12-15' });
    await send({ meldingsnummer: 'M3', begindatum: '2025-12-12' });
    expect(await file()).toMatchObject({ eersteVerzuimdag: '2025-12-12', status: 'actief' });
  });
});

describe('a reported return', () => {
  it('that a person denies no longer counts; a later reported end does again', async () => {
    const { file, step, send } = await aDossier(api, { einddatum: '2026-01-06' });
    expect(await file()).toMatchObject({ status: 'te-bevestigen', dagenThuis: 35 });

    await step('_nietterug', { toelichting: 'Zit nog thuis volgens moeder.' }).expect(200);
    expect(await file()).toMatchObject({ status: 'actief', eindeVerzuim: null, dagenThuis: 40 });

    // The same end sent again says nothing new.
    await send({ einddatum: '2026-01-06', reden: 'nog eens' });
    expect(await file()).toMatchObject({ status: 'actief', eindeVerzuim: null });
    await send({ einddatum: '2026-01-09' });
    expect(await file()).toMatchObject({ status: 'te-bevestigen', eindeVerzuim: '2026-01-09' });
  });

  it('waits for a person also where there is a plan, or where the dossier was open again', async () => {
    const { tenant, file, id } = await aDossier(api, { einddatum: '2026-01-06' });
    await tenant.rows(sql`update dossiers set status = 'in-plan' where id = ${id}`);
    expect((await file()).status).toBe('te-bevestigen');
  });
});

describe('a closing', () => {
  it('is undone with a reason, and stays known', async () => {
    const { file, step, agent, id } = await aDossier(api);
    await step('_sluiten', { reden: 'onterecht', datum: '2026-01-10' }).expect(200);

    await step('_heropenen', { reden: 'Was de verkeerde.' }).expect(200);

    expect(await file()).toMatchObject({
      status: 'heropend',
      geslotenPer: null,
      sluitreden: null,
      dagenThuis: 40,
    });
    const { body } = await agent
      .get<{ items: object[] }>(`/dossiers/${id}/tijdlijn?groep=besluit`)
      .expect(200);
    expect(body.items).toMatchObject([
      {
        soort: 'heropend',
        gegevens: { geslotenPer: '2026-01-10', sluitreden: 'onterecht' },
        tekst: 'Was de verkeerde.',
      },
      { soort: 'gesloten', gegevens: { reden: 'onterecht' } },
    ]);
    await step('_heropenen', { reden: '' }).expect(400);
  });

  it('of what was never more than a signaal or was not verified opens as that', async () => {
    for (const [row, status] of [
      [SIGNAL, 'signaal'],
      [{ verzuimsoort: 'absoluut', brin: '' }, 'te-verifieren'],
    ] as const) {
      const { step } = await aDossier(api, row);
      await step('_sluiten', { reden: 'onterecht', datum: '2026-01-10' }).expect(200);
      expect((await step('_heropenen', { reden: 'Toch wel.' }).expect(200)).body.status).toBe(status);
    }
  });

  it('refuses an edit with a version that is not the present one', async () => {
    const { agent, file, id } = await aDossier(api);
    const seen = `"${(await file()).versie}"`;
    await agent
      .with({ 'if-match': seen })
      .post(`/dossiers/${id}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-10' })
      .expect(200);
    const late = await agent
      .with({ 'if-match': seen })
      .post(`/dossiers/${id}/_heropenen`, { reden: 'Vergissing.' })
      .expect(412);
    expect(late.body.code).toBe('dossier.gewijzigd');
  });
});

describe('the ladder', () => {
  it('is the convenant’s, and the dossier goes up it with owner, day of entry and longest stay', async () => {
    const { agent, step, id } = await aDossier(api);
    const { body: before } = await agent.get(`/dossiers/${id}/escalatieladder`).expect(200);
    expect(before).toMatchObject({
      nu: null,
      treden: expect.arrayContaining([expect.objectContaining({ trede: 1, hoogstens: 14 })]),
    });

    const { body } = await step<object>('escalaties', {
      trede: 3,
      sinds: '2026-01-05',
      toelichting: 'Geen plek.',
    }).expect(201);
    expect(body).toMatchObject({
      nu: { trede: 3, eigenaar: 'leerplichtambtenaar', sinds: '2026-01-05', uiterlijk: '2026-01-19' },
    });

    const same = await step('escalaties', { trede: 3, sinds: '2026-01-06', toelichting: 'Nog eens.' }).expect(
      409,
    );
    expect(same.body.code).toBe('escalatie.zelfde-trede');
    const bad = await step('escalaties', {
      trede: 9,
      sinds: '2026-01-04',
      toelichting: 'Te hoog, te vroeg.',
    }).expect(400);
    expect(bad.body.errors?.map(({ veld }) => veld)).toEqual(['trede', 'sinds']);
    await step('escalaties', {
      trede: 5,
      sinds: '2026-01-12',
      eigenaar: 'wethouder',
      toelichting: 'Doorzetten.',
    }).expect(201);
  });
});

describe('a question', () => {
  it('is answered once by a person, and is not put again', async () => {
    const { agent, send, file, step, id } = await aDossier(api, {
      begindatum: '2025-11-03',
      einddatum: '2025-12-05',
    });
    await step('_bevestigen').expect(200);
    await send({ meldingsnummer: 'M3', begindatum: '2025-11-10', einddatum: '2025-11-14' });
    const [vraag] = (await file()).vragen;

    const answer = () =>
      agent.post(`/dossiervragen/${vraag!.id}/_beantwoorden`, { antwoord: 'Dubbel gemeld.' });
    await answer().expect(200);
    expect((await file()).vragen).toEqual([]);
    expect((await answer().expect(409)).body.code).toBe('vraag.al-beantwoord');
    await send({
      meldingsnummer: 'M3',
      begindatum: '2025-11-10',
      einddatum: '2025-11-14',
      reden: 'nog eens',
    });
    expect((await file()).vragen).toEqual([]);
    expect(id).toBe((await file()).id);
  });
});

describe('the timeline', () => {
  it('tells everything in order of time, newest first, narrows and pages', async () => {
    const { agent, step, place, id, tenant } = await aDossier(api, { einddatum: '2026-01-06' });
    await step('_nietterug', { toelichting: '<b>Thuis</b>' }).expect(200);
    await agent
      .patch(`/dossiers/${id}`, { behandelaarId: tenant.user('teamleider').id, deelsBelastbaar: true })
      .expect(200);
    await place({ ingangsdatum: '2026-01-12' });
    const get = async (query = '') =>
      (
        await agent
          .get<{ items: { soort: string; dag: string; tekst: string | null }[] }>(
            `/dossiers/${id}/tijdlijn${query}`,
          )
          .expect(200)
      ).body.items;

    const items = await get();
    expect(items.map(({ soort }) => soort)).toEqual([
      'plaatsing',
      'deels-belastbaar',
      'behandelaar',
      'niet-terug',
      'termijn-verlopen',
      'melding',
      'eerste-verzuimdag',
    ]);
    expect(items.map(({ dag }) => dag)).toEqual(
      items
        .map(({ dag }) => dag)
        .sort()
        .reverse(),
    );
    // Text is text: what looks like markup comes back as it was typed.
    expect(items.find(({ soort }) => soort === 'niet-terug')?.tekst).toBe('<b>Thuis</b>');
    expect((await get('?groep=melding,termijn')).map(({ soort }) => soort)).toEqual([
      'termijn-verlopen',
      'melding',
      'eerste-verzuimdag',
    ]);
    expect((await get('?pageSize=2&page=2')).map(({ soort }) => soort)).toEqual([
      'behandelaar',
      'niet-terug',
    ]);
    await agent.get(`/dossiers/${id}/tijdlijn?groep=roddel`).expect(400);
  });

  it('keeps people’s words encrypted in the database', async () => {
    const { step, tenant } = await aDossier(api, { einddatum: '2026-01-06' });
    await step('_nietterug', { toelichting: 'geheimwoord' }).expect(200);
    const [row] = await tenant.rows<{ all: string }>(
      sql`select string_agg(e::text, ' ') as all from dossiergebeurtenissen e`,
    );
    expect(row!.all).not.toContain('geheimwoord');
    expect(row!.all).not.toContain(Buffer.from('geheimwoord').toString('hex'));
  });
});

describe('a body', () => {
  it('of a megabyte is refused and stores nothing', async () => {
    const { step, file } = await aDossier(api);
    const before = await file();
    await step('_sluiten', { reden: 'x'.repeat(1_000_000), datum: '2026-01-10' }).expect(400);
    await step('_heropenen', { reden: 'x'.repeat(1_100_000) }).expect(413);
    expect(await file()).toEqual(before);
  });
});
