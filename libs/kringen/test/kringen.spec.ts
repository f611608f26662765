import { afterEach, describe, expect, it } from '@jest/globals';
import { Clock, Ids } from '@zesweken/clock';
import { DisposableKeys } from '@zesweken/crypto';
import { PlatformStore, Tenants } from '@zesweken/tenancy';
import { type ApiTenant, aSharedDossier, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { DestroyKringsleutels } from '../src/sleutels.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

interface Kring {
  readonly id: string;
  readonly isHouder: boolean;
  readonly categorieen: string[];
  readonly leden: { slug: string; tot: string | null; reden: string | null }[];
  readonly items: {
    id: string;
    tekst: string;
    categorie: string;
    besluiten: string;
    gedaanOp: string | null;
    versie: number;
    magWijzigen: boolean;
    door: { slug: string };
  }[];
}
interface Refusal {
  readonly code: string;
}

/** A shared plan of a gemeente, a jeugdhulp that sees contact and zorg, and a samenwerkingsverband that sees plan. */
async function aKring() {
  const region = await aSharedDossier(api);
  const { officer, dossierId, jeugdhulp, swv, send } = region;
  const accepted = async (naar: ApiTenant, rol: 'medewerker' | 'trajectbegeleider', more: object) => {
    const id = await send(naar, more);
    await naar.as(rol).post(`/verwijzingen/${id}/_accepteren`, {}).expect(200);
    return id;
  };
  const zorg = await accepted(jeugdhulp, 'medewerker', {});
  const plan = await accepted(swv, 'trajectbegeleider', { categorieen: ['plan'], toelichtingen: {} });
  const { body } = await officer.post<Kring>(`/dossiers/${dossierId}/kring`).expect(201);
  for (const verwijzingId of [zorg, plan])
    await officer.post(`/kringen/${body.id}/leden`, { verwijzingId }).expect(200);
  const add = (who: typeof officer, item: object) =>
    who.post<Kring & Refusal>(`/kringen/${body.id}/items`, { soort: 'afspraak', ...item });
  const helper = jeugdhulp.as('medewerker');
  const guide = swv.as('trajectbegeleider');
  const see = async (who: typeof officer) => (await who.get<Kring>(`/kringen/${body.id}`).expect(200)).body;
  const texts = async (who: typeof officer) => (await see(who)).items.map(({ tekst }) => tekst).sort();
  return { ...region, id: body.id, zorg, plan, add, helper, guide, see, texts };
}

describe('a shared plan', () => {
  it('shows each party what its ground allows, and itself what it wrote', async () => {
    const { officer, helper, guide, add, see, texts } = await aKring();

    await add(officer, { categorie: 'plan', tekst: 'Maandag begint Sami' }).expect(201);
    await add(officer, { categorie: 'zorg', tekst: 'Elke week een gesprek' }).expect(201);
    await add(helper, { categorie: 'zorg', tekst: 'Wij bellen moeder', doorbreking: true }).expect(201);
    await add(guide, { categorie: 'plan', tekst: 'Wij regelen vervoer' }).expect(201);

    expect((await see(helper)).categorieen).toEqual(['contact', 'zorg']);
    expect(await texts(helper)).toEqual(['Elke week een gesprek', 'Wij bellen moeder']);
    expect(await texts(guide)).toEqual(['Maandag begint Sami', 'Wij regelen vervoer']);
    expect(await texts(officer)).toHaveLength(4);
  });

  it('refuses a category outside the ground, secrecy without a waiver, and parties that take no part', async () => {
    const { officer, helper, guide, add, regio } = await aKring();
    expect((await add(guide, { categorie: 'zorg', tekst: 'x' }).expect(403)).body.code).toBe(
      'kring.categorie',
    );
    expect((await add(helper, { categorie: 'zorg', tekst: 'x' }).expect(409)).body.code).toBe(
      'kring.doorbreking',
    );
    const voor = regio.slug;
    await add(officer, { soort: 'actie', categorie: 'plan', tekst: 'x', voor }).expect(400);
    await add(officer, { soort: 'overleg', categorie: 'plan', tekst: 'x', genodigden: [voor] }).expect(400);
  });

  it('has acties that another does, and meetings with decisions; who is asked hears of it', async () => {
    const { officer, guide, swv, add, see, id } = await aKring();
    const overleg = { soort: 'overleg', dag: '2026-01-20', genodigden: [swv.slug] };
    await add(officer, { soort: 'actie', categorie: 'plan', tekst: 'Bel de school', voor: swv.slug }).expect(
      201,
    );
    await add(officer, { categorie: 'plan', tekst: 'Samen aan tafel', ...overleg }).expect(201);
    const { items } = await see(guide);
    const actie = items.find(({ tekst }) => tekst === 'Bel de school')!;
    const tafel = items.find(({ tekst }) => tekst === 'Samen aan tafel')!;
    expect([actie.magWijzigen, tafel.magWijzigen]).toEqual([true, false]);

    const change = (who: typeof officer, item: string, body: object) =>
      who.patch<Kring & Refusal>(`/kringen/${id}/items/${item}`, { versie: 1, ...body });
    await change(guide, actie.id, { gedaan: true }).expect(200);
    const late = await change(officer, actie.id, { tekst: 'Anders' }).expect(412);
    expect(late.body.code).toBe('kring.gewijzigd');
    expect((await change(guide, tafel.id, { besluiten: 'Ja' }).expect(403)).body.code).toBe(
      'kring.niet-van-u',
    );
    await change(officer, tafel.id, { besluiten: 'Taxi vanaf maandag' }).expect(200);

    const after = (await see(guide)).items;
    expect(after.find(({ id: een }) => een === actie.id)?.gedaanOp).not.toBeNull();
    expect(after.find(({ id: een }) => een === tafel.id)?.besluiten).toBe('Taxi vanaf maandag');
    const { body } = await guide.get<{ items: { soort: string }[] }>('/berichten').expect(200);
    expect(body.items.map(({ soort }) => soort)).toEqual(
      expect.arrayContaining(['kring-uitgenodigd', 'kring-actie', 'kring-overleg']),
    );
  });

  it('is read under the same line in both logs', async () => {
    const { helper, jeugdhulp, gemeente, see } = await aKring();
    const lines = async (tenant: ApiTenant) =>
      (await tenant.log())
        .filter(({ object_soort, handeling }) => object_soort === 'kring' && handeling === 'lezen')
        .map(({ id }) => id);
    const before = new Set(await lines(gemeente));
    const had = new Set(await lines(jeugdhulp));
    await see(helper);
    const here = (await lines(jeugdhulp)).filter((id) => !had.has(id));
    expect(here).toHaveLength(1);
    expect((await lines(gemeente)).filter((id) => !before.has(id))).toEqual(here);
  });
});

describe('who is out', () => {
  it('sees nothing at once when its consent is withdrawn, and what it wrote is called back', async () => {
    const { officer, helper, guide, jeugdhulp, toestemmingId, id, add, texts } = await aKring();
    await add(helper, { categorie: 'contact', tekst: 'Bereikbaar na vier uur', doorbreking: true }).expect(
      201,
    );
    expect(await texts(officer)).toEqual(['Bereikbaar na vier uur']);

    await officer
      .post(`/toestemmingen/${toestemmingId}/_intrekken`, {
        door: 'Anna Proef',
        ontvangers: [jeugdhulp.slug],
      })
      .expect(200);

    await helper.get(`/kringen/${id}`).expect(404);
    expect((await helper.get('/kringen').expect(200)).body.items).toEqual([]);
    await add(helper, { categorie: 'contact', tekst: 'x', doorbreking: true }).expect(404);
    expect(await texts(officer)).toEqual([]);
    const { body } = await officer.get<Kring>(`/kringen/${id}`).expect(200);
    expect(body.leden.find(({ slug }) => slug === jeugdhulp.slug)?.reden).toBe('grond-vervallen');
    await guide.get(`/kringen/${id}`).expect(200);
  });

  it('sees nothing the day after its consent ended, without anything being done', async () => {
    const { helper, jeugdhulp, id } = await aKring();
    api.clock.set('2026-02-01T00:00:01+01:00');
    const fresh = await api
      .get(Tenants)
      .run(jeugdhulp.tenant, (db) =>
        db.rows(
          sql`update sessies set laatst_gezien_op = ${api.clock.now()}, verloopt_op = ${new Date('2026-03-01')} returning id`,
        ),
      );
    expect(fresh.length).toBeGreaterThan(0);
    const { body } = await helper.get<Refusal>(`/kringen/${id}`).expect(403);
    expect(body.code).toBe('verwijzing.grondslag-vervallen');
  });

  it('left by itself or was taken out; what it wrote stays, and it can be asked again', async () => {
    const { officer, helper, guide, swv, add, texts, id, zorg } = await aKring();
    await add(helper, { categorie: 'zorg', tekst: 'Blijft staan', doorbreking: true }).expect(201);
    await helper.post(`/kringen/${id}/_verlaten`).expect(204);
    await helper.get(`/kringen/${id}`).expect(404);
    await officer.post(`/kringen/${id}/leden/${swv.slug}/_uitnemen`).expect(200);
    await guide.get(`/kringen/${id}`).expect(404);
    expect(await texts(officer)).toEqual(['Blijft staan']);

    await officer.post(`/kringen/${id}/leden`, { verwijzingId: zorg }).expect(200);
    expect(await texts(helper)).toEqual(['Blijft staan']);
  });

  it('is everybody once it is ended: its key is gone, and a copy of the rows can’t be read', async () => {
    const { officer, helper, id, add } = await aKring();
    await add(officer, { categorie: 'zorg', tekst: 'Weg' }).expect(201);
    await helper.post(`/kringen/${id}/_beeindigen`).expect(404);

    await officer.post(`/kringen/${id}/_beeindigen`).expect(204);

    expect((await officer.get<Refusal>(`/kringen/${id}`).expect(403)).body.code).toBe('kring.beeindigd');
    await expect(api.get(DisposableKeys).of('kringen').open(id)).rejects.toThrow('gone');
  });
});

describe('a key of a plan', () => {
  it('that ended, or was never stored, goes in the next round; the others stay', async () => {
    const { id } = await aKring();
    const shelf = api.get(DisposableKeys).of('kringen');
    const never = api.get(Ids).next();
    await shelf.make(never);
    const round = new DestroyKringsleutels(api.get(PlatformStore), api.get(DisposableKeys), api.get(Clock));
    await round.run();
    await shelf.open(never);
    await api.database.owner.query('update uitwisseling.kringen set beeindigd_op = $2 where id = $1', [
      id,
      api.clock.now(),
    ]);
    api.clock.advance({ hours: 1, seconds: 1 });

    await round.run();

    for (const name of [id, never]) await expect(shelf.open(name)).rejects.toThrow('gone');
  });
});

describe('a stranger', () => {
  it('finds no shared plan, by any route, and sees no row with SQL of its own', async () => {
    const { regio, officer, id, add, plan } = await aKring();
    await add(officer, { categorie: 'plan', tekst: 'Geheim' }).expect(201);
    const other = await aSharedDossier(api);
    const nobody = other.gemeente.as('leerplicht');
    await nobody.get(`/kringen/${id}`).expect(404);
    await nobody.post(`/kringen/${id}/leden`, { verwijzingId: plan }).expect(404);
    await nobody.post(`/kringen/${id}/_verlaten`).expect(404);
    await nobody.post(`/kringen/${id}/_beeindigen`).expect(404);
    await nobody
      .post(`/kringen/${id}/items`, { soort: 'afspraak', categorie: 'plan', tekst: 'x' })
      .expect(404);
    await regio.as('coordinator').get(`/kringen/${id}`).expect(403);
    for (const table of ['kringen', 'kringleden', 'kringitems'])
      for (const tenant of [other.gemeente, other.jeugdhulp, regio])
        expect(
          await api
            .get(Tenants)
            .run(tenant.tenant, (db) => db.manager.query(`select 1 from uitwisseling.${table}`)),
        ).toEqual([]);
  });

  it('can’t be asked in by a verwijzing of another child, or one that was not accepted', async () => {
    const { officer, id, send, swv } = await aKring();
    const open = await send(swv, { categorieen: ['zorg'] });
    await officer.post(`/kringen/${id}/leden`, { verwijzingId: open }).expect(400);
    const other = await aSharedDossier(api);
    const theirs = await other.send(other.swv, { categorieen: ['zorg'] });
    await officer.post(`/kringen/${id}/leden`, { verwijzingId: theirs }).expect(400);
  });

  it('and a member sees with SQL of its own only what is of its categories, and can’t take part by itself', async () => {
    const { officer, swv, jeugdhulp, id, add, plan } = await aKring();
    await add(officer, { categorie: 'plan', tekst: 'a' }).expect(201);
    await add(officer, { categorie: 'zorg', tekst: 'b' }).expect(201);
    const as = <T>(tenant: ApiTenant, query: ReturnType<typeof sql>) =>
      api.get(Tenants).run(tenant.tenant, (db) => db.rows<T>(query));
    const seen = await as<{ categorie: string }>(swv, sql`select categorie from uitwisseling.kringitems`);
    expect(seen).toEqual([{ categorie: 'plan' }]);
    expect(
      await as(
        swv,
        sql`update uitwisseling.kringleden set reden = 'verlaten', tot = ${api.clock.now()} returning rol`,
      ),
    ).toEqual([]);
    await expect(
      as(
        jeugdhulp,
        sql`insert into uitwisseling.kringleden (kring_id, rol, verwijzing_id, categorieen, sinds) values (${id}, current_user, ${plan}, '{plan}', ${api.clock.now()})`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
