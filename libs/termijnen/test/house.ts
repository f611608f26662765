import { type Api, type ApiTenant, csvOf, type MeldingRow } from '@zesweken/testing';

/** A termijn as the api explains it, as far as these specs look. */
export interface Uitleg {
  id: string;
  soort: string;
  begin: string;
  uiterlijk: string;
  status: string;
  regelversie: string;
  bronId: string | null;
  regel: { bron: string; eenheid: string; lengte: number | null };
  ingrepen: {
    id: string;
    van: string;
    tot: string | null;
    toelichting: string | null;
    ingetrokkenOp: string | null;
  }[];
  wijzigingen: { van: string; naar: string; reden: string; door: string | null }[];
  kan: string[];
  teVerlengen: number;
  alsNuHervat: string | null;
}

/** A refusal. */
export interface Problem {
  code: string;
  errors?: { veld: string; code: string }[];
}

const VANDAAG = '2026-01-12T09:00:00+01:00';
/** Why an officer stops a clock. */
export const WAAROM = { reden: 'op-verzoek', toelichting: 'Opgenomen in het ziekenhuis' };

/** A gemeente on 12 January 2026 with a dossier of lrv from 3 December 2025. */
export async function house(api: Api, row: MeldingRow = {}) {
  api.clock.set(VANDAAG);
  const tenant: ApiTenant = await api.aTenant('gemeente', {
    gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }],
  });
  const agent = tenant.as('leerplicht');
  const send = (...rows: MeldingRow[]) =>
    agent.csv('/verzuimmeldingen/_importeren', csvOf(...rows)).expect(200);
  await send(row);
  const all = async () =>
    (
      await agent
        .get<{ items: { id: string; leerling: { id: string } }[] }>('/dossiers?sort=kenmerk')
        .expect(200)
    ).body.items;
  const [{ id, leerling }] = (await all()) as [{ id: string; leerling: { id: string } }];
  const termijnen = async (of = id) =>
    (await agent.get<{ items: Uitleg[] }>(`/dossiers/${of}/termijnen`).expect(200)).body.items;
  const one = async (soort: string) => (await termijnen()).find((termijn) => termijn.soort === soort)!;
  const act = async (soort: string, name: string, body: object) =>
    agent.post<{ items: Uitleg[] } & Problem>(
      `/dossiers/${id}/termijnen/${(await one(soort)).id}/${name}`,
      body,
    );
  const refused = async (soort: string, name: string, body: object) => {
    const { status, body: problem } = await act(soort, name, body);
    return `${status} ${problem.errors?.map(({ veld, code }) => `${veld} ${code}`).join() ?? problem.code}`;
  };
  return { tenant, agent, send, all, id, leerlingId: leerling.id, termijnen, one, act, refused };
}
