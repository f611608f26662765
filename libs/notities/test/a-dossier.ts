import { type Api, type ApiTenant, csvOf, type MeldingRow } from '@zesweken/testing';

/** What the notes of a dossier look like from outside. */
export interface Note {
  readonly id: string;
  readonly dossierId: string;
  readonly soort: string;
  readonly datum: string;
  readonly tekst: string | null;
  readonly metWie: string | null;
  readonly auteur: { id: string; naam: string };
  readonly vermeldingen: { id: string; naam: string }[];
  readonly versie: number;
  readonly ingetrokken: { reden: string } | null;
  readonly wijzigbaar: boolean;
  readonly eerdere: { versie: number; tekst: string | null }[];
}

/** A problem as the api tells it. */
export interface Refusal {
  readonly code: string;
  readonly errors: { veld: string; code: string }[];
}

/** A gemeente with a dossier for each row. */
export async function withDossier(api: Api, ...rows: MeldingRow[]) {
  const tenant = await api.aTenant();
  const officer = tenant.as('leerplicht');
  const file = csvOf(...(rows.length > 0 ? rows : [{}]));
  await officer.csv('/verzuimmeldingen/_importeren', file).expect(200);
  const { body } = await officer
    .get<{ items: { id: string; kenmerk: string; leerling: { id: string } }[] }>('/dossiers?sort=kenmerk')
    .expect(200);
  const [first] = body.items;
  return {
    tenant,
    officer,
    lead: tenant.as('teamleider'),
    id: first!.id,
    leerling: first!.leerling.id,
    ids: body.items.map((item) => item.id),
    dossiers: body.items,
  };
}

/** Writes a note with the fields that matter to the test. */
export async function aNote(
  agent: ReturnType<ApiTenant['as']>,
  dossier: string,
  about: object = {},
): Promise<Note> {
  const body = { tekst: 'Moeder gebeld.', soort: 'telefoon', ...about };
  return (await agent.post<Note>(`/dossiers/${dossier}/notities`, body).expect(201)).body;
}
