import { beforeEach, describe, expect, it } from '@jest/globals';
import { aTeam, children, type Person, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();
// Monday; the week ends on Sunday the 18th.
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

interface Row {
  readonly soort: string;
  readonly groep: string;
  readonly uiterlijk: string | null;
  readonly namens: string | null;
  readonly gegevens: Record<string, string>;
  readonly dossier: { id: string; leerling: string };
}

interface Start {
  readonly vorigBezoek: string | null;
  readonly werk: Row[];
  readonly aantallen: { teLaat: number; dezeWeek: number; komt: number };
  readonly veranderd: { soort: string; tekst: string | null; door: string; dossier: { id: string } }[];
  readonly zonderBehandelaar: number;
  readonly vervangt: { naam: string; tot: string }[];
}

const startOf = async (agent: Person) => (await agent.get<Start>('/vandaag').expect(200)).body;
const rows = ({ werk }: Start) =>
  werk.map(({ soort, groep, gegevens, uiterlijk }) =>
    [groep, soort, gegevens[soort], uiterlijk].filter(Boolean).join(' '),
  );

describe('the start page', () => {
  it('of who has nothing says so, and counts what nobody handles', async () => {
    const { officer } = await aTeam(api, ...children('2025-12-03'));
    expect(await startOf(officer)).toEqual({
      vandaag: '2026-01-12',
      vorigBezoek: null,
      vervangt: [],
      werk: [],
      aantallen: { teLaat: 0, dezeWeek: 0, komt: 0 },
      veranderd: [],
      meerVeranderd: false,
      zonderBehandelaar: 1,
    });
  });

  it('shows the work of the user by what is due first: late, this week, the next 14 days', async () => {
    const { tenant, officer, lead, mine, give, ids, items } = await aTeam(
      api,
      // 6 weeks: 14 January. 4 weeks was missed.
      ...children('2025-12-03', '2025-12-28', '2025-11-17').slice(0, 2),
      {
        meldingsnummer: 'M3',
        bsn: '123456782',
        voornamen: 'Kind3',
        verzuimsoort: 'absoluut',
        brin: '',
        begindatum: '2025-12-15',
      },
    );
    for (const id of ids) await give(id, mine);

    const start = await startOf(officer);

    expect(rows(start)).toEqual([
      'te-laat termijn thuiszitter-4-weken 2025-12-31',
      'deze-week termijn convenant-6-weken 2026-01-14',
      'deze-week te-verifieren',
      'komt termijn thuiszitter-4-weken 2026-01-25',
    ]);
    expect(start.aantallen).toEqual({ teLaat: 1, dezeWeek: 2, komt: 1 });
    expect(start.werk[0]!.dossier).toMatchObject({ leerling: 'Kind1 Proef' });
    expect((await startOf(lead)).werk).toEqual([]);
    const log = (await tenant.log()).findLast(({ rol }) => rol === 'leerplicht');
    expect(log).toMatchObject({ handeling: 'lijst', object_soort: 'dossier', aantal: 3 });
    expect([...log!.betrokkenen].sort()).toEqual(items.map(({ leerling }) => leerling.id).sort());
  });

  it('asks for the return that a person must confirm, and not for the clocks that ran out meanwhile', async () => {
    const { officer, mine, give, ids } = await aTeam(api, {
      begindatum: '2025-11-03',
      einddatum: '2026-01-09',
    });
    await give(ids[0]!, mine);
    expect(rows(await startOf(officer))).toEqual(['deze-week te-bevestigen']);
    await officer.post(`/dossiers/${ids[0]}/_bevestigen`).expect(200);
    expect(rows(await startOf(officer))).toEqual([]);
  });

  it('shows a mention until it was read', async () => {
    const { officer, lead, leads, ids } = await aTeam(api, ...children('2025-12-03'));
    const note = { tekst: 'Kun jij dit overnemen?', soort: 'notitie', vermeldingen: [leads] };
    await officer.post(`/dossiers/${ids[0]}/notities`, note).expect(201);

    const [row] = (await startOf(lead)).werk;
    expect(row).toMatchObject({ soort: 'vermelding', groep: 'deze-week', dossier: { id: ids[0] } });
    await lead.post(`/berichten/${row!.gegevens.bericht}/_gelezen`).expect(200);
    expect((await startOf(lead)).werk).toEqual([]);
  });

  it('is for roles that work with dossiers', async () => {
    const { tenant } = await aTeam(api, ...children('2025-12-03'));
    await tenant.as('beheer').get('/vandaag').expect(403);
    await tenant.as('privacy').get('/vandaag').expect(403);
  });
});

describe('what changed since the last visit', () => {
  it('begins with the second visit, after half an hour of silence, and stays the same during it', async () => {
    const { officer } = await aTeam(api, ...children('2025-12-03'));
    expect((await startOf(officer)).vorigBezoek).toBeNull();
    api.clock.advance({ minutes: 20 });
    expect((await startOf(officer)).vorigBezoek).toBeNull();
    api.clock.advance({ minutes: 30 });
    expect((await startOf(officer)).vorigBezoek).toBeNull();
    api.clock.advance({ minutes: 30, seconds: 1 });
    expect((await startOf(officer)).vorigBezoek).toBe('2026-01-12T08:50:00.000Z');
    api.clock.advance({ minutes: 10 });
    expect((await startOf(officer)).vorigBezoek).toBe('2026-01-12T08:50:00.000Z');
  });

  it('tells what colleagues did in the user’s dossiers, newest first, and not what the user did', async () => {
    const { officer, lead, leads, mine, give, ids } = await aTeam(
      api,
      ...children('2025-12-03', '2025-12-04'),
    );
    const [own, other] = ids as [string, string];
    await give(own, leads);
    await give(other, mine);
    const write = (agent: Person, id: string, tekst: string) =>
      agent.post<{ id: string }>(`/dossiers/${id}/notities`, { tekst, soort: 'telefoon' }).expect(201);
    await write(officer, own, 'vóór het eerste bezoek');
    await startOf(lead);
    api.clock.advance({ minutes: 40 });
    const withdrawn = (await write(officer, own, 'ingetrokken')).body.id;
    api.clock.advance({ minutes: 1 });
    await write(officer, own, 'nieuw');
    await write(lead, own, 'van mijzelf');
    await write(officer, other, 'in een ander dossier');
    api.clock.advance({ minutes: 1 });
    await officer.post(`/notities/${withdrawn}/_intrekken`, { reden: 'fout' }).expect(200);

    const { veranderd } = await startOf(lead);

    expect(veranderd.map(({ soort, tekst, dossier }) => [soort, tekst, dossier.id])).toEqual([
      ['notitie-ingetrokken', null, own],
      ['notitie-telefoon', 'nieuw', own],
    ]);
  });

  it('is told by every feature, of several dossiers at once', async () => {
    const { officer, lead, leads, give, ids, items } = await aTeam(
      api,
      ...children('2025-12-03', '2025-12-04'),
    );
    const [een, ander] = ids as [string, string];
    await give(een, leads);
    await give(ander, leads);
    await officer.put(`/dossiers/${een}/plan`, { stemOuders: 'Van vóór het bezoek' }).expect(200);
    await startOf(lead);
    api.clock.advance({ minutes: 40 });
    const bestand = new FormData();
    bestand.set('bestand', new Blob(['Verslag van het gesprek.']), 'verslag.txt');
    await officer
      .with({ 'if-match': '"1"' })
      .put(`/dossiers/${een}/plan`, { stemOuders: 'Meer rust' })
      .expect(200);
    await officer.put(`/dossiers/${ander}/plan`, { stemOuders: 'Nieuw' }).expect(200);
    const actie = { omschrijving: 'Bel de school', wie: 'moeder', uiterlijk: '2026-01-19' };
    const { body } = await officer.post<{ id: string }>(`/dossiers/${ander}/acties`, actie).expect(201);
    await officer.with({ 'if-match': '"1"' }).patch(`/acties/${body.id}`, { status: 'gedaan' }).expect(200);
    await officer.post(`/dossiers/${een}/bestanden`, bestand).expect(201);
    await officer.patch(`/dossiers/${een}`, { deelsBelastbaar: true }).expect(200);
    await officer
      .post('/vrijstellingen', {
        leerlingId: items.find(({ id }) => id === ander)!.leerling.id,
        grond: '5-onder-a',
        begin: '2025-08-01',
        einde: '2026-07-31',
      })
      .expect(201);
    await officer
      .post('/signalen', {
        leerlingId: items.find(({ id }) => id === een)!.leerling.id,
        doorgegevenDoor: 'ouder',
        watSpeelt: 'Slaapt slecht.',
        sinds: '2025-12-10',
      })
      .expect(201);
    await officer
      .post(`/dossiers/${een}/plaatsingen`, {
        soort: 'eigen-school',
        ingangsdatum: '2026-01-05',
        omvang: 'volledig',
      })
      .expect(201);
    await officer
      .post(`/dossiers/${ander}/brieven`, { soort: 'kennisgeving-ouders', aan: 'ouders' })
      .expect(201);
    await lead.post(`/dossiers/${ander}/notities`, { tekst: 'van mijzelf', soort: 'notitie' }).expect(201);

    const { veranderd } = await startOf(lead);

    expect(veranderd.map(({ soort, dossier }) => [soort, dossier.id === een]).sort()).toEqual(
      [
        ['plan-gewijzigd', true],
        ['plan-gemaakt', false],
        ['actie-gemaakt', false],
        ['actie-gedaan', false],
        ['bestand-toegevoegd', true],
        ['vrijstelling-begint', false],
        ['signaal-gemeld', true],
        ['plaatsing', true],
        ['deels-belastbaar', true],
        ['brief-gemaakt', false],
      ].sort(),
    );
    expect(new Set(veranderd.map(({ door }) => door)).size).toBe(1);
  });

  it('shows at most 50, and says that there is more', async () => {
    const { tenant, officer, lead, leads, give, ids } = await aTeam(api, ...children('2025-12-03'));
    await give(ids[0]!, leads);
    await startOf(lead);
    api.clock.advance({ minutes: 31 });
    for (let n = 0; n < 51; n += 1)
      await officer.post(`/dossiers/${ids[0]}/notities`, { tekst: `${n}`, soort: 'notitie' }).expect(201);

    const { body } = await lead.get('/vandaag').expect(200);
    expect(body.veranderd).toHaveLength(50);
    expect(body.meerVeranderd).toBe(true);
    expect((await tenant.log()).at(-1)).toMatchObject({ aantal: 1 });
  });
});

describe('standing in', () => {
  it('shows the work of the colleague to both, with whose it is, from the first day through the last', async () => {
    const { officer, lead, mine, leads, give, ids, tenant } = await aTeam(api, ...children('2025-12-03'));
    await give(ids[0]!, mine);
    await officer
      .post('/vervangingen', { vervangerId: leads, van: '2026-01-12', tot: '2026-01-13' })
      .expect(201);

    const theirs = await startOf(lead);
    expect(rows(theirs)).toEqual(rows(await startOf(officer)));
    expect(theirs.werk[0]!.namens).toBe(tenant.user('leerplicht').naam);
    expect(theirs.vervangt).toMatchObject([{ naam: tenant.user('leerplicht').naam, tot: '2026-01-13' }]);
    expect((await lead.get('/berichten').expect(200)).body.items).toMatchObject([
      { soort: 'vervanging', gegevens: { van: '2026-01-12', tot: '2026-01-13' }, van: { id: mine } },
    ]);
    // The session of the test would have ended by then.
    await tenant.rows(
      sql`update sessies set verloopt_op = '2027-01-01', laatst_gezien_op = '2026-01-14T08:00:00+01:00'`,
    );
    api.clock.set('2026-01-14T08:00:00+01:00');
    expect((await startOf(lead)).werk).toEqual([]);
  });
});
