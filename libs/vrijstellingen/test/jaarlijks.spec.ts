import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { type Jaarlijks, jaarlijkseTermijn } from '../src/jaarlijks.js';
import { aLeerling } from './a-leerling.js';

const een = (over: Partial<Jaarlijks> = {}): Jaarlijks => ({
  grond: '5-onder-a',
  begin: datum('2025-08-01'),
  einde: datum('2026-07-31'),
  beroepOp: datum('2025-05-20'),
  nooitGeschikt: false,
  vastgelegdOp: datum('2025-06-02'),
  verlengdNa: null,
  ...over,
});

describe('when a vrijstelling must be invoked anew', () => {
  it('only 5 onder a, b and c, and not where the leerling can never go to school', () => {
    expect(jaarlijkseTermijn(een(), [])).not.toBeNull();
    expect(jaarlijkseTermijn(een({ grond: '5a' }), [])).toBeNull();
    expect(jaarlijkseTermijn(een({ grond: '11-g' }), [])).toBeNull();
    expect(jaarlijkseTermijn(een({ nooitGeschikt: true }), [])).toBeNull();
  });

  it('from its first day; prolonged from the school year that was added, however late', () => {
    expect(jaarlijkseTermijn(een(), [])?.begin).toBe('2025-08-01');
    const longer = { einde: datum('2027-07-31'), verlengdNa: datum('2026-07-31') };
    expect(jaarlijkseTermijn(een({ ...longer, beroepOp: datum('2026-05-20') }), [])?.begin).toBe(
      '2026-08-01',
    );
    expect(jaarlijkseTermijn(een({ ...longer, beroepOp: datum('2026-09-20') }), [])?.begin).toBe(
      '2026-08-01',
    );
    const years = { einde: datum('2029-07-31'), verlengdNa: datum('2028-07-31') };
    expect(jaarlijkseTermijn(een({ ...years, beroepOp: datum('2026-05-20') }), [])?.begin).toBe('2026-08-01');
  });

  it('done when the next one was invoked, under whichever of the three; gone with its last day', () => {
    const next = een({ grond: '5-onder-b', begin: datum('2026-08-01'), beroepOp: datum('2026-05-11') });
    expect(jaarlijkseTermijn(een(), [een(), next])?.afloop).toEqual({
      gehaaldOp: '2026-05-11',
      vervallenOp: '2026-07-31',
    });
    expect(jaarlijkseTermijn(next, [een(), next])?.afloop.gehaaldOp).toBeNull();
    expect(jaarlijkseTermijn(een(), [een(), een({ ...next, beroepOp: null })])?.afloop.gehaaldOp).toBe(
      '2025-06-02',
    );
  });
});

const api = await startApi();

it('keeps the termijn of the leerling through recording, prolonging, ending, and for those who can never go', async () => {
  const { agent, tenant, leerlingId } = await aLeerling(api);
  const termijnen = () =>
    tenant.rows(sql`
      select begin::text, uiterlijk::text, uitkomst, klaar_op::text as klaar, dossier_id as dossier, leerling_id as leerling from termijnen where soort = 'vrijstelling-5-jaarlijks'`);
  const { body } = await agent
    .post<{ id: string }>('/vrijstellingen', {
      leerlingId,
      grond: '5-onder-a',
      begin: '2025-08-01',
      einde: '2026-07-31',
    })
    .expect(201);
  const whose = { dossier: null, leerling: leerlingId };
  expect(await termijnen()).toEqual([
    { begin: '2025-08-01', uiterlijk: '2026-06-30', uitkomst: null, klaar: '2026-07-31', ...whose },
  ]);
  const act = (name: string, about: object) =>
    agent.post(`/vrijstellingen/${body.id}/${name}`, about).expect(200);
  await act('_verlengen', { einde: '2027-07-31' });
  expect(await termijnen()).toEqual([
    { begin: '2026-08-01', uiterlijk: '2027-06-30', uitkomst: null, klaar: '2027-07-31', ...whose },
  ]);
  await act('_beeindigen', { datum: '2026-12-31', reden: 'Weer naar school' });
  expect(await termijnen()).toMatchObject([
    { uiterlijk: '2027-06-30', uitkomst: 'vervallen', klaar: '2026-12-31' },
  ]);

  const { body: never } = await agent
    .post<{ id: string }>('/vrijstellingen', {
      leerlingId,
      grond: '5-onder-a',
      begin: '2027-01-04',
      einde: '2027-07-31',
    })
    .expect(201);
  expect(await termijnen()).toHaveLength(2);
  await agent.patch(`/vrijstellingen/${never.id}`, { nooitGeschikt: true }).expect(200);
  expect(await termijnen()).toHaveLength(1);
});
