import { type Api, type ApiTenant, aPgn, csvOf } from '@zesweken/testing';
import ICAL from 'ical.js';
import sql from 'sql-template-tag';

type Person = ReturnType<ApiTenant['as']>;

interface ListItem {
  readonly id: string;
  readonly kenmerk: string;
  readonly leerling: { id: string; naam: string };
}

/** A gemeente with a dossier for each first day of absence, an officer and a teamleider. */
export async function aTeam(api: Api, ...firstDays: string[]) {
  const tenant = await api.aTenant();
  const officer = tenant.as('leerplicht');
  const rows = firstDays.map((begindatum, at) => ({
    meldingsnummer: `M${at + 1}`,
    bsn: aPgn(at + 1),
    voornamen: `Kind${at + 1}`,
    begindatum,
    meldingsdatum: begindatum,
  }));
  await officer.csv('/verzuimmeldingen/_importeren', csvOf(...rows)).expect(200);
  const { body } = await officer.get<{ items: ListItem[] }>('/dossiers?sort=kenmerk').expect(200);
  return {
    tenant,
    officer,
    lead: tenant.as('teamleider'),
    mine: tenant.user('leerplicht').id,
    leads: tenant.user('teamleider').id,
    items: body.items,
    ids: body.items.map(({ id }) => id),
    give: (id: string, behandelaarId: string) =>
      officer.patch(`/dossiers/${id}`, { behandelaarId }).expect(200),
  };
}

/** A point of the page. */
export interface Point {
  readonly soort: string;
  readonly uiterlijk: string;
  readonly leerling: string;
  readonly dossier: { id: string; kenmerk: string } | null;
  readonly tekst: string | null;
  readonly namens: string | null;
}

/** The agenda page of somebody: what is late, and what has its last day in these months. */
export async function page(person: Person, query = 'van=2026-01-01&tot=2026-04-30') {
  const { body } = await person
    .get<{ teLaat: Point[]; items: Point[]; meer: boolean }>(`/agenda?${query}`)
    .expect(200);
  return body;
}

export const kinds = (points: readonly Point[]): string[] =>
  points.map(({ soort, uiterlijk }) => `${uiterlijk} ${soort}`);

/** Puts a termijn of a thing into a dossier, as the feature of that thing does; gives the id of the thing. */
export async function aTermijn(
  tenant: ApiTenant,
  about: { dossier: string; soort: string; uiterlijk: string; voor?: string },
): Promise<string> {
  const [made] = await tenant.rows<{ bron: string }>(sql`
    insert into termijnen (id, dossier_id, bron_id, ontvanger_id, soort, begin, uiterlijk, regelversie, vastgelegd_op, bewaakt_vanaf)
    values (gen_random_uuid(), ${about.dossier}, gen_random_uuid(), ${about.voor ?? null}::uuid, ${about.soort}, '2026-01-12', ${about.uiterlijk},
      'proef', '2026-01-12T09:00:00+01:00', '2026-01-12') returning bron_id as bron`);
  return made!.bron;
}

/** Moves a termijn to another last day, with its line in the history. */
export async function moves(tenant: ApiTenant, bron: string, naar: string, moment: string): Promise<void> {
  await tenant.rows(sql`
    with oud as (select * from termijnen where bron_id = ${bron}),
      nieuw as (update termijnen set uiterlijk = ${naar} where bron_id = ${bron})
    insert into termijnwijzigingen (id, dossier_id, soort, bron_id, van, naar, reden, moment)
    select gen_random_uuid(), dossier_id, soort, bron_id, uiterlijk, ${naar}::date, 'gekozen', ${moment} from oud`);
}

/** Makes the link of somebody; gives its path below /api/v1. */
export async function aLink(person: Person): Promise<string> {
  const { body } = await person.post<{ adres: string }>('/agendalink').expect(201);
  return new URL(body.adres).pathname.replace('/api/v1', '');
}

/** The events of an iCalendar file, read by another program than the one that wrote it. */
export function eventsOf(file: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
}
