import { afterEach, describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { aRegion, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier, body, gever, type Refusal, type Toestemming } from './a-toestemming.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

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
