import { afterEach, describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { type ApiTenant, aRegion, bindMember, csvOf, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

interface Toestemming {
  readonly id: string;
  readonly stand: string;
  readonly gevers: { id: string; hoedanigheid: string; stand: string; naam: string }[];
  readonly regels: {
    organisatie: string;
    stand: string;
    categorieen: { categorie: string; tot: string }[];
  }[];
  readonly gebeurtenissen: { soort: string; gegevens: Record<string, string> }[];
}
interface Refusal {
  readonly code: string;
  readonly errors: { veld: string; code: string; melding: string }[];
}

/** A dossier of a child born on a day, with the gezagdragers named. */
async function aDossier(gemeente: ApiTenant, geboortedatum: string, ...gezag: string[]) {
  const officer = gemeente.as('leerplicht');
  await officer.csv('/verzuimmeldingen/_importeren', csvOf({ geboortedatum })).expect(200);
  const { body } = await officer
    .get<{ items: { id: string; leerling: { id: string } }[] }>('/dossiers')
    .expect(200);
  const { id: dossierId, leerling } = body.items[0]!;
  for (const naam of gezag)
    await officer
      .post(`/leerlingen/${leerling.id}/gezagdragers`, { naam, relatie: 'moeder', gezag: true })
      .expect(201);
  return { officer, dossierId, leerlingId: leerling.id };
}

const gever = (hoedanigheid: string, naam: string, datum = '2026-01-12') => ({
  hoedanigheid,
  naam,
  datum,
  bewijs: 'formulier',
});
const body = (dossierId: string, ontvangers: string[], more: object = {}) => ({
  dossierId,
  doel: 'plaatsing',
  categorieen: ['contact', 'plan'],
  ontvangers,
  gevers: [gever('gezagdrager', 'Anna Proef')],
  geldigVanaf: '2026-01-12',
  geldigTot: '2026-12-31',
  ...more,
});

describe('a toestemming that all gave', () => {
  it('gives each receiver its own line, and shows its giver everything', async () => {
    const { gemeente, swv, jeugdhulp } = await aRegion(api, 'swv', 'jeugdhulp');
    const { officer, dossierId } = await aDossier(gemeente, '2011-12-01', 'Anna Proef');
    const gevers = [gever('gezagdrager', 'Anna Proef'), gever('leerling', 'Sami Proef')];

    const made = await officer
      .post<Toestemming>(
        '/toestemmingen',
        body(dossierId, [swv.slug, jeugdhulp.slug], { categorieen: ['plan', 'zorg', 'veiligheid'], gevers }),
      )
      .expect(201);

    expect(made.headers.get('location')).toBe(`/api/v1/toestemmingen/${made.body.id}`);
    expect(made.body.stand).toBe('gegeven');
    const of = (slug: string) =>
      made.body.regels
        .find(({ organisatie }) => organisatie === slug)
        ?.categorieen.map(({ categorie }) => categorie);
    // The table carries no veiligheid from gemeente to samenwerkingsverband.
    expect([of(swv.slug), of(jeugdhulp.slug)]).toEqual([
      ['plan', 'zorg'],
      ['plan', 'zorg', 'veiligheid'],
    ]);
    const seen = await swv
      .as('trajectbegeleider')
      .get<{ items: object[] }>('/toestemmingen/ontvangen')
      .expect(200);
    expect(seen.body.items).toEqual([
      expect.objectContaining({
        id: made.body.id,
        organisatie: gemeente.slug,
        doel: 'plaatsing',
        stand: 'geldig',
      }),
    ]);
    expect(JSON.stringify(seen.body)).not.toMatch(/Proef|jeugdhulp/);
    await swv.as('trajectbegeleider').get(`/toestemmingen/${made.body.id}`).expect(404);
    await swv.as('trajectbegeleider').get(`/toestemmingen/ontvangen/${made.body.id}`).expect(200);
    const log = await gemeente.log();
    expect(log.filter(({ object_soort }) => object_soort === 'toestemming')).toMatchObject([
      { handeling: 'aanmaken', activiteit: 'register/gegevens-delen/v1' },
      { handeling: 'lezen' },
    ]);
  });

  it('keeps names and evidence sealed', async () => {
    const { gemeente, swv } = await aRegion(api, 'swv');
    const { officer, dossierId } = await aDossier(gemeente, '2016-05-05', 'Anna Proef');
    await officer.post('/toestemmingen', body(dossierId, [swv.slug])).expect(201);

    const [row] = await gemeente.rows<{ all: string }>(
      sql`select string_agg(t::text, '') as all from toestemminggevers t`,
    );

    expect(row?.all).not.toContain('Anna');
    expect(row?.all).not.toContain(Buffer.from('formulier').toString('hex'));
  });

  it('ends in the line at the birthday that changes who must give', async () => {
    const { gemeente, jeugdhulp } = await aRegion(api, 'jeugdhulp');
    const { officer, dossierId } = await aDossier(gemeente, '2010-03-10', 'Anna Proef');
    const gevers = [gever('gezagdrager', 'Anna Proef'), gever('leerling', 'Sami Proef')];

    const made = await officer
      .post<Toestemming>(
        '/toestemmingen',
        body(dossierId, [jeugdhulp.slug], { categorieen: ['contact', 'zorg'], gevers }),
      )
      .expect(201);

    expect(made.body.regels[0]?.categorieen).toEqual([
      { categorie: 'contact', tot: '2026-04-06' },
      { categorie: 'zorg', tot: '2026-03-09' },
    ]);
  });
});

describe('a toestemming that can not be', () => {
  const codes = (answer: { body: Refusal }) => answer.body.errors.map(({ veld, code }) => `${veld} ${code}`);

  it.each([
    [
      'by a parent alone for care at 14',
      '2011-12-01',
      { categorieen: ['zorg'] },
      ['gevers gever.leerling-ontbreekt'],
    ],
    ['by a parent for a leerling of 16', '2009-12-01', {}, ['gevers gever.leerling-ontbreekt']],
    [
      'by the leerling alone at 14',
      '2011-12-01',
      { gevers: [gever('leerling', 'Sami Proef')] },
      ['gevers gever.gezagdrager-ontbreekt'],
    ],
    [
      'by the day before sixteen, signed too early',
      '2010-01-13',
      { gevers: [gever('leerling', 'Sami Proef', '2026-01-12')] },
      ['gevers gever.gezagdrager-ontbreekt'],
    ],
    [
      'for a purpose outside the convenant',
      '2016-01-01',
      { doel: 'reclame' },
      ['doel doel.niet-in-convenant'],
    ],
    [
      'backdated',
      '2016-01-01',
      { geldigVanaf: '2026-01-11' },
      ['geldigVanaf terugwerkend', 'geldigVanaf terugwerkend'],
    ],
    [
      'given tomorrow',
      '2016-01-01',
      { gevers: [gever('gezagdrager', 'Anna Proef', '2026-01-13')], geldigVanaf: '2026-01-13' },
      ['gevers.0.datum volgorde'],
    ],
    ['ending before it begins', '2016-01-01', { geldigTot: '2026-01-11' }, ['geldigTot volgorde']],
    ['for ever', '2016-01-01', { geldigTot: '2046-01-11' }, ['geldigTot te-lang']],
    ['without an end', '2016-01-01', { geldigTot: undefined }, ['geldigTot verplicht']],
    ['for nothing', '2016-01-01', { categorieen: [] }, ['categorieen verplicht']],
    ['for nobody', '2016-01-01', { ontvangers: [] }, ['ontvangers verplicht']],
  ] as const)('is refused: %s', async (_what, geboortedatum, more, expected) => {
    const { gemeente, swv } = await aRegion(api, 'swv');
    const { officer, dossierId } = await aDossier(gemeente, geboortedatum, 'Anna Proef');

    const answer = await officer
      .post<Refusal>('/toestemmingen', body(dossierId, [swv.slug], more))
      .expect(400);

    expect(codes(answer)).toEqual(expected);
    for (const { melding } of answer.body.errors) expect(melding).toMatch(/\. .*\.$|\.$/);
    const stored = await gemeente.rows(sql`select id from toestemmingen`);
    expect(stored).toEqual([]);
  });

  it('is refused for who can not receive: itself, a stranger, a member that left, the regio, a flow without ground', async () => {
    const { gemeente, regio, buurgemeente, convenant } = await aRegion(api, 'regio', 'buurgemeente');
    const stranger = await api.aTenant('samenwerkingsverband');
    const gone = await api.aTenant('partner', { deelsoort: 'jgz' });
    await bindMember(api, convenant, gone, { tot: '2026-01-11' });
    const { officer, dossierId } = await aDossier(gemeente, '2016-01-01', 'Anna Proef');

    const answer = await officer
      .post<Refusal>(
        '/toestemmingen',
        body(dossierId, [gemeente.slug, stranger.slug, gone.slug, regio.slug, buurgemeente.slug], {
          categorieen: ['zorg'],
        }),
      )
      .expect(400);

    expect(codes(answer)).toEqual([
      'ontvangers.0 ontvanger.zelf',
      'ontvangers.1 ontvanger.buiten-convenant',
      'ontvangers.2 ontvanger.beeindigd',
      'ontvangers.3 ontvanger.geen-grond',
      'ontvangers.4 ontvanger.geen-grond',
    ]);
  });

  it('is not found for the dossier of another tenant, and closed to the regio and to privacy', async () => {
    const { gemeente, swv, regio } = await aRegion(api, 'swv', 'regio');
    const { dossierId } = await aDossier(gemeente, '2016-01-01');

    await swv
      .as('trajectbegeleider')
      .post('/toestemmingen', body(dossierId, [gemeente.slug]))
      .expect(404);
    await regio.as('coordinator').get('/toestemmingen/ontvangen').expect(403);
    await gemeente.as('privacy').get(`/dossiers/${dossierId}/toestemmingen`).expect(403);
  });
});

describe('a toestemming that is asked', () => {
  it('holds once the last of those who must give gave, and nobody has a line before', async () => {
    const { gemeente, jeugdhulp } = await aRegion(api, 'jeugdhulp');
    const { officer, dossierId } = await aDossier(gemeente, '2011-12-01', 'Anna Proef', 'Bert Proef');
    const {
      gevers: _gevers,
      dossierId: _dossier,
      ...vraag
    } = body(dossierId, [jeugdhulp.slug], {
      categorieen: ['zorg'],
      doorbreking: true,
    });

    const asked = await officer.post<Toestemming>(`/dossiers/${dossierId}/toestemmingen`, vraag).expect(201);
    expect(asked.body.gevers.map(({ hoedanigheid, stand }) => `${hoedanigheid} ${stand}`)).toEqual([
      'gezagdrager gevraagd',
      'gezagdrager gevraagd',
      'leerling gevraagd',
    ]);
    const give = (...gevers: object[]) =>
      officer.post<Toestemming>(`/toestemmingen/${asked.body.id}/_geven`, { gevers }).expect(200);
    const some = await give(gever('gezagdrager', 'Anna Proef'), gever('leerling', 'Sami Proef'));
    expect([some.body.stand, some.body.regels]).toEqual(['gevraagd', []]);
    const all = await give(gever('gezagdrager', 'Bert Proef'));

    expect([all.body.stand, all.body.regels.map(({ stand }) => stand)]).toEqual(['gegeven', ['geldig']]);
    expect(all.body.gebeurtenissen.map(({ soort }) => soort)).toEqual([
      'gevraagd',
      'gegeven',
      'gegeven',
      'gegeven',
      'geldig',
    ]);
    expect(all.body.gevers).toHaveLength(3);
    await officer
      .post(`/toestemmingen/${asked.body.id}/_geven`, { gevers: [gever('leerling', 'X')] })
      .expect(409);
  });

  it('does not come where one refuses', async () => {
    const { gemeente, jeugdhulp } = await aRegion(api, 'jeugdhulp');
    const { officer, dossierId } = await aDossier(gemeente, '2016-12-01', 'Anna Proef');
    const { gevers: _gevers, dossierId: _dossier, ...vraag } = body(dossierId, [jeugdhulp.slug]);
    const asked = await officer.post<Toestemming>(`/dossiers/${dossierId}/toestemmingen`, vraag).expect(201);

    const refused = await officer
      .post<Toestemming>(`/toestemmingen/${asked.body.id}/_weigeren`, {
        geverId: asked.body.gevers[0]!.id,
        reden: 'Wil eerst praten',
      })
      .expect(200);

    expect(refused.body).toMatchObject({ stand: 'geweigerd', regels: [], gevers: [{ stand: 'geweigerd' }] });
  });

  it('tells who must give, before it is asked', async () => {
    const { gemeente } = await aRegion(api, 'jeugdhulp');
    const { officer, dossierId } = await aDossier(gemeente, '2010-03-10', 'Anna Proef');

    const { body: voorstel } = await officer
      .get(`/dossiers/${dossierId}/toestemmingvoorstel?categorieen=contact,zorg&geldigTot=2026-12-31`)
      .expect(200);

    expect(voorstel).toMatchObject({
      gezag: true,
      leerling: true,
      gezaghebbers: [{ naam: 'Anna Proef' }],
      eerder: [
        { categorie: 'contact', tot: '2026-04-06' },
        { categorie: 'zorg', tot: '2026-03-09' },
      ],
    });
  });
});

describe('withdrawal', () => {
  async function given(geboortedatum = '2011-12-01') {
    const region = await aRegion(api, 'swv', 'jeugdhulp');
    const dossier = await aDossier(region.gemeente, geboortedatum, 'Anna Proef');
    const { body: made } = await dossier.officer
      .post<Toestemming>('/toestemmingen', body(dossier.dossierId, [region.swv.slug, region.jeugdhulp.slug]))
      .expect(201);
    const withdraw = (more: object) =>
      dossier.officer.post<Toestemming & Refusal>(`/toestemmingen/${made.id}/_intrekken`, more);
    return { ...region, ...dossier, made, withdraw };
  }
  const standen = ({ regels }: Toestemming) => regels.map(({ stand }) => stand);

  it('is for one receiver or for all, at once, and the history tells', async () => {
    const { swv, jeugdhulp, withdraw } = await given();

    const one = await withdraw({
      door: 'gezagdrager',
      reden: 'liever niet',
      ontvangers: [jeugdhulp.slug],
    }).expect(200);
    expect(standen(one.body)).toEqual(['geldig', 'ingetrokken']);
    expect(one.body.stand).toBe('gegeven');
    const seen = await jeugdhulp.as('medewerker').get('/toestemmingen/ontvangen').expect(200);
    expect(seen.body.items).toMatchObject([{ stand: 'ingetrokken' }]);
    await withdraw({ door: 'gezagdrager', ontvangers: [jeugdhulp.slug] }).expect(400);

    const all = await withdraw({ door: 'anna proef' }).expect(200);
    expect([all.body.stand, ...standen(all.body)]).toEqual(['ingetrokken', 'ingetrokken', 'ingetrokken']);
    expect(all.body.gebeurtenissen.slice(-2).map(({ gegevens }) => gegevens.ontvangers)).toEqual([
      jeugdhulp.slug,
      swv.slug,
    ]);
    await withdraw({ door: 'gezagdrager' }).expect(409);
  });

  it('is refused to who need not give today', async () => {
    const { withdraw } = await given();

    const leerling = await withdraw({ door: 'leerling' }).expect(403);
    expect(leerling.body.code).toBe('toestemming.mag-niet-intrekken');
    await withdraw({ door: 'rechter' }).expect(403);
    const stranger = await withdraw({ door: 'Buurman Jansen' }).expect(400);
    expect(stranger.body.errors).toMatchObject([{ veld: 'door', code: 'intrekker.onbekend' }]);
  });

  it('passes to the leerling on the sixteenth birthday', async () => {
    api.clock.set('2026-01-12T23:50:00+01:00');
    const { withdraw } = await given('2010-01-13');
    api.clock.set('2026-01-13T00:10:00+01:00');

    await withdraw({ door: 'gezagdrager' }).expect(403);
    await withdraw({ door: 'leerling' }).expect(200);
  });

  it('can not be done or undone by a receiver, in the database either', async () => {
    const { jeugdhulp, made } = await given();

    await jeugdhulp
      .as('medewerker')
      .post(`/toestemmingen/${made.id}/_intrekken`, { door: 'gezagdrager' })
      .expect(404);
    const changed = await api
      .get(Tenants)
      .run(jeugdhulp.tenant, (db) =>
        db.execute(
          sql`update uitwisseling.toestemmingsregels set geldig_tot = '2030-01-01' where toestemming_id = ${made.id}`,
        ),
      );
    expect(changed).toBe(0);
  });
});

it('is prolonged by who must give that day, and by nobody less', async () => {
  const { gemeente, swv } = await aRegion(api, 'swv');
  const { officer, dossierId } = await aDossier(gemeente, '2016-01-01', 'Anna Proef', 'Bert Proef');
  const both = [gever('gezagdrager', 'Anna Proef'), gever('gezagdrager', 'Bert Proef')];
  const { body: made } = await officer
    .post<Toestemming>('/toestemmingen', body(dossierId, [swv.slug], { gevers: both }))
    .expect(201);
  const renew = (gevers: object[], geldigTot: string) =>
    officer.post<Toestemming>(`/toestemmingen/${made.id}/_verlengen`, { gevers, geldigTot });

  await renew([both[0]!], '2027-06-30').expect(400);
  await renew(both, '2026-12-31').expect(400);
  const later = await renew(both, '2027-06-30').expect(200);

  expect(later.body.regels[0]?.categorieen.map(({ tot }) => tot)).toEqual(['2027-06-30', '2027-06-30']);
  const week = await officer.get(`/dossiers/${dossierId}/tijdlijn`).expect(200);
  expect(JSON.stringify(week.body)).toContain('toestemming-verlengd');
});
