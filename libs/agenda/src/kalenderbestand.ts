import ical, { ICalEventClass, ICalEventTransparency } from 'ical-generator';
import { type Datum, plusDagen } from '@zesweken/kalender';
import type { EigenTermijn } from './eigen-termijnen.sql.js';
import { TERMIJNWOORDEN } from '@zesweken/termijnen';

/** How often a calendar programme should look for changes. */
const REFRESH_S = 3_600;

/**
 * The termijnen as an iCalendar file (RFC 5545): all-day events with kenmerk and kind, never a name. A programme that has the file already
 * knows each event by its UID, and a moved one by its SEQUENCE; what is done is simply not in it any more.
 * @param origin address of the site, for the links
 */
export function kalenderbestand(termijnen: readonly EigenTermijn[], origin: string): string {
  const file = ical({
    prodId: { company: 'Zesweken', product: 'Agenda', language: 'NL' },
    name: 'Zesweken',
    ttl: REFRESH_S,
    events: termijnen.map((termijn) => ({
      id: uidOf(termijn),
      sequence: termijn.verplaatst,
      // Without METHOD this is when the event was last revised (RFC 5545, 3.8.7.2): the same file says the same.
      stamp: termijn.bijgewerktOp,
      lastModified: termijn.bijgewerktOp,
      start: midnight(termijn.uiterlijk),
      end: midnight(plusDagen(termijn.uiterlijk, 1)),
      allDay: true,
      summary: [termijn.kenmerk, TERMIJNWOORDEN[termijn.soort]].filter(Boolean).join(': '),
      url: `${origin}${pathOf(termijn)}`,
      class: ICalEventClass.PRIVATE,
      // A last day does not make anybody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  });
  return `${file.toString()}\r\n`;
}

/** The same for the same thing, also after its row was made anew. */
function uidOf({ soort, bronId, meldingId, dossierId, id }: EigenTermijn): string {
  return `${soort}.${bronId ?? meldingId ?? dossierId ?? id}@zesweken`;
}

function pathOf({ dossierId }: EigenTermijn): string {
  return dossierId === null ? '/agenda' : `/dossiers/${dossierId}`;
}

/** All-day events are written from the day in UTC. */
function midnight(dag: Datum): Date {
  return new Date(`${dag}T00:00:00Z`);
}
