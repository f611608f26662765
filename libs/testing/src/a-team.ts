import { csvOf, type MeldingRow } from './meldingen-csv.js';
import type { Api, ApiTenant } from './start-api.js';

/** A problem as the api tells it. */
export interface Refusal {
  readonly code: string;
  readonly errors: { veld: string; code: string }[];
}

/** A dossier of the list. */
export interface ListItem {
  readonly id: string;
  readonly kenmerk: string;
  readonly status: string;
  readonly leerling: { id: string; naam: string };
  readonly behandelaar: { id: string } | null;
}

export type Person = ReturnType<ApiTenant['as']>;

/** A gemeente with a dossier for each row, an officer and a teamleider. */
export async function aTeam(api: Api, ...rows: MeldingRow[]) {
  const tenant = await api.aTenant();
  const officer = tenant.as('leerplicht');
  const send = (...more: MeldingRow[]) =>
    officer.csv('/verzuimmeldingen/_importeren', csvOf(...more)).expect(200);
  await send(...rows);
  const { body } = await officer.get<{ items: ListItem[] }>('/dossiers?sort=kenmerk').expect(200);
  const mine = tenant.user('leerplicht').id;
  const leads = tenant.user('teamleider').id;
  const give = (id: string, behandelaarId: string | null) =>
    officer.patch(`/dossiers/${id}`, { behandelaarId }).expect(200);
  return {
    tenant,
    officer,
    lead: tenant.as('teamleider'),
    mine,
    leads,
    send,
    give,
    items: body.items,
    ids: body.items.map(({ id }) => id),
  };
}

const BSN = ['111222333', '999990342', '123456782'];

/** As many different children as wanted (at most three), each with an lrv since a day. */
export function children(...days: string[]): MeldingRow[] {
  return days.map((begindatum, at) => ({
    meldingsnummer: `M${at + 1}`,
    bsn: BSN[at]!,
    voornamen: `Kind${at + 1}`,
    begindatum,
    meldingsdatum: begindatum,
  }));
}
