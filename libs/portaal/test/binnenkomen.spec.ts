import { afterEach, describe, expect, it } from '@jest/globals';
import { asBetrokkene, enterBy, sendLink, startApi, toEnter } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { codeVan } from '../src/toegangslink.js';
import { aChild, childOf, inside } from './a-portaal.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));
const tryIn = (body: object) => api.visitor.post<{ code: string }>('/portaal/sessies', body);

describe('a personal link', () => {
  it('lets a parent in with the birth date and the code, and is in the log before the answer', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    expect(link.code).toMatch(/^\d{6}$/);

    const mijn = asBetrokkene(api, await enterBy(api, link));

    const { body } = await mijn.get('/portaal/ik').expect(200);
    expect(body).toEqual({ naam: 'Anna Proef', rol: 'gezagdrager', organisatie: gemeente.tenant.naam });
    const lines = (await gemeente.log()).filter(({ object_soort }) => object_soort === 'toegangslink');
    expect(lines.map(({ handeling, betrokkenen }) => [handeling, betrokkenen])).toEqual([
      ['aanmaken', [leerlingId]],
      ['aanmelden', [leerlingId]],
    ]);
  });

  it('names no child and no address in the mail, and keeps the token out of what servers see', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    const [mail] = await gemeente.rows<{ onderwerp: string }>(sql`select onderwerp from buitenpost`);
    expect(mail?.onderwerp).toBe(`Bericht van ${gemeente.tenant.naam}`);
    expect(JSON.stringify(api.logged.lines)).not.toContain(link.token);
  });

  it('works once', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const { link } = await inside(api, gemeente, leerlingId, gezagdragerId);
    const { body } = await tryIn(toEnter(link)).expect(401);
    expect(body.code).toBe('link.mislukt');
  });

  it('says the same of whatever is wrong, and of a link that never was', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    const other = (await api.aTenant()).id;
    const wrong = [
      { geboortedatum: '2011-12-02' },
      { code: link.code === '000000' ? '000001' : '000000' },
      { token: 'geraden' },
      { tenant: other },
      { tenant: 'bestaat-niet' },
    ];
    const heard = new Set<string>();
    for (const part of wrong) heard.add((await tryIn({ ...toEnter(link), ...part }).expect(401)).text);
    expect(heard.size).toBe(1);
    await enterBy(api, link);
  });

  it('is blocked by five wrong tries, also for who knows all; who sent it is told', async () => {
    const { gemeente, officer, leerlingId, gezagdragerId } = await aChild(api);
    const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    for (let minute = 1; minute <= 5; minute++) {
      await tryIn({ ...toEnter(link), geboortedatum: '2000-01-01' }).expect(401);
      api.clock.advance({ minutes: 5 });
      // Officers too are signed out after a while; this one stays at work.
      await officer.get('/ik').expect(200);
    }
    await tryIn(toEnter(link)).expect(401);

    const { body: links } = await officer.get(`/leerlingen/${leerlingId}/toegangslinks`).expect(200);
    expect(links.items).toMatchObject([{ id: link.id, gebruiktOp: null, geblokkeerdOp: expect.any(String) }]);
    const { body: berichten } = await officer.get<{ items: { soort: string }[] }>('/berichten').expect(200);
    expect(berichten.items.map(({ soort }) => soort)).toContain('link-geblokkeerd');
    // A new code does not open what is blocked.
    await officer.post(`/toegangslinks/${link.id}/_code`, {}).expect(404);
  });

  it('slows guessing down', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    const answers = [];
    for (let go = 0; go < 8; go++)
      answers.push((await tryIn({ ...toEnter(link), code: String(go).padStart(6, '9') })).status);
    expect(answers).toContain(429);
    expect(answers).not.toContain(201);
  });

  it('ends after two weeks', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    api.clock.set('2026-01-26T09:00:01+01:00');
    await tryIn(toEnter(link)).expect(401);
  });

  it('gets a new code where the first was lost, and the first works no more', async () => {
    const { gemeente, officer, leerlingId, gezagdragerId } = await aChild(api);
    const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    const { body } = await officer.post<{ code: string }>(`/toegangslinks/${link.id}/_code`, {}).expect(200);
    if (body.code !== link.code) await tryIn(toEnter(link)).expect(401);
    await enterBy(api, { ...link, code: body.code });
  });

  it('stops when a newer one goes to the same person, and when it is withdrawn, with who is inside', async () => {
    const { gemeente, officer, leerlingId, gezagdragerId } = await aChild(api);
    const old = await sendLink(api, gemeente, leerlingId, gezagdragerId);
    const { link, mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    await tryIn(toEnter(old)).expect(401);
    await mijn.get('/portaal/ik').expect(200);

    await officer.post(`/toegangslinks/${link.id}/_intrekken`, {}).expect(200);

    const { body } = await mijn.get('/portaal/plan').expect(401);
    expect(body.code).toBe('sessie.geen');
  });

  it('is not for who has no gezag, whom one may not contact, or a leerling under 12', async () => {
    const { officer, leerlingId } = await aChild(api, '2015-06-01');
    const aunt = await officer
      .post<{ id: string }>(`/leerlingen/${leerlingId}/gezagdragers`, {
        naam: 'Tante Proef',
        relatie: 'ander',
        gezag: false,
      })
      .expect(201);
    const email = 'thuis@proef.example';
    const send = (gezagdragerId: string | null) =>
      officer.post(`/leerlingen/${leerlingId}/toegangslinks`, { gezagdragerId, email });
    expect((await send(aunt.body.id).expect(409)).body.code).toBe('link.geen-gezag');
    expect((await send(null).expect(409)).body.code).toBe('link.te-jong');
    const { body } = await officer
      .post(`/leerlingen/${leerlingId}/toegangslinks`, { email: 'geen adres' })
      .expect(400);
    expect(body.errors).toMatchObject([{ veld: 'email' }]);
  });
});

describe('who is inside', () => {
  it('is out after half an hour of rest, and after four hours anyhow', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    const { mijn: rested } = await inside(api, gemeente, leerlingId, null);
    for (let part = 1; part <= 9; part++) {
      api.clock.advance({ minutes: 25 });
      await mijn.get('/portaal/ik').expect(200);
      if (part === 2) await rested.get('/portaal/ik').expect(401);
    }
    api.clock.advance({ minutes: 25 });
    await mijn.get('/portaal/ik').expect(401);
  });

  it('is out at once when gezag ends, and can sign out', async () => {
    const { gemeente, officer, leerlingId, gezagdragerId } = await aChild(api);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    const pupil = await inside(api, gemeente, leerlingId, null);

    await officer.patch(`/gezagdragers/${gezagdragerId}`, { gezag: false }).expect(200);

    await mijn.get('/portaal/ik').expect(401);
    await pupil.mijn.get('/portaal/ik').expect(200);
    await pupil.mijn.delete('/portaal/sessies/huidige').expect(204);
    await pupil.mijn.get('/portaal/ik').expect(401);
  });

  it('finds nothing of another child, in this gemeente or another', async () => {
    const { gemeente, leerlingId, gezagdragerId, jeugdhulp } = await aChild(api);
    const theirs = await childOf(gemeente, '2010-02-03', {
      bsn: '999990342',
      meldingsnummer: 'M2',
      voornamen: 'Ander',
      achternaam: 'Kind',
    });
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    const vraag = {
      doel: 'plaatsing',
      categorieen: ['contact'],
      ontvangers: [jeugdhulp.slug],
      geldigVanaf: '2026-01-12',
      geldigTot: '2026-06-30',
    };
    const { body } = await gemeente
      .as('leerplicht')
      .post<{ id: string }>(`/dossiers/${theirs.dossierId}/toestemmingen`, vraag)
      .expect(201);

    for (const act of ['_geven', '_weigeren', '_intrekken'])
      await mijn.post(`/portaal/toestemmingen/${body.id}/${act}`, {}).expect(404);
    expect((await mijn.get('/portaal/toestemmingen').expect(200)).body.items).toEqual([]);
  });
});

describe('a code', () => {
  it('is six digits, evenly spread', () => {
    const firsts = Array.from({ length: 2_000 }, (_, nth) => codeVan(`geheim ${nth}`));
    expect(firsts.every((code) => /^\d{6}$/.test(code))).toBe(true);
    const count = new Map<string, number>();
    for (const code of firsts) count.set(code[0]!, (count.get(code[0]!) ?? 0) + 1);
    expect([...count.values()].every((times) => times > 120 && times < 290)).toBe(true);
  });
});
