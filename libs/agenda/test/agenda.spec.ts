import { beforeEach, describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { aTeam, aTermijn, kinds, page } from './an-agenda.js';

const api = await startApi();
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

describe('the agenda', () => {
  it('holds the termijnen of one’s own dossiers, the late ones on top, each leading to its dossier', async () => {
    const { officer, lead, give, mine, items, ids } = await aTeam(api, '2025-12-03', '2025-12-10');
    await give(ids[0]!, mine);

    const { teLaat, items: points } = await page(officer);
    // Four weeks 31 December, six weeks 14 January, three months 3 March.
    expect(kinds(teLaat)).toEqual(['2025-12-31 thuiszitter-4-weken']);
    expect(kinds(points)).toEqual(['2026-01-14 convenant-6-weken', '2026-03-03 pact-3-maanden']);
    expect(points[0]).toMatchObject({
      leerling: items[0]!.leerling.naam,
      dossier: { id: ids[0], kenmerk: items[0]!.kenmerk },
      namens: null,
    });
    expect(await page(lead)).toMatchObject({ teLaat: [], items: [], meer: false });
  });

  it('shows of the clocks that ran out the last only', async () => {
    const { officer, give, mine, ids } = await aTeam(api, '2025-11-03');
    await give(ids[0]!, mine);

    expect(kinds((await page(officer)).teLaat)).toEqual(['2025-12-15 convenant-6-weken']);
  });

  it('holds what others gave to do in their dossiers, and not what they must do in one’s own', async () => {
    const { tenant, officer, lead, give, mine, leads, ids } = await aTeam(api, '2025-12-03');
    await give(ids[0]!, leads);
    await aTermijn(tenant, { dossier: ids[0]!, soort: 'actie', uiterlijk: '2026-01-20', voor: mine });
    await aTermijn(tenant, { dossier: ids[0]!, soort: 'evaluatie', uiterlijk: '2026-01-21' });

    expect(kinds((await page(officer)).items)).toEqual(['2026-01-20 actie']);
    expect(kinds((await page(lead)).items)).toEqual([
      '2026-01-14 convenant-6-weken',
      '2026-01-21 evaluatie',
      '2026-03-03 pact-3-maanden',
    ]);
  });

  it('shows the work of whom one stands in for, with the name of that colleague', async () => {
    const { tenant, officer, lead, give, mine, leads, ids } = await aTeam(api, '2025-12-03');
    await give(ids[0]!, mine);
    await officer
      .post('/vervangingen', { vervangerId: leads, van: '2026-01-12', tot: '2026-01-16' })
      .expect(201);

    const { items } = await page(lead);
    expect(kinds(items)).toContain('2026-01-14 convenant-6-weken');
    expect(new Set(items.map(({ namens }) => namens))).toEqual(new Set([tenant.user('leerplicht').naam]));
  });

  it('lets go of what is done and of closed dossiers', async () => {
    const { officer, give, mine, ids } = await aTeam(api, '2025-12-03', '2025-12-03');
    for (const id of ids) await give(id, mine);
    await officer
      .post(`/dossiers/${ids[0]}/plaatsingen`, {
        soort: 'eigen-school',
        ingangsdatum: '2026-01-12',
        omvang: 'volledig',
      })
      .expect(201);
    await officer
      .post(`/dossiers/${ids[1]}/_sluiten`, { reden: 'onterecht', datum: '2026-01-12' })
      .expect(200);

    expect(await page(officer)).toMatchObject({ teLaat: [], items: [] });
  });

  it('is bounded, and in the log with all the children it showed', async () => {
    const { tenant, officer, give, mine, items } = await aTeam(api, '2025-12-03', '2025-12-10');
    for (const { id } of items) await give(id, mine);
    await page(officer);
    const [last] = (await tenant.log()).slice(-1);

    expect(last).toMatchObject({ handeling: 'lijst', object_soort: 'agenda', rol: 'leerplicht' });
    expect([...last!.betrokkenen].sort()).toEqual(items.map(({ leerling }) => leerling.id).sort());
    for (const query of ['van=2026-01-01&tot=2027-06-01', 'van=2026-02-01&tot=2026-01-01', 'van=2026-01-01'])
      await officer.get(`/agenda?${query}`).expect(400);
  });
});
