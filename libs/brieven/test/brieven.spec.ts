import { describe, expect, it } from '@jest/globals';
import { readPdf, startApi, tidy } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aBrief, aDossier, textOf, UITNODIGING } from './a-brief.js';

const api = await startApi();

describe('making a letter', () => {
  it('keeps it, and gives a PDF that says what, when, where, why and whom to call', async () => {
    const gemeente = await api.aTenant('gemeente', { naam: 'Gemeente Nieuwegein' });
    const dossier = await aDossier(gemeente);

    const made = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/brieven`, UITNODIGING)
      .expect(201);

    expect(made.headers.get('location')).toBe(`/api/v1/brieven/${made.body.id}`);
    expect(made.body).toEqual({
      id: made.body.id,
      dossierId: dossier,
      soort: 'uitnodiging',
      onderwerp: 'Uitnodiging voor een gesprek',
      aan: 'ouders',
      ontvanger: 'de ouder(s)/verzorger(s) van Sami Proef',
      datum: '2026-01-12',
      gemaaktDoor: gemeente.user('leerplicht').naam,
      gemaaktOp: api.clock.now().toISOString(),
      verzonden: null,
    });
    const answer = await gemeente.as('leerplicht').get(`/brieven/${made.body.id}/pdf`).expect(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="brief.pdf"');
    const pdf = await readPdf(answer.bytes);
    expect(pdf).toMatchObject({
      title: 'Uitnodiging voor een gesprek',
      lang: 'nl-NL',
      tagged: true,
      unmarked: [],
    });
    const text = tidy(pdf.pages.join(' '));
    for (const part of [
      'Gemeente Nieuwegein Aan de ouder(s)/verzorger(s) van Sami Proef 3431AA 12',
      'Datum: 12 januari 2026',
      'Beste ouder(s) of verzorger(s) van Sami Proef,',
      'Dag: dinsdag 20 januari 2026',
      'Tijd: 09.30 uur',
      'Plaats: Stadsplein 1, kamer 4',
      'Neem het rooster mee.',
      'Het gaat om deze school: De Brug.',
      'De eerste dag van het verzuim was 3 december 2025.',
      'Noem ons kenmerk: ZW-2025-0001',
      gemeente.user('leerplicht').email,
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]/);
  });

  it('is what was shown beforehand, of which nothing is kept', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    const { body } = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/brieven/_voorbeeld`, UITNODIGING)
      .expect(200);

    expect(body).toMatchObject({
      onderwerp: 'Uitnodiging voor een gesprek',
      geadresseerde: ['Aan de ouder(s)/verzorger(s) van', 'Sami Proef', '3431AA 12'],
    });
    expect(body.delen).toContainEqual({ soort: 'punt', tekst: 'Dag: dinsdag 20 januari 2026' });
    expect(body.delen).toContainEqual({ soort: 'kop', tekst: 'Wanneer en waar?' });
    expect(await gemeente.rows(sql`select 1 from brieven`)).toEqual([]);
    expect((await gemeente.log()).at(-1)).toMatchObject({
      handeling: 'lezen',
      object_soort: 'brief',
      aantal: 1,
    });
  });

  it('tells parents what was reported and what their rights are, and asks a school what it did', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    const parents = await textOf(
      gemeente,
      await aBrief(gemeente, dossier, { soort: 'kennisgeving-ouders', aan: 'ouders' }),
    );
    const school = await textOf(
      gemeente,
      await aBrief(gemeente, dossier, { soort: 'bericht-school', aan: 'school', schoolnaam: 'De Brug' }),
    );

    expect(parents).toContain('Eerste dag van het verzuim: 3 december 2025');
    expect(parents).toContain('U mag zien welke gegevens wij over u en uw kind hebben.');
    expect(parents).not.toContain('School:');
    expect(school).toContain('De Brug Datum: 12 januari 2026');
    expect(school).toContain('Wij behandelen het verzuim van Sami Proef, geboren op 1 december 2011.');
    expect(school).not.toContain('3431AA');
  });

  it('speaks to a leerling of 16 itself', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente, { geboortedatum: '2009-01-01' });

    const text = await textOf(gemeente, await aBrief(gemeente, dossier, { ...UITNODIGING, aan: 'leerling' }));

    expect(text).toContain('Beste Sami Proef,');
    expect(text).toContain('een gesprek over hoe het met u gaat op school');
  });

  it('stores nothing that can be read', async () => {
    const gemeente = await api.aTenant();
    await aBrief(gemeente, await aDossier(gemeente), { ...UITNODIGING, alinea: 'Noor heeft buikpijn' });

    const [row] = await gemeente.rows<{ inhoud: Buffer; rest: string }>(
      sql`select inhoud_versleuteld as inhoud, brieven::text as rest from brieven`,
    );
    expect(row!.inhoud.includes('buikpijn') || row!.inhoud.includes('Sami')).toBe(false);
    expect(row!.rest).not.toContain(Buffer.from('Sami').toString('hex'));
  });

  it('shows what people wrote as text', async () => {
    const gemeente = await api.aTenant();
    const alinea = '<script>alert(1)</script>\n## {leerling}\n- {school}';

    const text = await textOf(
      gemeente,
      await aBrief(gemeente, await aDossier(gemeente), { ...UITNODIGING, alinea }),
    );

    expect(text).toContain('<script>alert(1)</script> ## {leerling} - {school}');
  });

  it.each<[string, object, string[]]>([
    [
      'nothing of a talk',
      { soort: 'uitnodiging', aan: 'ouders' },
      ['gesprekDatum', 'gesprekTijd', 'gesprekPlaats'],
    ],
    ['a day gone by', { ...UITNODIGING, gesprekDatum: '2026-01-11' }, ['gesprekDatum']],
    ['an impossible day', { ...UITNODIGING, gesprekDatum: '2026-02-30' }, ['gesprekDatum']],
    ['an impossible time', { ...UITNODIGING, gesprekTijd: '24:00' }, ['gesprekTijd']],
    ['a letter that is not for the school', { ...UITNODIGING, aan: 'school' }, ['aan']],
    ['a gezagdrager without a name', { ...UITNODIGING, aan: 'gezagdrager' }, ['gezagdragerId']],
    ['a school without a name', { soort: 'bericht-school', aan: 'school', schoolnaam: ' ' }, ['schoolnaam']],
    ['too long a text', { ...UITNODIGING, alinea: 'x'.repeat(4_001) }, ['alinea']],
    ['null', { ...UITNODIGING, alinea: null }, ['alinea']],
    [
      'an unknown kind and field',
      { ...UITNODIGING, soort: 'aanmaning', datum: '2020-01-01' },
      ['datum', 'soort'],
    ],
  ])('is refused with %s, and nothing is kept', async (_what, body, fields) => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    const answer = await gemeente
      .as('leerplicht')
      .post<{ errors: { veld: string }[] }>(`/dossiers/${dossier}/brieven`, body)
      .expect(400);

    expect([...new Set(answer.body.errors.map(({ veld }) => veld))].sort()).toEqual([...fields].sort());
    expect(await gemeente.rows(sql`select 1 from brieven`)).toEqual([]);
  });

  it('takes no megabyte of text', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/brieven`, { ...UITNODIGING, alinea: 'x'.repeat(1_100_000) })
      .expect(413);
  });

  it('is refused in a closed dossier and in one of another tenant', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    await (
      await api.aTenant()
    )
      .as('leerplicht')
      .post(`/dossiers/${dossier}/brieven`, UITNODIGING)
      .expect(404);
    await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/_sluiten`, { reden: 'onterecht', datum: '2026-01-12' })
      .expect(200);

    for (const path of ['brieven', 'brieven/_voorbeeld'])
      expect(
        (await gemeente.as('leerplicht').post(`/dossiers/${dossier}/${path}`, UITNODIGING).expect(409)).body
          .code,
      ).toBe('dossier.gesloten');
  });
});
