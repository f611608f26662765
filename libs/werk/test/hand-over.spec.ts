import { describe, expect, it } from '@jest/globals';
import { aTeam, children, type ListItem, type Refusal, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();

interface Done {
  readonly overgedragen: string[];
  readonly niet: { id: string; code: string; melding: string }[];
}

const NOBODY = '01890000-0000-7000-8000-000000000000';

describe('handing a dossier over', () => {
  it('gives it to the colleague, keeps the note in it, and tells the colleague', async () => {
    const { tenant, officer, lead, leads, mine, ids } = await aTeam(api, ...children('2025-12-03'));
    const [id] = ids;
    const toelichting = 'Ouders willen alleen in de avond <b>gebeld</b> worden.';

    const { body } = await officer
      .post(`/dossiers/${id}/_overdragen`, { naar: leads, toelichting })
      .expect(200);

    expect(body).toEqual({ id, behandelaarId: leads });
    const file = await officer.get<ListItem>(`/dossiers/${id}`).expect(200);
    expect(file.body.behandelaar).toMatchObject({ id: leads });
    const notes = (await officer.get(`/dossiers/${id}/notities`).expect(200)).body.items;
    expect(notes).toMatchObject([
      { soort: 'overdracht', tekst: toelichting, auteur: { id: mine }, vermeldingen: [{ id: leads }] },
    ]);
    const inbox = (await lead.get('/berichten').expect(200)).body.items;
    expect(inbox).toMatchObject([
      { soort: 'overgedragen', objectId: notes[0].id, dossier: { id }, van: { id: mine } },
    ]);
    expect(JSON.stringify(await tenant.rows(sql`select * from berichten`))).not.toContain('avond');
    // The words can still be mended, the hand-over itself can't be rewritten.
    await officer.patch(`/notities/${notes[0].id}`, { tekst: 'Na 18.00 uur bellen.' }).expect(200);
    const turned = await officer.patch<Refusal>(`/notities/${notes[0].id}`, { soort: 'notitie' }).expect(409);
    expect(turned.body.code).toBe('notitie.overdracht');
  });

  it('is refused without a word, to nobody, to who has it, when closed, or over another’s change', async () => {
    const { tenant, officer, leads, give, ids } = await aTeam(api, ...children('2025-12-03'));
    const [id] = ids;
    const send = (body: object, agent = officer) => agent.post<Refusal>(`/dossiers/${id}/_overdragen`, body);
    const toelichting = 'Succes ermee';

    expect((await send({}).expect(400)).body.errors.map(({ veld }) => veld)).toEqual(
      expect.arrayContaining(['naar', 'toelichting']),
    );
    await send({ naar: leads, toelichting: '  ' }).expect(400);
    await send({ naar: leads, toelichting: 'x'.repeat(10_001) }).expect(400);
    await send({ naar: leads, toelichting: 'x'.repeat(1024 * 1024) }).expect(413);
    const stranger = (await api.aTenant()).user('leerplicht').id;
    for (const naar of [NOBODY, stranger, tenant.user('beheer').id]) {
      const { body } = await send({ naar, toelichting }).expect(400);
      expect(body.errors).toEqual([expect.objectContaining({ veld: 'naar', code: 'keuze' })]);
    }
    await officer.post(`/dossiers/${NOBODY}/_overdragen`, { naar: leads, toelichting }).expect(404);
    const stale = await send({ naar: leads, toelichting }, officer.with({ 'if-match': '"99"' })).expect(412);
    expect(stale.body.code).toBe('dossier.gewijzigd');

    await give(id!, leads);
    expect((await send({ naar: leads, toelichting }).expect(409)).body.code).toBe('dossier.al-van');
    await officer.post(`/dossiers/${id}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' }).expect(200);
    const { body } = await send({ naar: tenant.user('leerplicht').id, toelichting }).expect(409);
    expect(body.code).toBe('dossier.gesloten');
    expect(await tenant.rows(sql`select id from notities`)).toEqual([]);
  });
});

describe('handing over several', () => {
  it('moves those that can go, and says of the others why not', async () => {
    const days = ['2025-12-01', '2025-12-02', '2025-12-03'];
    const { tenant, officer, lead, leads, mine, give, ids } = await aTeam(api, ...children(...days));
    const [first, closed, theirs] = ids as [string, string, string];
    await officer
      .post(`/dossiers/${closed}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' })
      .expect(200);
    await give(theirs, mine);
    await lead.post('/berichten/_allesgelezen').expect(200);
    const dossiers = [theirs, NOBODY, closed, first, first];

    const { body } = await lead
      .post<Done>('/dossiers/_overdragen', { dossiers, naar: mine, toelichting: 'Verlof' })
      .expect(200);

    expect(body.overgedragen).toEqual([first]);
    expect(new Map(body.niet.map(({ id, code }) => [id, code]))).toEqual(
      new Map([
        [theirs, 'dossier.al-van'],
        [closed, 'dossier.gesloten'],
        [NOBODY, 'niet-gevonden'],
      ]),
    );
    expect(await tenant.rows(sql`select dossier_id as id from notities`)).toEqual([{ id: first }]);
    expect(leads).not.toBe(mine);
    expect((await officer.get('/berichten').expect(200)).body.items).toMatchObject([
      { soort: 'overgedragen', dossier: { id: first } },
    ]);
  });

  it('without a word leaves no note and is no act on the dossier, and is one message', async () => {
    const { tenant, officer, lead, mine, ids } = await aTeam(api, ...children('2025-12-01', '2025-12-02'));

    const { body } = await lead
      .post<Done>('/dossiers/_overdragen', { dossiers: ids, naar: mine })
      .expect(200);

    expect([...body.overgedragen].sort()).toEqual([...ids].sort());
    expect(await tenant.rows(sql`select id from notities`)).toEqual([]);
    expect(await tenant.rows(sql`select distinct door_persoon as door from dossiers`)).toEqual([
      { door: false },
    ]);
    expect((await officer.get('/berichten').expect(200)).body.items).toMatchObject([
      { soort: 'overgedragen-meer', dossier: null, gegevens: { aantal: '2' } },
    ]);
  });

  it('is for who leads the team, of at most 100 dossiers, to a colleague', async () => {
    const { officer, lead, mine, ids } = await aTeam(api, ...children('2025-12-01'));
    await officer.post('/dossiers/_overdragen', { dossiers: ids, naar: mine }).expect(403);
    const send = (body: object) => lead.post<Refusal>('/dossiers/_overdragen', body).expect(400);
    await send({ dossiers: [], naar: mine });
    await send({ dossiers: ['x'], naar: mine });
    await send({ dossiers: Array.from({ length: 101 }, () => NOBODY), naar: mine });
    expect((await send({ dossiers: ids, naar: NOBODY })).body.errors).toEqual([
      expect.objectContaining({ veld: 'naar' }),
    ]);
    await send({ dossiers: ids, naar: mine, toelichting: null });
  });

  it('of two teamleiders at once gives each dossier to one of them, whole', async () => {
    const days = ['2025-12-01', '2025-12-02', '2025-12-03'];
    const { lead, mine, leads, ids, officer } = await aTeam(api, ...children(...days));
    const answers = await Promise.all([
      lead.post<Done>('/dossiers/_overdragen', { dossiers: ids, naar: mine }),
      lead.post<Done>('/dossiers/_overdragen', { dossiers: [...ids].reverse(), naar: leads }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const list = (await officer.get<{ items: ListItem[] }>('/dossiers').expect(200)).body.items;
    expect(new Set(list.map(({ behandelaar }) => behandelaar?.id)).size).toBe(1);
  });
});
