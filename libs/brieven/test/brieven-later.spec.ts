import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { aBrief, aDossier } from './a-brief.js';

const api = await startApi();

describe('a letter that was made', () => {
  it('stays what it was, whatever the text becomes', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const id = await aBrief(gemeente, dossier);
    const before = (await gemeente.as('leerplicht').get(`/brieven/${id}/pdf`).expect(200)).bytes;
    await gemeente
      .as('beheer')
      .with({ 'if-match': '"0"' })
      .put('/briefsjablonen/uitnodiging', {
        onderwerp: 'Anders',
        tekst: '{ontvanger} {gesprekDatum} {gesprekTijd} {gesprekPlaats} {alinea}',
      })
      .expect(200);
    api.clock.advance({ minutes: 10 });

    expect((await gemeente.as('leerplicht').get(`/brieven/${id}/pdf`).expect(200)).bytes.equals(before)).toBe(
      true,
    );
    expect(
      (
        await gemeente
          .as('leerplicht')
          .get(`/brieven/${await aBrief(gemeente, dossier)}`)
          .expect(200)
      ).body.onderwerp,
    ).toBe('Anders');
  });

  it('is sent once, on a day that can be', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const id = await aBrief(gemeente, dossier);
    const send = (body: object) => gemeente.as('teamleider').post(`/brieven/${id}/_verzonden`, body);
    for (const datum of ['2026-01-13', '2026-01-11', '2026-13-01'])
      expect((await send({ datum, wijze: 'post' }).expect(400)).body.errors).toMatchObject([
        { veld: 'datum' },
      ]);
    await send({ datum: '2026-01-12', wijze: 'duif' }).expect(400);

    const { body } = await send({ datum: '2026-01-12', wijze: 'post' }).expect(200);

    expect(body.verzonden).toEqual({
      datum: '2026-01-12',
      wijze: 'post',
      door: gemeente.user('teamleider').naam,
      op: api.clock.now().toISOString(),
    });
    expect((await send({ datum: '2026-01-12', wijze: 'post' }).expect(409)).body.code).toBe(
      'brief.al-verzonden',
    );
    const { body: list } = await gemeente.as('leerplicht').get(`/dossiers/${dossier}/brieven`).expect(200);
    expect(list.items).toMatchObject([{ id, verzonden: { wijze: 'post' } }]);
    const { body: timeline } = await gemeente
      .as('leerplicht')
      .get<{ items: { soort: string; gegevens: object }[] }>(`/dossiers/${dossier}/tijdlijn?groep=brief`)
      .expect(200);
    expect(timeline.items.map(({ soort, gegevens }) => [soort, gegevens])).toEqual(
      expect.arrayContaining([
        ['brief-gemaakt', { brief: 'uitnodiging', ontvanger: 'de ouder(s)/verzorger(s) van Sami Proef' }],
        [
          'brief-verzonden',
          { brief: 'uitnodiging', ontvanger: 'de ouder(s)/verzorger(s) van Sami Proef', wijze: 'post' },
        ],
      ]),
    );
  });
});

describe('the texts of letters', () => {
  it('are those of the software until a tenant writes its own, in versions', async () => {
    const gemeente = await api.aTenant();
    const first = await gemeente.as('beheer').get('/briefsjablonen/kennisgeving-ouders').expect(200);
    expect(first.headers.get('etag')).toBe('"0"');
    expect(first.body).toMatchObject({
      soort: 'kennisgeving-ouders',
      versie: 0,
      door: null,
      op: null,
      onderwerp: 'Bericht over verzuim van school',
    });
    expect(first.body.tekst).toBe(first.body.standaardTekst);
    expect(first.body.invulvelden).toContainEqual({
      naam: 'leerling',
      betekenis: 'de naam van de leerling',
      verplicht: true,
    });
    const put = (versie: string | undefined, body: object) =>
      gemeente.as('beheer').with({ 'if-match': versie }).put('/briefsjablonen/kennisgeving-ouders', body);
    const mine = {
      onderwerp: 'Over verzuim',
      tekst: 'Beste {ontvanger}, het gaat om {leerling}.\n\n{alinea}',
    };

    expect((await put('"0"', mine).expect(200)).body).toMatchObject({
      ...mine,
      versie: 1,
      door: gemeente.user('beheer').naam,
    });

    expect((await put('"0"', mine).expect(412)).body.code).toBe('briefsjabloon.gewijzigd');
    expect((await put(undefined, mine).expect(428)).body.code).toBe('versie.ontbreekt');
    expect((await put('"1"', { ...mine, tekst: '{bsn}' }).expect(400)).body.errors).toMatchObject([
      { veld: 'tekst', code: 'invulveld-onbekend' },
      { veld: 'tekst', code: 'invulveld-mist' },
    ]);
    await put('"1"', { tekst: mine.tekst }).expect(400);
    await put('"1"', { ...mine, tekst: 'x'.repeat(10_001) }).expect(400);
    const { body: all } = await gemeente
      .as('beheer')
      .get<{ items: { versie: number }[] }>('/briefsjablonen')
      .expect(200);
    expect(all.items.map(({ versie }) => versie)).toEqual([0, 1, 0]);
  });

  it('belong to one tenant and are for its beheerder', async () => {
    const [gemeente, other] = [await api.aTenant(), await api.aTenant()];
    const mine = { onderwerp: 'X', tekst: '{leerling} {alinea}' };
    await gemeente
      .as('beheer')
      .with({ 'if-match': '"0"' })
      .put('/briefsjablonen/bericht-school', mine)
      .expect(200);

    expect((await other.as('beheer').get('/briefsjablonen/bericht-school').expect(200)).body.versie).toBe(0);
    await gemeente.as('leerplicht').get('/briefsjablonen/bericht-school').expect(403);
    await gemeente.as('beheer').get('/briefsjablonen/aanmaning').expect(404);
  });
});
