import { type Api, csvOf } from '@zesweken/testing';

export const YEAR = { begin: '2025-08-01', einde: '2026-07-31' };

/** A gemeente with one leerling of 14 and the dossier of one report. */
export async function aLeerling(api: Api) {
  const tenant = await api.aTenant();
  const agent = tenant.as('leerplicht');
  await agent.csv('/verzuimmeldingen/_importeren', csvOf({ geboortedatum: '2011-03-14' })).expect(200);
  const { body } = await agent
    .get<{ items: [{ id: string; leerling: { id: string } }] }>('/dossiers')
    .expect(200);
  const [{ id: dossier, leerling }] = body.items;
  const record = (over: object = {}) =>
    agent.post('/vrijstellingen', { leerlingId: leerling.id, grond: '5-onder-a', ...YEAR, ...over });
  return { tenant, agent, leerlingId: leerling.id, dossier, record };
}

/** `field code` of everything that a 400 names. */
export const veldCodes = (body: unknown): string[] =>
  (body as { errors: { veld: string; code: string }[] }).errors.map(({ veld, code }) => `${veld} ${code}`);
