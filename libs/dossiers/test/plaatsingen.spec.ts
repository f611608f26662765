import { beforeEach, describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier, PLEK, type File } from './a-dossier.js';

const api = await startApi();
const NOW = '2026-01-12T09:00:00+01:00';
beforeEach(() => {
  api.clock.set(NOW);
});

const clocks = ({ termijnen }: File) =>
  Object.fromEntries(termijnen.map(({ soort, status }) => [soort, status]));
const fails = { datum: '2026-01-08', reden: 'Kwam niet meer opdagen.' };

describe('a plaatsing', () => {
  it('that is full stops the days at home and meets the terms that were not over', async () => {
    const { file, step } = await aDossier(api);

    const { body } = await step<object>('plaatsingen', {
      ...PLEK,
      brin: '00XA',
      toelichting: 'Klas 2b.',
    }).expect(201);

    expect(body).toEqual({
      id: expect.any(String),
      ...PLEK,
      urenPerWeek: null,
      telt: true,
      brin: '00XA',
      toelichting: 'Klas 2b.',
      einde: null,
      eindePer: null,
      eindeReden: null,
      nietig: false,
      door: expect.stringMatching(/^leerplicht van/),
      vastgelegdOp: new Date(NOW).toISOString(),
    });
    const now = await file();
    expect(now).toMatchObject({
      status: 'geplaatst',
      geplaatstPer: '2026-01-05',
      dagenThuis: 33,
      volgendeTermijn: null,
    });
    expect(clocks(now)).toEqual({
      'thuiszitter-4-weken': 'verlopen',
      'convenant-6-weken': 'gehaald',
      'pact-3-maanden': 'gehaald',
    });
  });

  it.each([
    [12, true, 'geplaatst'],
    [11.5, false, 'actief'],
  ])('of %s hours a week counts: %s', async (urenPerWeek, telt, status) => {
    const { file, place } = await aDossier(api);

    expect(await place({ omvang: 'gedeeltelijk', urenPerWeek })).toMatchObject({ telt });

    expect(await file()).toMatchObject({
      status,
      gedeeltelijkTerug: { urenPerWeek, sinds: '2026-01-05' },
      dagenThuis: telt ? 33 : 40,
    });
  });

  it('counts by the hours that the convenant of the first day sets', async () => {
    const { tenant, place } = await aDossier(api);
    await tenant.rows(sql`insert into platform.convenanten (id, naam, geldig_vanaf, geldig_tot, doelen, termen)
      values (${tenant.id}, 'Proef', '2020-08-01', null, '{plaatsing}', '{"urenPerWeek":5}')`);
    await tenant.rows(
      sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf) values (${tenant.id}, ${tenant.id}, '2020-08-01')`,
    );

    expect(await place({ omvang: 'gedeeltelijk', urenPerWeek: 5 })).toMatchObject({ telt: true });
  });

  it('that grows shows the hours of now, and counts from the step that is enough', async () => {
    const { file, place, all } = await aDossier(api);
    await place({
      soort: 'aangepast-rooster',
      omvang: 'gedeeltelijk',
      urenPerWeek: 6,
      ingangsdatum: '2025-12-15',
    });
    await place({
      soort: 'aangepast-rooster',
      omvang: 'gedeeltelijk',
      urenPerWeek: 14,
      ingangsdatum: '2026-01-12',
    });

    const now = await file();
    expect(now).toMatchObject({
      status: 'geplaatst',
      geplaatstPer: '2026-01-12',
      gedeeltelijkTerug: { urenPerWeek: 14, sinds: '2026-01-12' },
    });
    expect((await all())[0]).toMatchObject({
      status: 'geplaatst',
      geplaatstPer: '2026-01-12',
      gedeeltelijkTerug: { urenPerWeek: 14, sinds: '2026-01-12' },
    });
  });

  it('that lies ahead changes the state on its first day only', async () => {
    const { file, place, on } = await aDossier(api);
    await place({ ingangsdatum: '2026-01-14' });

    expect(await file()).toMatchObject({ status: 'actief', geplaatstPer: '2026-01-14', dagenThuis: 40 });
    await on('2026-01-14');
    expect(await file()).toMatchObject({ status: 'geplaatst', dagenThuis: 42 });
    expect(clocks(await file())['convenant-6-weken']).toBe('gehaald');
  });

  it.each([
    [{ ingangsdatum: '2025-12-02' }, 'ingangsdatum', 'volgorde'],
    [{ ingangsdatum: '2026-02-30' }, 'ingangsdatum', 'datum'],
    [{ soort: 'thuis' }, 'soort', 'keuze'],
    [{ omvang: 'half' }, 'omvang', 'keuze'],
    [{ omvang: 'gedeeltelijk' }, 'urenPerWeek', 'verplicht'],
    [{ omvang: 'gedeeltelijk', urenPerWeek: 41 }, 'urenPerWeek', 'maximum'],
    [{ omvang: 'gedeeltelijk', urenPerWeek: 0 }, 'urenPerWeek', 'minimum'],
    [{ brin: 'school' }, 'brin', 'vorm'],
    [{ toelichting: 'x'.repeat(4_001) }, 'toelichting', 'te-lang'],
    [{ kleur: 'rood' }, 'kleur', 'onbekend'],
  ])('is refused as %j', async (body, veld, code) => {
    const { step, file } = await aDossier(api);
    const { body: problem } = await step('plaatsingen', { ...PLEK, ...body }).expect(400);

    expect(problem.errors).toEqual([expect.objectContaining({ veld, code })]);
    expect((await file()).plaatsingen).toEqual([]);
  });

  it('tells all that is wrong at once', async () => {
    const { step } = await aDossier(api);
    const { body } = await step('plaatsingen', {
      soort: 'thuis',
      omvang: 'half',
      ingangsdatum: 'morgen',
    }).expect(400);

    expect(body.errors?.map(({ veld }) => veld).sort()).toEqual(['ingangsdatum', 'omvang', 'soort']);
  });
});

describe('a plaatsing that failed', () => {
  it('within 28 days is void: dossier and clocks run on from the original first day, with both facts kept', async () => {
    const { file, step, place, agent, on, id } = await aDossier(api);
    const { id: pid } = await place();
    await on('2026-01-20');

    await step(`plaatsingen/${pid}/_mislukt`, fails).expect(200);

    const now = await file();
    expect(now).toMatchObject({
      status: 'heropend',
      eersteVerzuimdag: '2025-12-03',
      geplaatstPer: null,
      dagenThuis: 48,
      plaatsingen: [{ einde: 'mislukt', eindePer: '2026-01-08', nietig: true, telt: true }],
    });
    expect(clocks(now)).toEqual({
      'thuiszitter-4-weken': 'verlopen',
      'convenant-6-weken': 'verlopen',
      'pact-3-maanden': 'open',
    });
    const { body } = await agent.get<{ items: { soort: string; dag: string; tekst: string | null }[] }>(
      `/dossiers/${id}/tijdlijn?groep=plaatsing`,
    );
    expect(body.items.map(({ soort, dag, tekst }) => [soort, dag, tekst])).toEqual([
      ['plaatsing-mislukt', '2026-01-08', fails.reden],
      ['plaatsing', '2026-01-05', null],
    ]);
  });

  it.each([
    ['2026-02-02', 'heropend', true],
    ['2026-02-03', 'geplaatst', false],
  ])('on %s, the 28th day and the one after: %s', async (datum, status, nietig) => {
    const { file, step, place, on } = await aDossier(api);
    const { id: pid } = await place();
    await on('2026-02-10');

    await step(`plaatsingen/${pid}/_mislukt`, { ...fails, datum }).expect(200);

    expect(await file()).toMatchObject({ status, plaatsingen: [{ nietig, einde: 'mislukt' }] });
  });

  it('after 28 days is followed by a new dossier, linked to the old', async () => {
    const { file, place, send, all, on, id } = await aDossier(api);
    await place();
    await on('2026-02-10');

    await send({ meldingsnummer: 'M2', begindatum: '2026-02-05', meldingsdatum: '2026-02-09' });

    const dossiers = await all();
    expect(dossiers).toHaveLength(2);
    const next = await file(dossiers.find((one) => one.id !== id)!.id);
    expect(next).toMatchObject({ status: 'actief', eersteVerzuimdag: '2026-02-05', vorige: { id } });
    expect(await file()).toMatchObject({ status: 'geplaatst', volgende: { id: next.id }, vragen: [] });
  });

  it('is asked about when absence is reported within those days, and the question goes when it is recorded', async () => {
    const { file, place, send, step, all } = await aDossier(api);
    const { id: pid } = await place();
    await send({ meldingsnummer: 'M2', begindatum: '2026-01-09', meldingsdatum: '2026-01-12' });

    expect(await all()).toHaveLength(1);
    expect((await file()).vragen).toMatchObject([{ soort: 'terugval' }]);
    await step(`plaatsingen/${pid}/_mislukt`, { ...fails, datum: '2026-01-09' }).expect(200);
    expect(await file()).toMatchObject({ status: 'heropend', vragen: [] });
    await send({
      meldingsnummer: 'M2',
      begindatum: '2026-01-09',
      meldingsdatum: '2026-01-12',
      reden: 'ziek',
    });
    expect((await file()).vragen).toEqual([]);
  });

  it.each([
    [{ datum: '2026-01-04' }, 'volgorde'],
    [{ datum: '2026-01-13' }, 'volgorde'],
    [{ reden: '' }, 'verplicht'],
  ])('is refused as %j', async (body, code) => {
    const { step, place } = await aDossier(api);
    const { id: pid } = await place();
    const { body: problem } = await step(`plaatsingen/${pid}/_mislukt`, { ...fails, ...body }).expect(400);

    expect(problem.errors).toEqual([expect.objectContaining({ code })]);
  });

  it('can’t fail twice, nor be withdrawn after; and one of another dossier is not found', async () => {
    const { step, place } = await aDossier(api);
    const { id: pid } = await place();
    await step(`plaatsingen/${pid}/_mislukt`, fails).expect(200);

    const again = await step(`plaatsingen/${pid}/_mislukt`, fails).expect(409);
    expect(again.body.code).toBe('plaatsing.al-geeindigd');
    await step(`plaatsingen/${pid}/_intrekken`, { reden: 'Vergissing.' }).expect(409);
    const other = await aDossier(api);
    await other.place();
    await other.step(`plaatsingen/${pid}/_mislukt`, fails).expect(404);
  });

  it('leaves another place that counts in force', async () => {
    const { file, step, place } = await aDossier(api);
    const { id: pid } = await place();
    await place({ ingangsdatum: '2026-01-09', soort: 'andere-school' });

    await step(`plaatsingen/${pid}/_mislukt`, fails).expect(200);

    expect(await file()).toMatchObject({ status: 'geplaatst', geplaatstPer: '2026-01-09' });
  });
});

describe('a plaatsing entered by mistake', () => {
  it('is withdrawn, and the dossier stands as before', async () => {
    const { file, step, place } = await aDossier(api);
    const before = await file();
    const { id: pid } = await place();

    await step(`plaatsingen/${pid}/_intrekken`, { reden: 'Verkeerde leerling.' }).expect(200);

    const after = await file();
    expect(after).toMatchObject({
      geplaatstPer: null,
      dagenThuis: before.dagenThuis,
      plaatsingen: [{ einde: 'ingetrokken', nietig: true }],
    });
    expect(clocks(after)).toEqual(clocks(before));
  });
});
