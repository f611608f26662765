import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aNote, type Note, type Refusal, withDossier } from './a-dossier.js';

const NOW = '2026-01-12T09:00:00+01:00';
const api = await startApi();
api.clock.set(NOW);

const fields = ({ errors }: Refusal) => errors.map(({ veld, code }) => `${veld} ${code}`).sort();

describe('a note', () => {
  it('is written in a dossier and read there, newest first, by pages', async () => {
    const { tenant, officer, id, leerling } = await withDossier(api);
    const older = await aNote(officer, id, {
      soort: 'huisbezoek',
      datum: '2026-01-05',
      metWie: ' vader en moeder ',
    });
    const newer = await aNote(officer, id, { soort: 'notitie' });

    expect(older).toEqual({
      id: older.id,
      dossierId: id,
      soort: 'huisbezoek',
      datum: '2026-01-05',
      tekst: 'Moeder gebeld.',
      metWie: 'vader en moeder',
      auteur: { id: tenant.user('leerplicht').id, naam: tenant.user('leerplicht').naam },
      vermeldingen: [],
      versie: 1,
      aangemaaktOp: '2026-01-12T08:00:00.000Z',
      gewijzigdOp: '2026-01-12T08:00:00.000Z',
      ingetrokken: null,
      wijzigbaar: true,
      eerdere: [],
    });
    const { body, headers } = await officer
      .get<{ items: Note[] }>(`/dossiers/${id}/notities?pageSize=1`)
      .expect(200);
    expect(body.items.map((note) => note.id)).toEqual([newer.id]);
    expect(headers.get('link')).toContain('rel="next"');
    const second = await officer
      .get<{ items: Note[] }>(`/dossiers/${id}/notities?pageSize=1&page=2`)
      .expect(200);
    expect(second.body.items.map((note) => note.id)).toEqual([older.id]);
    expect((await tenant.log()).at(-1)).toMatchObject({
      handeling: 'lijst',
      object_soort: 'notitie',
      betrokkenen: [leerling],
    });
    const [stored] = await tenant.rows<{ tekst: Buffer; met: Buffer }>(
      sql`select tekst_versleuteld as tekst, met_wie_versleuteld as met from notities where datum = '2026-01-05'`,
    );
    expect(stored!.tekst.toString('latin1')).not.toContain('Moeder');
    expect(stored!.met.toString('latin1')).not.toContain('vader');
  });

  it('shows what was typed as text, HTML too', async () => {
    const { officer, id } = await withDossier(api);
    const tekst = '<script>alert(1)</script> <b>Moeder</b> & "vader" \u{1F600}\r\nTweede regel';
    const { id: note } = await aNote(officer, id, { tekst });

    const { body } = await officer.get<Note>(`/notities/${note}`).expect(200);
    expect(body.tekst).toBe(tekst);
  });

  it('refuses all that is wrong at once', async () => {
    const { officer, id } = await withDossier(api);
    const send = (body: object) => officer.post<Refusal>(`/dossiers/${id}/notities`, body).expect(400);

    expect(fields((await send({})).body)).toEqual(['soort keuze', 'tekst verplicht'].sort());
    const wrong = {
      tekst: '  \n ',
      soort: 'overdracht',
      metWie: 'x'.repeat(201),
      datum: '2026-02-30',
      vermeldingen: ['niemand'],
      extra: 1,
    };
    expect(fields((await send(wrong)).body)).toEqual([
      'datum datum',
      'extra onbekend',
      'metWie te-lang',
      'soort keuze',
      'tekst verplicht',
      'vermeldingen vorm',
    ]);
    const note = { tekst: 'Gebeld', soort: 'telefoon' };
    expect(fields((await send({ ...note, datum: '2026-01-13' })).body)).toEqual(['datum volgorde']);
    expect(fields((await send({ ...note, datum: '2011-11-30' })).body)).toEqual(['datum volgorde']);
    expect(fields((await send({ ...note, datum: null })).body)).toEqual(['datum datum']);
    expect(fields((await send({ ...note, vermeldingen: null })).body)).toContain('vermeldingen vorm');
  });

  it('of a megabyte is refused, and nothing is stored', async () => {
    const { tenant, officer, id } = await withDossier(api);
    const long = (length: number) => ({ tekst: 'a'.repeat(length), soort: 'notitie' });

    await officer.post(`/dossiers/${id}/notities`, long(1024 * 1024)).expect(413);
    await officer.post(`/dossiers/${id}/notities`, long(10_001)).expect(400);
    expect(await tenant.rows(sql`select id from notities`)).toEqual([]);
    await officer.post(`/dossiers/${id}/notities`, long(10_000)).expect(201);
  });

  it('can be dated on the day of birth and today, not outside them', async () => {
    const { officer, id } = await withDossier(api, { geboortedatum: '2012-03-04' });
    await aNote(officer, id, { datum: '2012-03-04' });
    await aNote(officer, id, { datum: '2026-01-12' });
    const before = { tekst: 'x', soort: 'notitie', datum: '2012-03-03' };
    await officer.post(`/dossiers/${id}/notities`, before).expect(400);
  });

  it('can’t be written or changed in a closed dossier, but a wrong one can be withdrawn there', async () => {
    const { officer, id } = await withDossier(api);
    const note = await aNote(officer, id);
    await officer.post(`/dossiers/${id}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' }).expect(200);

    const again = { tekst: 'Te laat', soort: 'notitie' };
    const late = await officer.post<Refusal>(`/dossiers/${id}/notities`, again).expect(409);
    expect(late.body.code).toBe('dossier.gesloten');
    await officer.patch(`/notities/${note.id}`, { tekst: 'Anders' }).expect(409);
    expect((await officer.get<Note>(`/notities/${note.id}`)).body.wijzigbaar).toBe(false);
    await officer.post(`/notities/${note.id}/_intrekken`, { reden: 'verkeerd dossier' }).expect(200);
  });

  it('makes that reports no longer move the dossier', async () => {
    const { tenant, officer, id } = await withDossier(api);
    await aNote(officer, id);
    expect(await tenant.rows(sql`select door_persoon as door from dossiers`)).toEqual([{ door: true }]);
  });
});

describe('changing a note', () => {
  it('keeps what it said before, and leaves alone what the change leaves out', async () => {
    const { officer, id } = await withDossier(api);
    const note = await aNote(officer, id, { metWie: 'moeder', datum: '2026-01-09' });

    const { body, headers } = await officer
      .with({ 'if-match': '"1"' })
      .patch<Note>(`/notities/${note.id}`, { tekst: 'Moeder en mentor gebeld.' })
      .expect(200);

    expect(body).toMatchObject({
      tekst: 'Moeder en mentor gebeld.',
      metWie: 'moeder',
      datum: '2026-01-09',
      soort: 'telefoon',
      versie: 2,
      eerdere: [{ versie: 1, tekst: 'Moeder gebeld.', metWie: 'moeder', datum: '2026-01-09' }],
    });
    expect(headers.get('etag')).toBe('"2"');
    const emptied = await officer.patch<Note>(`/notities/${note.id}`, { metWie: null }).expect(200);
    expect(emptied.body).toMatchObject({ metWie: null, versie: 3, tekst: 'Moeder en mentor gebeld.' });
    const same = await officer.patch<Note>(`/notities/${note.id}`, {}).expect(200);
    expect(same.body.versie).toBe(3);
    expect(
      (await officer.patch<Refusal>(`/notities/${note.id}`, { tekst: null }).expect(400)).body.errors,
    ).toEqual([expect.objectContaining({ veld: 'tekst' })]);
  });

  it('is for the author, within 24 hours, on the version that was seen', async () => {
    const { officer, lead, id } = await withDossier(api);
    const note = await aNote(officer, id);
    const change = { tekst: 'Anders' };

    const other = await lead.patch<Refusal>(`/notities/${note.id}`, change).expect(403);
    expect(other.body.code).toBe('notitie.van-ander');
    await officer.with({ 'if-match': '"1"' }).patch(`/notities/${note.id}`, change).expect(200);
    const stale = await officer
      .with({ 'if-match': '"1"' })
      .patch<Refusal>(`/notities/${note.id}`, { tekst: 'Nog anders' })
      .expect(412);
    expect(stale.body.code).toBe('notitie.gewijzigd');
    await officer.with({ 'if-match': 'één' }).patch(`/notities/${note.id}`, change).expect(400);
    await officer.patch(`/notities/${note.id}`, { datum: '2026-01-13' }).expect(400);
  });

  it('of two at once lets one through and tells the other', async () => {
    const { officer, id } = await withDossier(api);
    const note = await aNote(officer, id);
    const seen = officer.with({ 'if-match': '"1"' });

    const answers = await Promise.all(
      ['Eerste', 'Tweede'].map((tekst) => seen.patch<Note>(`/notities/${note.id}`, { tekst })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = await officer.get<Note>(`/notities/${note.id}`).expect(200);
    expect(body.eerdere.map(({ tekst }) => tekst)).toEqual(['Moeder gebeld.']);
    expect(body.tekst).toBe(answers.find(({ status }) => status === 200)?.body.tekst);
  });
});

describe('withdrawing a note', () => {
  it('leaves that it was there, without its words, now or earlier', async () => {
    const { officer, id } = await withDossier(api);
    const note = await aNote(officer, id, { metWie: 'moeder' });
    await officer.patch(`/notities/${note.id}`, { tekst: 'Vader gebeld.' }).expect(200);

    const { body, text } = await officer
      .post<Note>(`/notities/${note.id}/_intrekken`, { reden: 'hoort bij een ander dossier' })
      .expect(200);

    expect(body).toMatchObject({
      tekst: null,
      metWie: null,
      versie: 3,
      wijzigbaar: false,
      ingetrokken: { reden: 'hoort bij een ander dossier', op: '2026-01-12T08:00:00.000Z' },
      eerdere: [{ versie: 1, tekst: null, metWie: null }],
    });
    expect(text).not.toMatch(/gebeld|moeder/i);
    expect((await officer.get(`/dossiers/${id}/notities`)).text).not.toContain('gebeld');
    const again = await officer
      .post<Refusal>(`/notities/${note.id}/_intrekken`, { reden: 'nog eens' })
      .expect(409);
    expect(again.body.code).toBe('notitie.ingetrokken');
    const late = await officer.patch<Refusal>(`/notities/${note.id}`, { tekst: 'x' }).expect(409);
    expect(late.body.code).toBe('notitie.ingetrokken');
  });

  it('is for the author and the teamleider, and asks why', async () => {
    const { officer, lead, id } = await withDossier(api);
    const [mine, theirs] = [await aNote(officer, id), await aNote(lead, id)];

    const other = await officer
      .post<Refusal>(`/notities/${theirs.id}/_intrekken`, { reden: 'fout' })
      .expect(403);
    expect(other.body.code).toBe('notitie.van-ander');
    for (const reden of [undefined, '', '  ', null, 'x'.repeat(501)])
      await lead.post(`/notities/${mine.id}/_intrekken`, { reden }).expect(400);
    await lead.post(`/notities/${mine.id}/_intrekken`, { reden: 'fout' }).expect(200);
  });
});

describe('the author’s time', () => {
  it.each([
    ['24 hours', 24 * 3_600_000, 200],
    ['a millisecond more', 24 * 3_600_000 + 1, 409],
  ])('to change a note: %s after writing', async (_what, age, status) => {
    const { tenant, officer, id } = await withDossier(api);
    const note = await aNote(officer, id);
    const written = new Date(api.clock.now().getTime() - age);
    await tenant.rows(sql`update notities set aangemaakt_op = ${written}`);

    const answer = await officer.patch<Refusal>(`/notities/${note.id}`, { tekst: 'Anders' }).expect(status);

    if (status === 409) expect(answer.body.code).toBe('notitie.te-oud');
    const { body } = await officer.get<Note>(`/notities/${note.id}`).expect(200);
    expect(body.wijzigbaar).toBe(status === 200);
  });
});
