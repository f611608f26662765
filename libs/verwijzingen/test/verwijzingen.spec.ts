import { afterEach, describe, expect, it } from '@jest/globals';
import { type ApiTenant, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aSharedDossier, type InhoudVanVerwijzing, type Refusal, type Vol } from './a-verwijzing.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const inhoudOf = (tenant: ApiTenant, rol: 'medewerker' | 'trajectbegeleider' | 'leerplicht', id: string) =>
  tenant.as(rol).get<InhoudVanVerwijzing & Refusal>(`/verwijzingen/${id}/inhoud`);
const sharedLines = async (tenant: ApiTenant) =>
  (await tenant.log()).filter(({ object_soort }) => object_soort.startsWith('verwijzing'));

describe('a verwijzing', () => {
  it('goes from concept to outcome, and both sides see how far it is', async () => {
    const { jeugdhulp, officer, make, kenmerk, gemeente } = await aSharedDossier(api);
    const { body: concept } = await make(jeugdhulp).expect(201);
    expect(concept.status).toBe('concept');
    const worker = jeugdhulp.as('medewerker');
    await worker.get(`/verwijzingen/${concept.id}`).expect(404);

    const sent = await officer.post<Vol>(`/verwijzingen/${concept.id}/_verzenden`).expect(200);
    expect([sent.body.status, sent.body.antwoordUiterlijk]).toEqual(['verzonden', '2026-01-19']);
    const inbox = await worker.get<{ items: object[] }>('/verwijzingen?richting=ontvangen').expect(200);
    expect(inbox.body.items).toMatchObject([{ id: concept.id, kenmerk, leerling: null, dossierId: null }]);
    expect(JSON.stringify(inbox.body)).not.toContain('Proef');
    const accepted = await worker.post<Vol>(`/verwijzingen/${concept.id}/_accepteren`, {}).expect(200);
    expect([accepted.body.status, accepted.body.behandelaar?.naam]).toEqual([
      'geaccepteerd',
      jeugdhulp.user('medewerker').naam,
    ]);
    await worker
      .post(`/verwijzingen/${concept.id}/_afronden`, { uitkomst: 'Gezinshulp gestart.' })
      .expect(200);

    const { body: seen } = await officer.get<Vol>(`/verwijzingen/${concept.id}`).expect(200);
    expect(seen).toMatchObject({ status: 'afgerond', antwoord: { uitkomst: 'Gezinshulp gestart.' } });
    expect(seen.gebeurtenissen.map(({ soort, partij }) => `${soort} ${partij}`)).toEqual([
      `verzonden ${gemeente.slug}`,
      `geaccepteerd ${jeugdhulp.slug}`,
      `afgerond ${jeugdhulp.slug}`,
    ]);
    const mail = await officer.get<{ items: { soort: string }[] }>('/berichten').expect(200);
    expect(mail.body.items.map(({ soort }) => soort)).toEqual(expect.arrayContaining([]));
  });

  it('is read through its content alone, logged on both sides under one id', async () => {
    const { jeugdhulp, gemeente, send, leerlingId } = await aSharedDossier(api);
    const id = await send(jeugdhulp);

    const { body } = await inhoudOf(jeugdhulp, 'medewerker', id).expect(200);

    expect(body.vraag).toBe('Kunt u hulp bieden aan Sami?');
    expect(body.categorieen.map(({ categorie }) => categorie)).toEqual(['contact', 'zorg']);
    expect(body.categorieen[0]?.gegevens).toContainEqual({ veld: 'naam', waarde: 'Sami Proef' });
    expect(body.categorieen[1]).toEqual({
      categorie: 'zorg',
      gegevens: [],
      toelichting: 'Slaapt slecht sinds de zomer.',
    });
    const [here] = (await sharedLines(jeugdhulp)).slice(-1);
    const [there] = (await sharedLines(gemeente)).slice(-1);
    expect(here).toMatchObject({ handeling: 'lezen', object_soort: 'verwijzing-inhoud', betrokkenen: [id] });
    expect(there).toMatchObject({
      id: here?.id,
      handeling: 'lezen',
      actor_soort: 'partij',
      actor_id: jeugdhulp.user('medewerker').id,
      betrokkenen: [leerlingId],
      object_soort: 'verwijzing-inhoud',
      partij: jeugdhulp.slug,
      grondslag: expect.stringContaining('toestemming'),
    });
  });

  it('is held once and sealed: the receiver’s schema holds nothing of the child', async () => {
    const { jeugdhulp, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    await inhoudOf(jeugdhulp, 'medewerker', id).expect(200);

    const { rows } = await api.database.owner.query<{ all: string }>(
      `select string_agg(d::text, '') as all from uitwisseling.verwijzingsdelen d where verwijzing_id = $1`,
      [id],
    );
    for (const text of ['Sami', 'Slaapt'])
      for (const form of [text, Buffer.from(text).toString('hex')]) expect(rows[0]?.all).not.toContain(form);
    const { rows: tables } = await api.database.owner.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = $1',
      [jeugdhulp.tenant.schema],
    );
    for (const { name } of tables) {
      const { rows: found } = await api.database.owner.query<{ all: string | null }>(
        `select string_agg(t::text, '') as all from ${jeugdhulp.tenant.schema}.${name} t`,
      );
      expect(found[0]?.all ?? '').not.toMatch(/Sami|Slaapt/);
    }
  });

  it('has a conversation and files that only the two parties read', async () => {
    const { jeugdhulp, swv, officer, dossierId, make } = await aSharedDossier(api);
    const form = new FormData();
    form.set(
      'bestand',
      new Blob([new TextEncoder().encode('Verslag van de school.')], { type: 'text/plain' }),
      'verslag.txt',
    );
    const file = await officer.post<{ id: string }>(`/dossiers/${dossierId}/bestanden`, form);
    expect([201, 400]).toContain(file.status);
    const bijlagen = file.status === 201 ? [file.body.id] : [];
    const { body: made } = await make(jeugdhulp, { bijlagen }).expect(201);
    await officer.post(`/verwijzingen/${made.id}/_verzenden`).expect(200);
    const worker = jeugdhulp.as('medewerker');
    const talk = `/verwijzingen/${made.id}/berichten`;

    await worker.post(talk, { tekst: 'Wanneer kunnen we bellen?' }).expect(201);
    const { body: both } = await officer
      .post<{ items: { tekst: string; eigen: boolean }[] }>(talk, { tekst: 'Morgen om tien uur.' })
      .expect(201);

    expect(both.items.map(({ tekst, eigen }) => [tekst, eigen])).toEqual([
      ['Wanneer kunnen we bellen?', false],
      ['Morgen om tien uur.', true],
    ]);
    await swv.as('trajectbegeleider').get(talk).expect(404);
    for (const bijlage of bijlagen) {
      const { text } = await worker.get(`/verwijzingen/${made.id}/bijlagen/${bijlage}`).expect(200);
      expect(text).toBe('Verslag van de school.');
      await swv.as('trajectbegeleider').get(`/verwijzingen/${made.id}/bijlagen/${bijlage}`).expect(404);
    }
  });

  it('is refused with a reason and advice; the content closes, the reason stays', async () => {
    const { jeugdhulp, officer, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const worker = jeugdhulp.as('medewerker');
    await worker.post(`/verwijzingen/${id}/_afwijzen`, {}).expect(400);

    await worker
      .post(`/verwijzingen/${id}/_afwijzen`, { reden: 'Wachtlijst van een jaar', advies: 'Vraag Geynwijs' })
      .expect(200);

    const { body } = await officer.get<Vol>(`/verwijzingen/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'afgewezen',
      antwoord: { reden: 'Wachtlijst van een jaar', advies: 'Vraag Geynwijs' },
    });
    expect((await inhoudOf(jeugdhulp, 'medewerker', id).expect(403)).body.code).toBe('verwijzing.afgewezen');
  });

  it('tells whoever must answer, and the termijn is met on both sides by the answer', async () => {
    const { jeugdhulp, gemeente, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const told = await jeugdhulp
      .as('medewerker')
      .get<{ items: { soort: string }[] }>('/berichten')
      .expect(200);
    expect(told.body.items.map(({ soort }) => soort)).toEqual(['verwijzing-ontvangen']);
    const termijn = async (tenant: ApiTenant) =>
      tenant.rows<{ uiterlijk: string; klaar: string | null }>(
        sql`select uiterlijk::text, klaar_op::text as klaar from termijnen where bron_id = ${id} and soort = 'verwijzing-antwoord'`,
      );
    expect([await termijn(jeugdhulp), await termijn(gemeente)]).toEqual([
      [{ uiterlijk: '2026-01-19', klaar: null }],
      [{ uiterlijk: '2026-01-19', klaar: null }],
    ]);

    await jeugdhulp.as('medewerker').post(`/verwijzingen/${id}/_accepteren`, {}).expect(200);

    expect([await termijn(jeugdhulp), await termijn(gemeente)]).toEqual([
      [{ uiterlijk: '2026-01-19', klaar: '2026-01-12' }],
      [{ uiterlijk: '2026-01-19', klaar: '2026-01-12' }],
    ]);
  });

  it('lets the receiver keep its own item, which stays when the content closes', async () => {
    const { jeugdhulp, officer, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const worker = jeugdhulp.as('medewerker');
    await worker.post(`/verwijzingen/${id}/_accepteren`, {}).expect(200);
    const own = { tekst: 'Intake gedaan.', grondslag: 'Jeugdwet 7.3.8', bewarenTot: '2046-01-12' };

    await worker.post(`/verwijzingen/${id}/vastleggingen`, own).expect(201);
    await officer.post(`/verwijzingen/${id}/_intrekken`, { reden: 'verhuisd' }).expect(200);

    const { body } = await worker.get(`/verwijzingen/${id}/vastleggingen`).expect(200);
    expect(body.items).toMatchObject([own]);
    await officer.get(`/verwijzingen/${id}/vastleggingen`).expect(200);
    expect((await officer.get(`/verwijzingen/${id}/vastleggingen`)).body.items).toEqual([]);
  });
});

describe('steps in a wrong order or by the wrong party', () => {
  it('are refused with 409 and 403, and change nothing', async () => {
    const { jeugdhulp, officer, send, make, swv } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const worker = jeugdhulp.as('medewerker');

    await officer.post(`/verwijzingen/${id}/_verzenden`).expect(409);
    await worker.post(`/verwijzingen/${id}/_afronden`, { uitkomst: 'klaar' }).expect(409);
    await officer.post(`/verwijzingen/${id}/_accepteren`, {}).expect(403);
    await worker.post(`/verwijzingen/${id}/_intrekken`, {}).expect(403);
    await worker.post(`/verwijzingen/${id}/_accepteren`, { behandelaarId: id }).expect(400);
    await worker.post(`/verwijzingen/${id}/_accepteren`, {}).expect(200);
    await worker.post(`/verwijzingen/${id}/_afwijzen`, { reden: 'toch niet' }).expect(409);
    await officer.post(`/verwijzingen/${id}/_intrekken`, {}).expect(200);
    await officer.post(`/verwijzingen/${id}/_intrekken`, {}).expect(409);
    await officer
      .patch(`/verwijzingen/${id}`, {
        naar: swv.slug,
        categorieen: ['plan'],
        grondslag: { soort: 'publieke-taak' },
        vraag: 'x',
      })
      .expect(409);
    await officer.delete(`/verwijzingen/${id}`).expect(409);

    const { body: concept } = await make(swv, { categorieen: ['contact', 'plan'] }).expect(201);
    await officer.delete(`/verwijzingen/${concept.id}`).expect(204);
    await officer.get(`/verwijzingen/${concept.id}`).expect(404);
  });
});
