import { afterEach, describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aGemeente, type Problem } from './signalen-house.js';

const api = await startApi();
const NOW = '2026-01-12T09:00:00+01:00';
api.clock.set(NOW);
afterEach(() => {
  api.clock.set(NOW);
});

interface Signaal {
  id: string;
  dossierId: string;
  leerlingId: string;
  meldingId: string;
}

const SIGNAAL = {
  doorgegevenDoor: 'ouder',
  watSpeelt: 'Durft niet <script>alert(1)</script>',
  sinds: '2025-12-15',
  hoeVaak: 'Twee dagen per week',
  geprobeerd: 'Gesprek met de mentor',
  vraag: 'Kunt u meedenken?',
};
const KIND = {
  voornamen: ' Noor ',
  achternaam: 'Nieuw',
  geboortedatum: '2013-05-06',
  gemeentecode: 'GM0356',
};

describe('the form for early signals', () => {
  it('makes a signaal dossier of a leerling that was not known, with what was told', async () => {
    const { agent, tenant } = await aGemeente(api);

    const { body, headers } = await agent
      .post<Signaal>('/signalen', { ...SIGNAAL, leerling: KIND })
      .expect(201);

    expect(headers.get('location')).toBe(`/api/v1/signalen/${body.id}`);
    expect(body).toEqual({
      id: body.id,
      leerlingId: body.leerlingId,
      dossierId: body.dossierId,
      meldingId: body.meldingId,
      ...SIGNAAL,
      tot: null,
      door: tenant.user('leerplicht').naam,
      aangemaaktOp: '2026-01-12T08:00:00.000Z',
    });
    const { body: dossier } = await agent.get(`/dossiers/${body.dossierId}`).expect(200);
    expect(dossier).toMatchObject({
      status: 'signaal',
      soort: 'overig',
      eersteSignaaldag: '2025-12-15',
      eersteVerzuimdag: null,
      leerling: { naam: 'Noor Nieuw' },
      meldingen: [{ herkomst: 'signaalformulier', reden: SIGNAAL.watSpeelt }],
    });
    expect((await agent.get(`/dossiers/${body.dossierId}/signalen`).expect(200)).body.items).toEqual([body]);
    const [row] = await tenant.rows<{ hoeVaak: Buffer }>(
      sql`select hoe_vaak_versleuteld as "hoeVaak" from signalen`,
    );
    expect(row!.hoeVaak.toString('latin1')).not.toContain('week');
    expect((await tenant.log()).map(({ handeling, object_soort }) => `${handeling} ${object_soort}`)).toEqual(
      ['aanmaken leerling', 'aanmaken signaal', 'lezen signaal', 'lezen dossier', 'lijst signaal'],
    );
  });

  it('puts it in the dossier that is there', async () => {
    const { agent, leerling } = await aGemeente(api);
    const leerlingId = await leerling(1);
    const { body: dossier } = await agent
      .post<{ id: string }>('/dossiers', { leerlingId, soort: 'lrv', begindatum: '2025-12-01' })
      .expect(201);

    const { body } = await agent.post<Signaal>('/signalen', { ...SIGNAAL, leerlingId }).expect(201);

    expect(body.dossierId).toBe(dossier.id);
  });

  it('is for partners too: a zorgcoordinator of a school board', async () => {
    const partner = await api.aTenant('partner');
    const agent = partner.as('zorgcoordinator');

    const { body } = await agent
      .post<Problem>('/signalen', { ...SIGNAAL, doorgegevenDoor: 'school', leerling: KIND })
      .expect(400);

    // This partner is in no convenant, so no gemeente is its region.
    expect(body.errors).toMatchObject([{ veld: 'gemeentecode', code: 'gemeente.andere' }]);
  });

  it.each([
    ['no leerling', { leerling: undefined }, ['leerlingId verplicht']],
    ['a leerling of null', { leerling: null }, ['leerlingId verplicht']],
    ['two', { leerlingId: '019bb138-1000-7000-8000-000000000000' }, ['leerlingId verplicht']],
    ['nothing told', { watSpeelt: ' ' }, ['watSpeelt verplicht']],
    ['too much told', { watSpeelt: 'x'.repeat(4001) }, ['watSpeelt te-lang']],
    ['a day ahead', { sinds: '2026-01-13' }, ['sinds volgorde']],
    ['a day that does not exist', { sinds: '2026-02-30' }, ['sinds datum']],
    ['an unknown teller', { doorgegevenDoor: 'buurman' }, ['doorgegevenDoor keuze']],
    ['a child without a name', { leerling: { ...KIND, achternaam: '' } }, ['leerling.achternaam verplicht']],
    [
      'a child who lives elsewhere',
      { leerling: { ...KIND, gemeentecode: 'GM0321' } },
      ['gemeentecode gemeente.andere'],
    ],
    ['a field that is none', { extra: 1 }, ['extra onbekend']],
  ])('refuses %s, and stores nothing', async (_what, wrong, expected) => {
    const { agent, tenant } = await aGemeente(api);

    const { body } = await agent
      .post<Problem>('/signalen', { ...SIGNAAL, leerling: KIND, ...wrong })
      .expect(400);

    expect(body.errors.map(({ veld, code }) => `${veld} ${code}`)).toEqual(expected);
    expect(await tenant.rows(sql`select 1 from leerlingen union all select 1 from dossiers`)).toEqual([]);
  });

  it('refuses a megabyte, and does not know a leerling of another tenant', async () => {
    const { agent } = await aGemeente(api);
    const other = await aGemeente(api);
    const leerlingId = await other.leerling(1);

    await agent
      .post('/signalen', { ...SIGNAAL, leerling: KIND, watSpeelt: 'x'.repeat(1024 * 1024) })
      .expect(413);
    await agent.post('/signalen', { ...SIGNAAL, leerlingId }).expect(404);
  });
});

describe('facts about a leerling', () => {
  it('of sickness are told, ended, corrected and withdrawn, each by version', async () => {
    const { agent, leerling, tenant } = await aGemeente(api);
    const id = await leerling(1);
    const path = `/leerlingen/${id}/ziekmeldingen`;
    const { body, headers } = await agent
      .post<{ id: string }>(path, { begin: '2026-01-05', bron: 'school' })
      .expect(201);
    expect(headers.get('location')).toBe(`/api/v1/ziekmeldingen/${body.id}`);
    const made = {
      id: body.id,
      leerlingId: id,
      begin: '2026-01-05',
      einde: null,
      bron: 'school',
      ingetrokken: false,
      versie: 1,
    };
    expect(body).toEqual(made);
    const one = `/ziekmeldingen/${body.id}`;
    const patch = (version: number, change: object) =>
      agent.with({ 'if-match': `"${version}"` }).patch<Problem>(one, change);

    expect((await patch(1, { einde: '2026-01-07' }).expect(200)).body).toEqual({
      ...made,
      einde: '2026-01-07',
      versie: 2,
    });
    // What is left out stays.
    expect((await patch(2, {}).expect(200)).body).toMatchObject({ einde: '2026-01-07', begin: '2026-01-05' });
    expect((await patch(3, { begin: null }).expect(400)).body.errors).toMatchObject([{ veld: 'begin' }]);
    expect((await patch(3, { einde: '2026-01-04' }).expect(400)).body.errors).toMatchObject([
      { veld: 'einde', code: 'volgorde' },
    ]);
    expect((await patch(1, { ingetrokken: true }).expect(412)).body.code).toBe('ziekmelding.gewijzigd');
    await agent.patch(one, {}).expect(428);
    await patch(3, { ingetrokken: true }).expect(200);
    const { body: after, headers: read } = await agent.get(one).expect(200);
    expect(after).toMatchObject({ ingetrokken: true, versie: 4 });
    expect(read.get('etag')).toBe('"4"');
    expect((await agent.get(path).expect(200)).body.items).toEqual([after]);
    expect((await tenant.log()).at(-1)).toMatchObject({
      handeling: 'lijst',
      object_soort: 'ziekmelding',
      betrokkenen: [id],
    });
  });

  it('of a reduced timetable likewise, also before it begins', async () => {
    const { agent, leerling } = await aGemeente(api);
    const path = `/leerlingen/${await leerling(1)}/verkorte-roosters`;

    const { body } = await agent
      .post<{ id: string }>(path, { urenPerWeek: 12.5, vanaf: '2026-02-02', tot: '2026-03-27' })
      .expect(201);
    const one = `/verkorte-roosters/${body.id}`;
    const { body: changed } = await agent
      .with({ 'if-match': '"1"' })
      .patch(one, { urenPerWeek: 15, tot: null })
      .expect(200);

    expect(changed).toMatchObject({ urenPerWeek: 15, vanaf: '2026-02-02', tot: null, versie: 2 });
    expect((await agent.get(path).expect(200)).body.items).toEqual([changed]);
    expect((await agent.get(one).expect(200)).body).toEqual(changed);
  });

  it.each([
    ['ziekmeldingen', { begin: '2026-01-13', bron: 'school' }, 'begin volgorde'],
    ['ziekmeldingen', { begin: '2016-01-13', bron: 'school' }, 'begin datum'],
    ['ziekmeldingen', { begin: '2026-01-05', einde: '2026-01-04', bron: 'school' }, 'einde volgorde'],
    ['ziekmeldingen', { begin: '2026-01-05', bron: 'buurman' }, 'bron keuze'],
    ['verkorte-roosters', { urenPerWeek: -1, vanaf: '2026-01-05' }, 'urenPerWeek minimum'],
    ['verkorte-roosters', { urenPerWeek: 61, vanaf: '2026-01-05' }, 'urenPerWeek maximum'],
    ['verkorte-roosters', { urenPerWeek: 12, vanaf: '2026-01-05', tot: '2026-01-01' }, 'tot volgorde'],
  ])('are refused where they can not be: %s %j', async (kind, body, expected) => {
    const { agent, leerling } = await aGemeente(api);

    const { body: problem } = await agent
      .post<Problem>(`/leerlingen/${await leerling(1)}/${kind}`, body)
      .expect(400);

    expect(problem.errors.map(({ veld, code }) => `${veld} ${code}`)).toEqual([expected]);
  });

  it('bring a proposal without a dossier, and with one once it is opened', async () => {
    const { agent, leerling, voorstellen } = await aGemeente(api);
    const id = await leerling(1);
    const tell = (begin: string) =>
      agent.post(`/leerlingen/${id}/ziekmeldingen`, { begin, einde: begin, bron: 'jgz' }).expect(201);
    await tell('2025-11-24');
    await tell('2025-12-08');
    await tell('2026-01-05');
    expect(await voorstellen()).toEqual([]);
    await tell('2026-01-12');

    const [found] = await voorstellen();
    expect(found).toMatchObject({
      dossier: null,
      bevindingen: [{ regel: 'ziek-vo-vaak', aantal: 4, sinds: '2026-01-12' }],
      eersteDag: '2026-01-12',
    });

    const { body: dossier } = await agent
      .post<{ id: string }>('/dossiers', { leerlingId: id, soort: 'ziek', begindatum: found!.eersteDag })
      .expect(201);
    expect(await voorstellen()).toMatchObject([{ dossier: { id: dossier.id } }]);
  });

  it('of sickness that goes on propose by themselves on the seventh school day', async () => {
    api.clock.set('2026-01-12T23:50:00+01:00');
    const { agent, leerling, voorstellen } = await aGemeente(api);
    const id = await leerling(1);
    await agent.post(`/leerlingen/${id}/ziekmeldingen`, { begin: '2026-01-05', bron: 'school' }).expect(201);
    expect(await voorstellen()).toEqual([]);

    api.clock.set('2026-01-13T00:10:00+01:00');
    expect(await voorstellen()).toMatchObject([
      { bevindingen: [{ regel: 'ziek-vo-lang', aantal: 7, sinds: '2026-01-13' }], eersteDag: '2026-01-05' },
    ]);
  });

  it('of a short timetable propose after six weeks', async () => {
    const { agent, leerling, voorstellen } = await aGemeente(api);
    const id = await leerling(1);
    await agent
      .post(`/leerlingen/${id}/verkorte-roosters`, { urenPerWeek: 12, vanaf: '2025-12-01' })
      .expect(201);

    expect(await voorstellen()).toMatchObject([
      { bevindingen: [{ regel: 'verkort-rooster', aantal: 6 }], eersteDag: '2025-12-01' },
    ]);
  });
});
