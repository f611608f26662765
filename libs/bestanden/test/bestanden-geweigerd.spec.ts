import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier, aFile, form, MOST } from './a-dossier.js';
import { docm, html, pdf } from './voorbeelden.js';

const api = await startApi();

describe('a file that is refused', () => {
  it.each<[string, number, string, FormData]>([
    ['lies about its kind', 415, 'bestand.liegt', form(html(), 'verslag.pdf')],
    ['holds macros', 415, 'bestand.soort', form(docm(), 'brief.docm')],
    ['is empty', 400, 'bestand.leeg', form(Buffer.alloc(0), 'leeg.pdf')],
    ['is a byte too large', 413, 'bestand.te-groot', form(Buffer.alloc(MOST + 1, 0x61), 'groot.txt')],
    ['has too long a description', 400, 'invoer.ongeldig', form(pdf(), 'verslag.pdf', 'x'.repeat(501))],
  ])('leaves nothing behind when it %s', async (_what, status, code, body) => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const log = (await gemeente.log()).length;

    const answer = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/bestanden`, body)
      .expect(status);

    expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(await gemeente.rows(sql`select 1 from bestanden union all select 1 from bestandsdelen`)).toEqual(
      [],
    );
    expect(await gemeente.log()).toHaveLength(log);
  });

  it('may be as large as the limit', async () => {
    const gemeente = await api.aTenant();
    const id = await aFile(gemeente, await aDossier(gemeente), Buffer.alloc(MOST, 0x61), 'groot.txt');

    expect((await gemeente.as('leerplicht').get(`/bestanden/${id}/inhoud`).expect(200)).bytes).toHaveLength(
      MOST,
    );
  });

  it('is asked for when there is none, and must come alone', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const none = new FormData();
    none.set('omschrijving', 'zonder');
    const two = form(pdf(), 'een.pdf');
    two.append('bestand', new Blob([new Uint8Array(pdf())]), 'twee.pdf');
    const post = (body: FormData | object) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/bestanden`, body);

    expect((await post(none).expect(400)).body.errors).toMatchObject([
      { veld: 'bestand', code: 'verplicht' },
    ]);
    expect((await post(two).expect(400)).body.code).toBe('bestand.vorm');
    expect((await post({ bestand: 'tekst' }).expect(415)).body.code).toBe('http.415');
    const broken = gemeente.as('leerplicht').with({ 'content-type': 'multipart/form-data; boundary=x' });
    expect((await broken.post(`/dossiers/${dossier}/bestanden`, '--x\r\nkapot').expect(400)).body.code).toBe(
      'bestand.vorm',
    );
    const bare = gemeente.as('leerplicht').with({ 'content-type': 'multipart/form-data' });
    expect((await bare.post(`/dossiers/${dossier}/bestanden`, 'kapot').expect(400)).body.code).toBe(
      'bestand.vorm',
    );
    expect(await gemeente.rows(sql`select 1 from bestanden`)).toEqual([]);
  });

  it('is refused by every other route', async () => {
    const gemeente = await api.aTenant();

    const { body } = await gemeente
      .as('leerplicht')
      .post('/leerlingen/_zoek', form(pdf(), 'a.pdf'))
      .expect(415);

    expect(body.code).toBe('http.415');
  });

  it('is not read at all for somebody who is not signed in or has no right', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const body = form(pdf(), 'a.pdf');

    await api.visitor.post(`/dossiers/${dossier}/bestanden`, body).expect(401);
    await gemeente.as('beheer').post(`/dossiers/${dossier}/bestanden`, form(pdf(), 'a.pdf')).expect(403);
  });

  it('finds no dossier of another tenant, and no open one that was closed', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const other = await api.aTenant();
    await other.as('leerplicht').post(`/dossiers/${dossier}/bestanden`, form(pdf(), 'a.pdf')).expect(404);
    await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/_sluiten`, { reden: 'onterecht', datum: '2026-01-12' })
      .expect(200);

    const { body } = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/bestanden`, form(pdf(), 'a.pdf'))
      .expect(409);

    expect(body.code).toBe('dossier.gesloten');
  });
});
