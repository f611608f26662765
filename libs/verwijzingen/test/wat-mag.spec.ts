import { afterEach, describe, expect, it } from '@jest/globals';
import { type ApiTenant, aRegion, bindMember, csvOf, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import {
  aDossier,
  ANNA,
  aSharedDossier,
  type InhoudVanVerwijzing,
  type Refusal,
  type Vol,
} from './a-verwijzing.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const inhoudOf = (tenant: ApiTenant, rol: 'medewerker' | 'trajectbegeleider' | 'leerplicht', id: string) =>
  tenant.as(rol).get<InhoudVanVerwijzing & Refusal>(`/verwijzingen/${id}/inhoud`);

/** The school of the leerling is one of this board. */
const giveSchool = ({ id }: ApiTenant) =>
  api.database.owner.query('insert into platform.tenant_scholen (tenant_id, brin) values ($1, $2)', [
    id,
    '00XA',
  ]);

describe('a verwijzing that can not be', () => {
  const codes = ({ body }: { body: Refusal }) => body.errors.map(({ veld, code }) => `${veld} ${code}`);

  it('is refused with the reason: to itself, a stranger, a member that left, the regio, empty, without toestemming', async () => {
    const { gemeente, regio, jeugdhulp, make, convenant, toestemmingId } = await aSharedDossier(api);
    const stranger = await api.aTenant('samenwerkingsverband');
    const gone = await api.aTenant('partner', { deelsoort: 'jgz' });
    await bindMember(api, convenant, gone, { tot: '2026-01-11' });

    expect(codes(await make(gemeente).expect(400))).toEqual(['naar ontvanger.zelf']);
    expect(codes(await make(stranger).expect(400))).toEqual(['naar ontvanger.buiten-convenant']);
    expect(codes(await make(gone).expect(400))).toEqual(['naar ontvanger.beeindigd']);
    expect(codes(await make(regio, { categorieen: ['contact'] }).expect(400))).toEqual([
      'categorieen.0 grond.regio-nooit',
    ]);
    expect(codes(await make(jeugdhulp, { categorieen: [] }).expect(400))).toEqual(['categorieen verplicht']);
    expect(codes(await make(jeugdhulp, { grondslag: { soort: 'toestemming' } }).expect(400))).toEqual([
      'grondslag.toestemmingId verplicht',
    ]);
    expect(codes(await make(jeugdhulp, { categorieen: ['veiligheid'] }).expect(400))).toEqual([
      'categorieen.0 toestemming.dekt-niet',
    ]);
    expect(codes(await make(jeugdhulp, { categorieen: ['gezondheid'] }).expect(400))).toEqual([
      'categorieen.0 grond.geen-grond',
    ]);
    expect(codes(await make(jeugdhulp, { grondslag: { soort: 'publieke-taak' } }).expect(400))).toEqual([
      'categorieen.0 grond.andere-grond',
      'categorieen.1 grond.andere-grond',
    ]);
    expect(
      codes(
        await make(jeugdhulp, {
          doel: 'preventie',
          grondslag: { soort: 'toestemming', toestemmingId },
        }).expect(400),
      ),
    ).toEqual(['grondslag.toestemmingId toestemming.doel']);
    expect(await gemeente.rows(sql`select id from verwijzingen`)).toEqual([]);
  });

  it('is refused twice the same, as a concept and once sent', async () => {
    const { jeugdhulp, make, officer } = await aSharedDossier(api);
    const { body } = await make(jeugdhulp).expect(201);
    expect((await make(jeugdhulp, { categorieen: ['zorg'] }).expect(409)).body.code).toBe(
      'verwijzing.dubbel',
    );
    await officer.post(`/verwijzingen/${body.id}/_verzenden`).expect(200);
    await make(jeugdhulp).expect(409);
    await officer.post(`/verwijzingen/${body.id}/_intrekken`, {}).expect(200);
    await make(jeugdhulp).expect(201);
  });

  it('is refused when the toestemming was withdrawn between writing and sending', async () => {
    const { jeugdhulp, make, officer, toestemmingId } = await aSharedDossier(api);
    const { body } = await make(jeugdhulp).expect(201);
    await officer.post(`/toestemmingen/${toestemmingId}/_intrekken`, { door: 'leerling' }).expect(200);

    const refused = await officer.post<Refusal>(`/verwijzingen/${body.id}/_verzenden`).expect(400);

    expect(codes(refused)).toEqual(['grondslag.toestemmingId toestemming.vervallen']);
  });
});

describe('on a public task', () => {
  it('goes to the samenwerkingsverband without toestemming, and to the school board of the leerling alone', async () => {
    const { gemeente, swv, scholen } = await aRegion(api, 'swv', 'scholen');
    const { officer, dossierId } = await aDossier(gemeente);
    const make = (naar: ApiTenant, categorieen: string[]) =>
      officer.post<Vol & Refusal>('/verwijzingen', {
        dossierId,
        naar: naar.slug,
        categorieen,
        grondslag: { soort: 'publieke-taak' },
        vraag: 'Is er plek?',
      });
    await make(swv, ['contact', 'verzuim', 'onderwijs']).expect(201);
    const elsewhere = await make(scholen, ['verzuim']).expect(400);
    expect(elsewhere.body.errors).toMatchObject([{ code: 'grond.school-van-ontvanger' }]);
    await giveSchool(scholen);

    const { body } = await make(scholen, ['verzuim']).expect(201);
    await officer.post(`/verwijzingen/${body.id}/_verzenden`).expect(200);

    const { body: inhoud } = await scholen
      .as('zorgcoordinator')
      .get<InhoudVanVerwijzing>(`/verwijzingen/${body.id}/inhoud`)
      .expect(200);
    expect(inhoud.categorieen[0]?.gegevens).toContainEqual({
      veld: 'eersteVerzuimdag',
      waarde: '2025-12-03',
    });
  });

  it('hands over to the gemeente where the leerling moved, once the move is recorded', async () => {
    const { gemeente, buurgemeente } = await aRegion(api, 'buurgemeente');
    const { officer, dossierId, leerlingId } = await aDossier(gemeente);
    const make = () =>
      officer.post<Vol & Refusal>('/verwijzingen', {
        dossierId,
        naar: buurgemeente.slug,
        soort: 'overdracht',
        categorieen: ['contact', 'verzuim', 'plan'],
        grondslag: { soort: 'publieke-taak' },
        vraag: 'De leerling woont nu bij u.',
      });
    expect((await make().expect(400)).body.errors[0]?.code).toBe('grond.verhuisd-naar-ontvanger');
    await officer
      .post(`/leerlingen/${leerlingId}/verhuizingen`, { naar: 'GM0321', per: '2026-01-10' })
      .expect(201);

    const { body } = await make().expect(201);
    await officer.post(`/verwijzingen/${body.id}/_verzenden`).expect(200);
    await buurgemeente.as('leerplicht').get(`/verwijzingen/${body.id}/inhoud`).expect(200);
  });

  it('does not travel on under another ground, once the receiver said which own dossier it is about', async () => {
    const { gemeente, swv, scholen } = await aRegion(api, 'swv', 'scholen');
    const { officer, dossierId } = await aDossier(gemeente);
    const { body: toestemming } = await officer
      .post<{ id: string }>('/toestemmingen', {
        ...{ dossierId, doel: 'plaatsing', categorieen: ['plan'], ontvangers: [swv.slug] },
        ...{ gevers: [ANNA], geldigVanaf: '2026-01-12', geldigTot: '2026-03-31' },
      })
      .expect(201);
    const { body: sent } = await officer
      .post<Vol>('/verwijzingen', {
        ...{ dossierId, naar: swv.slug, categorieen: ['plan'], vraag: 'Denkt u mee?' },
        grondslag: { soort: 'toestemming', toestemmingId: toestemming.id },
      })
      .expect(201);
    await officer.post(`/verwijzingen/${sent.id}/_verzenden`).expect(200);
    const guide = swv.as('trajectbegeleider');
    await guide.csv('/verzuimmeldingen/_importeren', csvOf({})).expect(200);
    const { body: own } = await guide
      .get<{ items: { id: string; kenmerk: string }[] }>('/dossiers')
      .expect(200);
    const { id, kenmerk } = own.items[0]!;
    await giveSchool(scholen);
    const plan = async () => {
      const { body } = await guide
        .get<{ items: { slug: string; wijzingen: { categorie: string; weigering: string | null }[] }[] }>(
          `/dossiers/${id}/verwijsmogelijkheden`,
        )
        .expect(200);
      const naar = body.items.find(({ slug }) => slug === scholen.slug);
      return naar?.wijzingen.find(({ categorie }) => categorie === 'plan')?.weigering;
    };
    expect(await plan()).toBeNull();

    const link = (body: object) => guide.post<Vol & Refusal>(`/verwijzingen/${sent.id}/_verbinden`, body);
    expect((await link({ kenmerk: 'ZW-1999-0001' }).expect(400)).body.errors[0]?.veld).toBe('kenmerk');
    expect((await link({ kenmerk }).expect(200)).body).toMatchObject({ dossierId: id });
    expect(await plan()).toBe('ontvangen-onder-toestemming');
    const refused = await guide
      .post<Refusal>('/verwijzingen', {
        ...{ dossierId: id, naar: scholen.slug, categorieen: ['plan'], vraag: 'x' },
        grondslag: { soort: 'publieke-taak' },
      })
      .expect(400);
    expect(refused.body.errors[0]?.code).toBe('grond.ontvangen-onder-toestemming');
    await link({}).expect(200);
    expect(await plan()).toBeNull();
    await officer.post(`/verwijzingen/${sent.id}/_verbinden`, { kenmerk }).expect(403);
  });

  it('tells what may go to whom, before it is written', async () => {
    const { officer, dossierId, jeugdhulp, swv, regio } = await aSharedDossier(api);

    const { body } = await officer
      .get<{
        items: {
          slug: string;
          wijzingen: { categorie: string; grondslag: string | null; weigering: string | null }[];
        }[];
      }>(`/dossiers/${dossierId}/verwijsmogelijkheden`)
      .expect(200);

    const of = (tenant: ApiTenant, categorie: string) => {
      const found = body.items
        .find(({ slug }) => slug === tenant.slug)
        ?.wijzingen.find((wijzing) => wijzing.categorie === categorie);
      return found?.grondslag ?? found?.weigering;
    };
    expect([
      of(swv, 'contact'),
      of(swv, 'plan'),
      of(jeugdhulp, 'zorg'),
      of(jeugdhulp, 'gezondheid'),
      of(regio, 'contact'),
    ]).toEqual(['publieke-taak', 'toestemming', 'toestemming', 'geen-grond', 'regio-nooit']);
  });
});

describe('in an emergency', () => {
  it('goes contact and veiligheid alone, with a reason, for 24 hours, and both privacy officers hear at once', async () => {
    const { jeugdhulp, make, officer, gemeente } = await aSharedDossier(api);
    const nood = { soort: 'noodsituatie', reden: 'Acute dreiging thuis' };
    await make(jeugdhulp, { grondslag: { soort: 'noodsituatie' }, categorieen: ['veiligheid'] }).expect(400);
    await make(jeugdhulp, { grondslag: nood, categorieen: ['zorg'] }).expect(400);

    const { body } = await make(jeugdhulp, {
      grondslag: nood,
      categorieen: ['contact', 'veiligheid'],
      toelichtingen: { veiligheid: 'Bel eerst de wijkagent.' },
    }).expect(201);
    await officer.post(`/verwijzingen/${body.id}/_verzenden`).expect(200);

    for (const tenant of [gemeente, jeugdhulp]) {
      const told = await tenant.as('privacy').get<{ items: { soort: string }[] }>('/berichten').expect(200);
      expect(told.body.items.map(({ soort }) => soort)).toContain('verwijzing-nood');
    }
    await inhoudOf(jeugdhulp, 'medewerker', body.id).expect(200);
    await api.database.owner.query('update uitwisseling.verwijzingen set nood_tot = $2 where id = $1', [
      body.id,
      new Date(api.clock.now().getTime() + 1000),
    ]);
    await inhoudOf(jeugdhulp, 'medewerker', body.id).expect(200);
    api.clock.advance({ seconds: 1 });
    expect((await inhoudOf(jeugdhulp, 'medewerker', body.id).expect(403)).body.code).toBe(
      'verwijzing.nood-voorbij',
    );
  });
});
