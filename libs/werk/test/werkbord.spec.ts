import { describe, expect, it } from '@jest/globals';
import { aPgn, aTeam, children, csvOf, type MeldingRow, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();

interface Load {
  readonly id: string;
  readonly naam: string;
  readonly open: number;
  readonly wachtend: number;
  readonly teLaat: number;
  readonly actiesTeLaat: number;
}

interface Board {
  readonly zonderBehandelaar: { aantal: number; items: { id: string; leerling: string }[] };
  readonly teLaat: { aantal: number; items: { id: string; termijn: { soort: string } }[] };
  readonly personen: Load[];
}

interface File {
  readonly id: string;
  readonly status: string;
  readonly behandelaar: { id: string } | null;
  readonly termijnen: { soort: string; status: string }[];
}

const CLOCKS = ['thuiszitter-4-weken', 'convenant-6-weken', 'pact-3-maanden'];

/** Children in every state that matters for the board, spread by their number. */
function manyChildren(count: number): MeldingRow[] {
  return Array.from({ length: count }, (_, n): MeldingRow => ({
    meldingsnummer: `M${n}`,
    bsn: aPgn(n + 1),
    voornamen: `Kind${n}`,
    verzuimsoort: n % 5 === 0 ? 'absoluut' : n % 7 === 0 ? 'overig' : 'lrv',
    brin: n % 5 === 0 ? '' : '00XA',
    begindatum: `2025-${n % 2 === 0 ? '09' : '12'}-${String((n % 27) + 1).padStart(2, '0')}`,
    einddatum: n % 3 === 0 ? '2026-01-09' : '',
  }));
}

describe('the work board', () => {
  it('counts the load of each person as counting the dossiers one by one does', async () => {
    const tenant = await api.aTenant();
    const [officer, lead] = [tenant.as('leerplicht'), tenant.as('teamleider')];
    await officer.csv('/verzuimmeldingen/_importeren', csvOf(...manyChildren(40))).expect(200);
    const list = (await officer.get<{ items: File[] }>('/dossiers?pageSize=100').expect(200)).body.items;
    const people = [tenant.user('leerplicht').id, tenant.user('teamleider').id, null];
    for (const [n, { id, status }] of list.entries()) {
      const behandelaarId = people[n % 3];
      await officer.patch(`/dossiers/${id}`, { behandelaarId }).expect(200);
      if (n % 4 === 0 && ['te-verifieren', 'te-bevestigen'].includes(status))
        await officer.post(`/dossiers/${id}/_bevestigen`).expect(200);
      else if (n % 11 === 0)
        await officer
          .post(`/dossiers/${id}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' })
          .expect(200);
    }
    const files: File[] = [];
    for (const { id } of list) files.push((await officer.get<File>(`/dossiers/${id}`).expect(200)).body);
    const isOpen = (file: File) => file.status !== 'gesloten';
    const isLate = (file: File) =>
      file.termijnen.some(({ soort, status }) => CLOCKS.includes(soort) && status === 'verlopen');

    const { body } = await lead.get<Board>('/werkbord').expect(200);

    for (const { id, open, wachtend, teLaat } of body.personen) {
      const theirs = files.filter((file) => isOpen(file) && file.behandelaar?.id === id);
      expect({ id, open, wachtend, teLaat }).toEqual({
        id,
        open: theirs.length,
        wachtend: theirs.filter(({ status }) => ['te-verifieren', 'te-bevestigen'].includes(status)).length,
        teLaat: theirs.filter(isLate).length,
      });
    }
    expect(body.personen.map(({ open }) => open)).toEqual(
      [...body.personen.map(({ open }) => open)].sort((a, b) => b - a),
    );
    const free = files.filter((file) => isOpen(file) && file.behandelaar === null);
    expect(body.zonderBehandelaar.aantal).toBe(free.length);
    expect(body.zonderBehandelaar.items.map(({ id }) => id).sort()).toEqual(free.map(({ id }) => id).sort());
    const late = files.filter((file) => isOpen(file) && isLate(file));
    expect(late.length).toBeGreaterThan(5);
    expect(body.teLaat.items.map(({ id }) => id).sort()).toEqual(late.map(({ id }) => id).sort());
    expect(body.teLaat.aantal).toBe(late.length);
    const log = (await tenant.log()).at(-1)!;
    expect(log).toMatchObject({ rol: 'teamleider', handeling: 'lijst', object_soort: 'dossier' });
    expect(log.aantal).toBe(new Set([...free, ...late].map(({ id }) => id)).size);
  });

  it('is for the teamleider of a gemeente, and for the team of another tenant', async () => {
    const { tenant, officer } = await aTeam(api, ...children('2025-12-03'));
    await officer.get('/werkbord').expect(403);
    await tenant.as('beheer').get('/werkbord').expect(403);
    const partner = await api.aTenant('partner');
    const { body } = await partner.as('medewerker').get<Board>('/werkbord').expect(200);
    expect(body.personen.map(({ open }) => open)).toEqual([0, 0, 0]);
    expect(body.zonderBehandelaar).toEqual({ aantal: 0, items: [] });
  });

  it('counts the acties of each person that are past their day', async () => {
    api.clock.set('2026-01-12T09:00:00+01:00');
    const { tenant, officer, lead, mine, ids } = await aTeam(api, ...children('2025-12-03'));
    const add = (wie: string, uiterlijk: string) =>
      officer
        .post(`/dossiers/${ids[0]}/acties`, { omschrijving: 'Bel de school', wie, uiterlijk })
        .expect(201);
    await add(mine, '2026-01-13');
    await add(mine, '2026-01-15');
    await add('moeder', '2026-01-13');
    // The session of the test would have ended by then.
    await tenant.rows(
      sql`update sessies set verloopt_op = '2027-01-01', laatst_gezien_op = '2026-01-15T08:00:00+01:00'`,
    );
    api.clock.set('2026-01-15T08:00:00+01:00');

    const { body } = await lead.get<Board>('/werkbord').expect(200);
    api.clock.set('2026-01-12T09:00:00+01:00');

    expect(body.personen.map(({ id, actiesTeLaat }) => [id === mine, actiesTeLaat])).toEqual(
      expect.arrayContaining([
        [true, 1],
        [false, 0],
      ]),
    );
  });

  it('says who stands in for whom today', async () => {
    const { tenant, officer, lead, mine, leads } = await aTeam(api, ...children('2025-12-03'));
    const period = { van: '2026-01-12', tot: '2026-01-16' };
    await officer.post('/vervangingen', { vervangerId: leads, ...period }).expect(201);

    const { body } = await lead.get<Board>('/werkbord').expect(200);
    const of = (id: string) => body.personen.find((one) => one.id === id);
    expect(of(leads)).toMatchObject({ vervangt: [tenant.user('leerplicht').naam], vervangenTot: null });
    expect(of(mine)).toMatchObject({ vervangt: [], vervangenTot: '2026-01-16' });
  });
});
