import { type Api, csvOf, type MeldingRow } from '@zesweken/testing';

/** Any id of nothing. */
export const NERGENS = '01890000-0000-7000-8000-000000000000';

/** What a plan answers, as far as specs look into it. */
export interface PlanBody {
  dossierId: string;
  versieId: string;
  versie: number;
  stemOuders: string;
  stemLeerling: string;
  doelen: { id: string; tekst: string; bereiktAls: string; status: string }[];
  afspraken: { id: string; tekst: string; met: string }[];
  evaluaties: { id: string; gepland: string; gehouden: string | null }[];
  weekuren: { vanaf: string; perWeek: number; opSchool: number }[];
  arrangement: object | null;
  vastgesteld: { datum: string; ondertekenaars: object[] } | null;
  bevoegd: string[];
  moetGehoord: boolean;
}

/** What a refusal answers. */
export interface Problem {
  code: string;
  detail: string;
  errors: { veld: string; code: string; grens?: number }[];
}

/** A gemeente with one dossier (first day 2025-12-03, on the clock of 2026-01-12) and ways to work on its plan. */
export async function aDossier(api: Api, row: MeldingRow = {}) {
  const tenant = await api.aTenant('gemeente', {
    gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }],
  });
  const agent = tenant.as('leerplicht');
  const send = (...rows: MeldingRow[]) =>
    agent.csv('/verzuimmeldingen/_importeren', csvOf(...rows)).expect(200);
  await send(row);
  const { body } = await agent
    .get<{ items: { id: string; leerling: { id: string } }[] }>('/dossiers')
    .expect(200);
  const { id, leerling } = body.items[0]!;
  const as = (rol: 'leerplicht' | 'teamleider', version?: number | '*') =>
    tenant
      .as(rol)
      .with({ 'if-match': version === undefined ? undefined : version === '*' ? '*' : `"${version}"` });
  return {
    tenant,
    agent,
    id,
    leerlingId: leerling.id,
    send,
    plan: async () => (await agent.get<PlanBody>(`/dossiers/${id}/plan`).expect(200)).body,
    put: <T = PlanBody>(
      body: object,
      version?: number | '*',
      rol: 'leerplicht' | 'teamleider' = 'leerplicht',
    ) => as(rol, version).put<T>(`/dossiers/${id}/plan`, body),
    agree: <T = PlanBody>(body: object, version?: number | '*') =>
      as('leerplicht', version).post<T>(`/dossiers/${id}/plan/_vaststellen`, body),
    actie: <T = ActieBody>(body: object) => agent.post<T>(`/dossiers/${id}/acties`, body),
    patch: <T = ActieBody>(actie: string, body: object, version?: number | '*') =>
      as('leerplicht', version).patch<T>(`/acties/${actie}`, body),
  };
}

/** What an actie answers. */
export interface ActieBody {
  id: string;
  dossierId: string;
  omschrijving: string;
  wie: { gebruikerId: string | null; naam: string };
  uiterlijk: string;
  doel: string | null;
  status: string;
  afgerondOp: string | null;
  reden: string;
  uitkomst: string;
  versie: number;
}
