import sql from 'sql-template-tag';
import { type Api, type ApiTenant, csvOf, type MeldingRow } from '@zesweken/testing';

/** What these specs look at of a whole dossier. */
export interface File {
  id: string;
  status: string;
  eersteVerzuimdag: string | null;
  eindeVerzuim: string | null;
  dagenThuis: number | null;
  geslotenPer: string | null;
  sluitreden: string | null;
  geplaatstPer: string | null;
  gedeeltelijkTerug: { urenPerWeek: number; sinds: string } | null;
  volgendeTermijn: { soort: string; status: string } | null;
  vorige: { id: string } | null;
  volgende: { id: string } | null;
  mogelijk: string[];
  vragen: { id: string; soort: string }[];
  plaatsingen: {
    id: string;
    telt: boolean;
    nietig: boolean;
    einde: string | null;
    eindePer: string | null;
  }[];
  termijnen: { soort: string; uiterlijk: string; status: string }[];
  versie: number;
}

/** A problem as these specs look at it. */
export interface Problem {
  code: string;
  detail: string;
  errors?: { veld: string; code: string; melding: string }[];
}

/** A gemeente with the dossier of one melding: lrv from 3 December 2025 unless the row says otherwise. */
export async function aDossier(api: Api, row: MeldingRow = {}) {
  const tenant: ApiTenant = await api.aTenant('gemeente', {
    gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }],
  });
  const agent = tenant.as('leerplicht');
  const send = (...more: MeldingRow[]) =>
    agent.csv('/verzuimmeldingen/_importeren', csvOf(...more)).expect(200);
  await send(row);
  const all = async () =>
    (await agent.get<{ items: File[] }>('/dossiers?sort=kenmerk').expect(200)).body.items;
  const [{ id }] = (await all()) as [File];
  const file = async (of = id) => (await agent.get<File>(`/dossiers/${of}`).expect(200)).body;
  const step = <T = File>(name: string, body: object = {}) =>
    agent.post<T & Problem>(`/dossiers/${id}/${name}`, body);
  const place = async (body: object = {}) =>
    (await step<{ id: string; telt: boolean }>('plaatsingen', { ...PLEK, ...body }).expect(201)).body;
  /** It is that day, nine in the morning, and the officer is at work again. */
  const on = async (day: string) => {
    api.clock.set(`${day}T09:00:00+01:00`);
    const now = api.clock.now();
    await tenant.rows(
      sql`update sessies set laatst_gezien_op = ${now}, verloopt_op = ${new Date(now.getTime() + 3_600_000)}`,
    );
  };
  return { tenant, agent, send, all, file, step, place, on, id };
}

/** A full place from 5 January 2026. */
export const PLEK = { soort: 'eigen-school', ingangsdatum: '2026-01-05', omvang: 'volledig' } as const;
