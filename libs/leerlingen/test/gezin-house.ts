import { type Api, type ApiTenant, csvOf, type MeldingRow } from '@zesweken/testing';

/** A gemeente with the children of these reports, and the way to each of them by first name. */
export async function withLeerlingen(api: Api, ...rows: MeldingRow[]) {
  const tenant = await aGemeente(api);
  const agent = tenant.as('leerplicht');
  const send = (...more: MeldingRow[]) =>
    agent.csv('/verzuimmeldingen/_importeren', csvOf(...more)).expect(200);
  await send(...rows);
  const idOf = async (naam: string): Promise<string> => {
    const { body } = await agent.post('/leerlingen/_zoek', { naam }).expect(200);
    return body.items[0].id as string;
  };
  const dossiers = async () => {
    const { body } = await agent.get('/dossiers?sort=kenmerk').expect(200);
    return body.items as {
      id: string;
      kenmerk: string;
      status: string;
      leerling: { id: string; naam: string };
    }[];
  };
  return { tenant, agent, send, idOf, dossiers };
}

/** A gemeente of one code. */
export function aGemeente(api: Api): Promise<ApiTenant> {
  return api.aTenant('gemeente', {
    gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }],
  });
}

export const GEZAGDRAGER = { naam: 'Anna Proef', relatie: 'moeder', gezag: true } as const;
