import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aNote, type Note, type Refusal, withDossier } from './a-dossier.js';

const api = await startApi();

interface Message {
  readonly id: string;
  readonly soort: string;
  readonly objectId: string | null;
  readonly gelezenOp: string | null;
}

type Person = Awaited<ReturnType<typeof withDossier>>['officer'];

const inboxOf = async (agent: Person) =>
  (await agent.get<{ items: Message[] }>('/berichten').expect(200)).body.items;
const unreadOf = async (agent: Person) =>
  (await agent.get<{ ongelezen: number }>('/berichten/aantal').expect(200)).body.ongelezen;

describe('a mention', () => {
  it('puts a message in the inbox of the colleague, in which no child’s name is stored', async () => {
    const { tenant, officer, lead, id, dossiers } = await withDossier(api);
    const to = tenant.user('teamleider').id;
    const note = await aNote(officer, id, { vermeldingen: [to] });

    expect(note.vermeldingen).toEqual([{ id: to, naam: tenant.user('teamleider').naam }]);
    expect(await unreadOf(lead)).toBe(1);
    const [message] = await inboxOf(lead);
    expect(message).toEqual({
      id: message!.id,
      soort: 'vermelding',
      dossier: { id, kenmerk: dossiers[0]!.kenmerk, leerling: 'Sami Proef' },
      objectId: note.id,
      van: { id: tenant.user('leerplicht').id, naam: tenant.user('leerplicht').naam },
      gegevens: {},
      gemaaktOp: '2026-01-12T08:00:00.000Z',
      gelezenOp: null,
    });
    const stored = await tenant.rows(sql`select * from berichten`);
    expect(JSON.stringify(stored)).not.toMatch(/Sami|Proef|gebeld/);
    expect(await inboxOf(officer)).toEqual([]);
  });

  it('shows no child to who works with dossiers no more', async () => {
    const { tenant, officer, lead, id } = await withDossier(api);
    const to = tenant.user('teamleider').id;
    await aNote(officer, id, { vermeldingen: [to] });
    await tenant.rows(sql`update gebruikers set rollen = '{beheer}' where id = ${to}`);
    const { body } = await lead.get<{ items: object[] }>('/berichten').expect(200);
    expect(body.items).toMatchObject([{ soort: 'vermelding', dossier: null }]);
  });

  it('of oneself tells nobody anything', async () => {
    const { tenant, officer, id } = await withDossier(api);
    await aNote(officer, id, { vermeldingen: [tenant.user('leerplicht').id] });
    expect(await unreadOf(officer)).toBe(0);
  });

  it('of somebody unknown, ended, of another tenant or who sees no dossiers is refused, and nothing is stored', async () => {
    const { tenant, officer, id } = await withDossier(api);
    const gone = tenant.user('teamleider').id;
    await tenant.as('beheer').post(`/gebruikers/${gone}/_beeindigen`).expect(200);
    const strangers = [
      '01890000-0000-7000-8000-000000000000',
      gone,
      (await api.aTenant()).user('leerplicht').id,
      tenant.user('beheer').id,
    ];
    for (const stranger of strangers) {
      const body = { tekst: 'Zie je dit?', soort: 'notitie', vermeldingen: [stranger] };
      const answer = await officer.post<Refusal>(`/dossiers/${id}/notities`, body).expect(400);
      expect(answer.body.errors).toEqual([expect.objectContaining({ veld: 'vermeldingen', code: 'keuze' })]);
    }
    expect(await tenant.rows(sql`select id from notities`)).toEqual([]);
    expect(await tenant.rows(sql`select id from berichten`)).toEqual([]);
  });

  it('that is added later tells that colleague only, and one that stays tells nobody again', async () => {
    const { tenant, officer, lead, id } = await withDossier(api);
    const to = tenant.user('teamleider').id;
    const note = await aNote(officer, id);
    await officer.patch(`/notities/${note.id}`, { vermeldingen: [to] }).expect(200);
    await officer.patch(`/notities/${note.id}`, { vermeldingen: [to], tekst: 'Anders' }).expect(200);
    expect(await unreadOf(lead)).toBe(1);
    const { body } = await officer.get<Note>(`/notities/${note.id}`).expect(200);
    expect(body.vermeldingen.map((one) => one.id)).toEqual([to]);
  });
});

describe('the inbox', () => {
  it('shows what is unread first, newest first, by pages, and is one row in the log', async () => {
    const { tenant, officer, lead, id, leerling } = await withDossier(api);
    const vermeldingen = [tenant.user('teamleider').id];
    const notes: Note[] = [];
    for (const tekst of ['een', 'twee', 'drie'])
      notes.push(await aNote(officer, id, { tekst, vermeldingen }));
    const [, , third] = await inboxOf(lead);
    const middle = (await inboxOf(lead)).find(({ objectId }) => objectId === notes[1]!.id);
    await lead.post(`/berichten/${middle!.id}/_gelezen`).expect(200);

    const lines = (await tenant.log()).length;
    const order = (await inboxOf(lead)).map(({ objectId }) => objectId);
    expect(order).toEqual([notes[2]!.id, notes[0]!.id, notes[1]!.id]);
    const log = (await tenant.log()).slice(lines);
    expect(log).toEqual([
      expect.objectContaining({ handeling: 'lijst', object_soort: 'bericht', betrokkenen: [leerling] }),
    ]);
    const page = await lead.get<{ items: Message[] }>('/berichten?pageSize=2&page=2').expect(200);
    expect(page.body.items.map(({ objectId }) => objectId)).toEqual([notes[1]!.id]);
    expect(third!.objectId).toBe(notes[0]!.id);
  });

  it('keeps when a message was first read, and reads all at once', async () => {
    const { tenant, officer, lead, id } = await withDossier(api);
    const vermeldingen = [tenant.user('teamleider').id];
    await aNote(officer, id, { vermeldingen });
    await aNote(officer, id, { vermeldingen });
    const [first] = await inboxOf(lead);
    const read = async () => (await lead.post<Message>(`/berichten/${first!.id}/_gelezen`).expect(200)).body;
    const at = (await read()).gelezenOp;
    api.clock.advance({ minutes: 5 });
    expect((await read()).gelezenOp).toBe(at);

    expect((await lead.post<{ gelezen: number }>('/berichten/_allesgelezen').expect(200)).body).toEqual({
      gelezen: 1,
    });
    expect(await unreadOf(lead)).toBe(0);
    api.clock.advance({ minutes: -5 });
  });

  it('is closed to colleagues: their reading of a message is not found and marks nothing', async () => {
    const { tenant, officer, lead, id } = await withDossier(api);
    await aNote(officer, id, { vermeldingen: [tenant.user('teamleider').id] });
    const [message] = await inboxOf(lead);

    await officer.post(`/berichten/${message!.id}/_gelezen`).expect(404);
    await officer.post('/berichten/_allesgelezen').expect(200);
    expect(await unreadOf(lead)).toBe(1);
    const privacy = await tenant.as('privacy').get<{ items: object[] }>('/berichten').expect(200);
    expect(privacy.body.items).toEqual([]);
  });

  it('counts for the bar without a row in the log', async () => {
    const { tenant, officer } = await withDossier(api);
    const lines = (await tenant.log()).length;
    await unreadOf(officer);
    expect((await tenant.log()).length).toBe(lines);
  });
});

describe('a dossier that changes hands', () => {
  it('by a plain change of behandelaar tells the new one, and not who takes it', async () => {
    const { tenant, officer, lead, id } = await withDossier(api);
    await officer.patch(`/dossiers/${id}`, { behandelaarId: tenant.user('leerplicht').id }).expect(200);
    expect(await inboxOf(officer)).toEqual([]);

    await officer.patch(`/dossiers/${id}`, { behandelaarId: tenant.user('teamleider').id }).expect(200);
    await officer.patch(`/dossiers/${id}`, { behandelaarId: tenant.user('teamleider').id }).expect(200);
    expect((await inboxOf(lead)).map(({ soort }) => soort)).toEqual(['overgedragen']);
  });

  it('may go away when its reports do: the message about it goes along', async () => {
    const { tenant, officer, lead, id } = await withDossier(api, {
      meldingsnummer: 'M1',
      begindatum: '2025-11-03',
      einddatum: '2025-11-07',
    });
    await officer.patch(`/dossiers/${id}`, { behandelaarId: tenant.user('teamleider').id }).expect(200);
    await tenant.rows(sql`delete from termijnen`);
    await tenant.rows(sql`delete from dossiergebeurtenissen`);
    await tenant.rows(sql`update verzuimmeldingen set dossier_id = null`);
    await tenant.rows(sql`delete from dossiers`);
    expect(await inboxOf(lead)).toEqual([]);
  });
});
