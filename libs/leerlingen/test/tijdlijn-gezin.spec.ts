import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { GEZAGDRAGER, withLeerlingen } from './gezin-house.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

interface Step {
  id: string;
  soort: string;
  dag: string;
  door: string | null;
  gegevens: Record<string, string>;
}

/** A child at home from 2025-12-03, and what its timeline tells. */
async function withTimeline(...more: Parameters<typeof withLeerlingen>[1][]) {
  const house = await withLeerlingen(api, {}, ...more);
  const leerling = await house.idOf('Sami');
  const [dossier] = await house.dossiers();
  const told = async (query = '?groep=gezin') =>
    (await house.agent.get<{ items: Step[] }>(`/dossiers/${dossier!.id}/tijdlijn${query}`).expect(200)).body
      .items;
  const add = async (more2: object) =>
    (
      await house.agent
        .post<{ id: string }>(`/leerlingen/${leerling}/gezagdragers`, { ...GEZAGDRAGER, ...more2 })
        .expect(201)
    ).body.id;
  return { ...house, leerling, dossier: dossier!.id, told, add };
}

describe('the timeline of a dossier tells of the family', () => {
  it('that gezag began and ended while it ran, and who recorded each', async () => {
    const { tenant, agent, told, add } = await withTimeline();
    const [officer, leader] = [tenant.user('leerplicht').naam, tenant.user('teamleider').naam];
    const voogd = await add({ naam: 'De Voogd', relatie: 'voogd', gezagVanaf: '2026-01-05' });
    await add({ naam: 'Al Lang', gezagVanaf: '2015-01-01' });
    await add({ naam: 'Geen Gezag', gezag: false });
    await add({ naam: 'Komt Nog', gezagVanaf: '2026-02-01' });
    const vader = await add({ naam: 'Bob Proef', relatie: 'vader' });
    await tenant.as('teamleider').patch(`/gezagdragers/${vader}`, { gezagTot: '2026-01-08' }).expect(200);
    // Another change of the same person does not change who ended the gezag.
    await agent.patch(`/gezagdragers/${vader}`, { telefoon: '030 1234567' }).expect(200);

    expect(await told()).toMatchObject([
      { id: vader, soort: 'gezag-eindigt', dag: '2026-01-09', door: leader, gegevens: { naam: 'Bob Proef' } },
      { id: voogd, soort: 'gezag-begint', dag: '2026-01-05', door: officer, gegevens: { naam: 'De Voogd' } },
    ]);

    await tenant
      .as('teamleider')
      .post(`/gezagdragers/${voogd}/_beeindigen`, { datum: '2026-01-10' })
      .expect(200);
    expect((await told())[0]).toMatchObject({
      id: voogd,
      soort: 'gezag-eindigt',
      dag: '2026-01-10',
      door: leader,
    });
  });

  it('that the leerling moved, and who recorded it; not a move of long before', async () => {
    const { tenant, agent, leerling, told } = await withTimeline();
    const move = (per: string, van: string, naar: string) =>
      agent.post(`/leerlingen/${leerling}/verhuizingen`, { van, naar, per }).expect(201);
    await move('2026-01-05', 'GM0321', 'GM0356');
    await move('2020-01-05', 'GM0353', 'GM0321');

    expect(await told()).toMatchObject([
      {
        soort: 'verhuizing',
        dag: '2026-01-05',
        door: tenant.user('leerplicht').naam,
        gegevens: { van: 'GM0321', naar: 'GM0356' },
      },
    ]);
  });

  it('but not where to, while the address is secret', async () => {
    const { agent, leerling, told } = await withTimeline();
    await agent
      .post(`/leerlingen/${leerling}/verhuizingen`, { van: 'GM0321', naar: 'GM0356', per: '2026-01-05' })
      .expect(201);
    await agent.patch(`/leerlingen/${leerling}`, { geheimAdres: true }).expect(200);

    expect(await told()).toMatchObject([{ soort: 'verhuizing', gegevens: { van: '', naar: '' } }]);
  });

  it('and who brought in a report or opened it by hand', async () => {
    const { tenant, agent, leerling, told } = await withTimeline();
    const officer = tenant.user('leerplicht').naam;
    expect((await told('?groep=melding')).find(({ soort }) => soort === 'melding')?.door).toBe(officer);

    const { body } = await tenant
      .as('teamleider')
      .post<{ id: string }>('/dossiers', { leerlingId: leerling, soort: 'luxe', begindatum: '2025-09-01' })
      .expect(201);
    const { body: opened } = await agent
      .get<{ items: Step[] }>(`/dossiers/${body.id}/tijdlijn?groep=melding`)
      .expect(200);
    expect(opened.items).toContainEqual(
      expect.objectContaining({ soort: 'dossier-geopend', door: tenant.user('teamleider').naam }),
    );
  });
});
