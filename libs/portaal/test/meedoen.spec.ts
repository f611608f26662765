import { afterEach, describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { aChild, asked, inside } from './a-portaal.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const PLAN = {
  stemLeerling: 'Ik wil rustig beginnen.',
  stemOuders: 'Kleine stappen.',
};

interface Mijn {
  id: string;
  stand: string;
  mijn: string | null;
  ontvangers: { slug: string; stand: string }[];
}

async function aPlan(api_: Parameters<typeof aChild>[0], born?: string) {
  const child = await aChild(api_, born);
  await child.officer.put(`/dossiers/${child.dossierId}/plan`, PLAN).expect(200);
  return child;
}

describe('the plan', () => {
  it('is read, agreed on and answered by the parent; the officer sees it in the timeline and as a message', async () => {
    const { gemeente, officer, dossierId, leerlingId, gezagdragerId } = await aPlan(api);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    const { body } = await mijn.get<{ plan: { versie: number } }>('/portaal/plan').expect(200);
    expect(body.plan).toMatchObject({
      versie: 1,
      akkoordOp: null,
      ...PLAN,
    });

    const agreed = await mijn.post('/portaal/plan/_akkoord', { versie: 1 }).expect(200);
    expect(agreed.body.plan.akkoordOp).toEqual(expect.any(String));
    await mijn.post('/portaal/plan/_akkoord', { versie: 1 }).expect(200);
    await mijn.post('/portaal/stemmen', { tekst: 'Graag in de ochtend.' }).expect(201);

    const { body: timeline } = await officer
      .get<{ items: { soort: string; tekst: string | null }[] }>(`/dossiers/${dossierId}/tijdlijn`)
      .expect(200);
    const told = timeline.items.filter(({ soort }) => /^(stem|plan-eens)/.test(soort));
    expect(told.map(({ soort, tekst }) => [soort, tekst]).sort()).toEqual([
      ['plan-eens-ouder', null],
      ['stem-ouder', 'Graag in de ochtend.'],
    ]);
    const { body: berichten } = await officer.get<{ items: { soort: string }[] }>('/berichten').expect(200);
    expect(berichten.items.map(({ soort }) => soort).sort()).toEqual(['plan-eens', 'stem']);
  });

  it('that changed meanwhile is not agreed on unread', async () => {
    const { gemeente, officer, dossierId, leerlingId, gezagdragerId } = await aPlan(api);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    await officer
      .with({ 'if-match': '*' })
      .put(`/dossiers/${dossierId}/plan`, { stemOuders: 'Anders.' })
      .expect(200);

    const { body } = await mijn.post('/portaal/plan/_akkoord', { versie: 1 }).expect(409);

    expect(body.code).toBe('plan.nieuwe-versie');
  });

  it('of a leerling of 16 is not shown to a parent before the leerling chose so', async () => {
    const { gemeente, officer, leerlingId, gezagdragerId } = await aPlan(api, '2009-12-01');
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    const pupil = await inside(api, gemeente, leerlingId, null);

    const { body } = await mijn.get('/portaal/plan').expect(403);
    expect(body.code).toBe('plan.niet-voor-u');
    await mijn.post('/portaal/plan/_akkoord', { versie: 1 }).expect(403);
    expect((await pupil.mijn.get('/portaal/plan').expect(200)).body.plan.versie).toBe(1);

    await officer
      .put(`/leerlingen/${leerlingId}/inzage`, { plan: true, gekozenOp: '2026-01-12' })
      .expect(200);
    await mijn.get('/portaal/plan').expect(200);
  });

  it('that is not there yet is no error', async () => {
    const { gemeente, leerlingId, gezagdragerId } = await aChild(api);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    expect((await mijn.get('/portaal/plan').expect(200)).body).toEqual({ plan: null });
    const { body } = await mijn.post('/portaal/plan/_akkoord', { versie: 1 }).expect(409);
    expect(body.code).toBe('plan.geen');
  });
});

describe('what organisations do together', () => {
  it('is read by the parent but for what is about safety, and is not there where nothing is shared', async () => {
    const { gemeente, officer, dossierId, leerlingId, gezagdragerId } = await aChild(api);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    expect((await mijn.get('/portaal/kring').expect(200)).body).toEqual({ kring: null });
    const { body } = await officer.post<{ id: string }>(`/dossiers/${dossierId}/kring`).expect(201);
    await officer
      .post(`/kringen/${body.id}/items`, {
        soort: 'afspraak',
        categorie: 'zorg',
        tekst: 'Elke week een gesprek',
      })
      .expect(201);
    await officer
      .post(`/kringen/${body.id}/items`, {
        soort: 'afspraak',
        categorie: 'veiligheid',
        tekst: 'Bel de politie bij dreiging',
      })
      .expect(201);

    const seen = await mijn.get('/portaal/kring').expect(200);

    expect(seen.body.kring).toMatchObject({
      houder: gemeente.tenant.naam,
      leden: [],
      items: [{ soort: 'afspraak', tekst: 'Elke week een gesprek', door: gemeente.tenant.naam }],
    });
  });
});

describe('toestemming by link', () => {
  it('holds when parent and leerling gave it; withdrawn for one, the other stays', async () => {
    const { gemeente, officer, dossierId, leerlingId, gezagdragerId, jeugdhulp, wijkteam } =
      await aChild(api);
    const { body } = await officer
      .post<{ id: string }>(`/dossiers/${dossierId}/toestemmingen`, {
        ...asked([jeugdhulp.slug, wijkteam.slug]),
        categorieen: ['contact', 'zorg'],
        doorbreking: true,
      })
      .expect(201);
    const parent = (await inside(api, gemeente, leerlingId, gezagdragerId)).mijn;
    const pupil = (await inside(api, gemeente, leerlingId, null)).mijn;
    const list = async (who: typeof parent) =>
      (await who.get<{ items: Mijn[] }>('/portaal/toestemmingen').expect(200)).body.items;
    expect(await list(parent)).toMatchObject([{ id: body.id, stand: 'gevraagd', mijn: 'gevraagd' }]);

    await parent.post(`/portaal/toestemmingen/${body.id}/_geven`, {}).expect(200);
    expect(await list(pupil)).toMatchObject([{ stand: 'gevraagd', mijn: 'gevraagd' }]);
    const given = await pupil
      .post<{ items: Mijn[] }>(`/portaal/toestemmingen/${body.id}/_geven`, {})
      .expect(200);
    expect(given.body.items).toMatchObject([{ stand: 'gegeven', mijn: 'gegeven' }]);
    expect(given.body.items[0]?.ontvangers.map(({ stand }) => stand)).toEqual(['geldig', 'geldig']);
    const received = await jeugdhulp.as('medewerker').get('/toestemmingen/ontvangen').expect(200);
    expect(received.body.items).toHaveLength(1);

    const left = await parent
      .post<{ items: Mijn[] }>(`/portaal/toestemmingen/${body.id}/_intrekken`, {
        ontvangers: [jeugdhulp.slug],
        reden: 'Het klikte niet.',
      })
      .expect(200);
    const stand = Object.fromEntries(
      left.body.items[0]?.ontvangers.map((een) => [een.slug, een.stand]) ?? [],
    );
    expect(stand).toEqual({ [jeugdhulp.slug]: 'gestopt', [wijkteam.slug]: 'geldig' });
  });

  it('refused by one does not come, and cannot be given after', async () => {
    const { gemeente, officer, dossierId, leerlingId, gezagdragerId, jeugdhulp } = await aChild(api);
    const { body } = await officer
      .post<{ id: string }>(`/dossiers/${dossierId}/toestemmingen`, asked([jeugdhulp.slug]))
      .expect(201);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    const refused = await mijn
      .post<{ items: Mijn[] }>(`/portaal/toestemmingen/${body.id}/_weigeren`, { reden: 'Eerst praten.' })
      .expect(200);
    expect(refused.body.items).toMatchObject([{ stand: 'geweigerd', mijn: 'geweigerd' }]);
    await mijn.post(`/portaal/toestemmingen/${body.id}/_geven`, {}).expect(409);
  });
});

describe('who looked', () => {
  it('is told by role and organisation, never by the name of staff, and the looking itself stands there too', async () => {
    const { gemeente, officer, dossierId, leerlingId, gezagdragerId } = await aPlan(api);
    await officer.get(`/dossiers/${dossierId}/plan`).expect(200);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);
    await mijn.get('/portaal/plan').expect(200);

    const { body, text } = await mijn
      .get<{ items: { rol: string; organisatie: string; handeling: string; object: string }[] }>(
        '/portaal/verwerkingen',
      )
      .expect(200);

    const own = { organisatie: gemeente.tenant.naam, handeling: 'lezen', object: 'plan' };
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...own, rol: 'leerplicht' }),
        expect.objectContaining({ ...own, rol: 'gezagdrager' }),
      ]),
    );
    expect(text).not.toContain(gemeente.user('leerplicht').naam);
    expect(text).not.toContain(gemeente.user('leerplicht').id);
  });

  it('is not told of sworn officers, nor of what went out in an emergency, which may bring the child in danger', async () => {
    const { gemeente, jeugdhulp, officer, dossierId, leerlingId, gezagdragerId } = await aChild(api);
    const zaak = { grond: 'luxe', datum: '2026-01-12', toelichting: 'Op vakantie' };
    await gemeente.as('boa').post(`/dossiers/${dossierId}/handhaving`, zaak).expect(201);
    const { body } = await officer
      .post<{ id: string }>('/verwijzingen', {
        ...{ dossierId, naar: jeugdhulp.slug, categorieen: ['veiligheid'] },
        grondslag: { soort: 'noodsituatie', reden: 'Acute dreiging thuis' },
        vraag: 'Kunt u nu komen?',
        toelichtingen: { veiligheid: 'Vader dreigt.' },
      })
      .expect(201);
    await officer.post(`/verwijzingen/${body.id}/_verzenden`).expect(200);
    await jeugdhulp.as('medewerker').get(`/verwijzingen/${body.id}/inhoud`).expect(200);
    const { mijn } = await inside(api, gemeente, leerlingId, gezagdragerId);

    const { body: seen, text } = await mijn
      .get<{ items: { rol: string }[] }>('/portaal/verwerkingen')
      .expect(200);

    // They stand in the log of the gemeente; the page of the parent has other lines, and none of these.
    const log = await gemeente.log();
    expect(log.filter(({ rol }) => rol === 'boa')).not.toEqual([]);
    expect(log.filter(({ grondslag }) => grondslag.startsWith('noodsituatie'))).not.toEqual([]);
    expect(seen.items).toContainEqual(expect.objectContaining({ rol: 'leerplicht' }));
    expect(text).not.toMatch(/boa|handhaving|medewerker|veiligheid/);
    expect(text).not.toContain(jeugdhulp.tenant.naam);
  });
});
