import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import { type Datum, plusMaanden } from '@zesweken/kalender';

/** What each fact about a leerling notes: of whom, by whom and when. */
export interface Spoor {
  readonly id: string;
  readonly leerlingId: string;
  readonly gemaaktDoor: string | null;
  readonly aangemaaktOp: Date;
  readonly gewijzigdOp: Date;
}

/** How far back a fact can begin, and how far ahead it can lie: beyond it a year was mistyped. */
const MONTHS_BACK = 36;
const MONTHS_AHEAD = 24;

/**
 * Refuses an impossible period.
 * @param dagen the first and the last day, each with the name of its field.
 * @param ahead whether it may begin after today: a timetable is agreed before it begins, an illness is not.
 * @throws InvalidInput
 */
export function checkPeriode(
  { begin: [van, begin], einde: [tot, einde] }: { begin: [string, Datum]; einde: [string, Datum | null] },
  vandaag: Datum,
  { ahead = false }: { ahead?: boolean } = {},
): void {
  const first = beginFault(begin, vandaag, ahead);
  const last = einde === null ? undefined : endFault(begin, einde, vandaag);
  const fouten = [...(first ? [{ veld: van, ...first }] : []), ...(last ? [{ veld: tot, ...last }] : [])];
  if (fouten.length > 0) throw new InvalidInput(fouten);
}

type Fault = Omit<FieldError, 'veld'>;

const FAR_AWAY: Fault = { code: 'datum', melding: 'Deze dag ligt te ver weg. Controleer het jaar.' };

function beginFault(begin: Datum, vandaag: Datum, ahead: boolean): Fault | undefined {
  const from = plusMaanden(vandaag, -MONTHS_BACK);
  const to = plusMaanden(vandaag, MONTHS_AHEAD);
  if (begin < from || begin > to) return FAR_AWAY;
  return begin > vandaag && !ahead
    ? { code: 'volgorde', melding: 'Deze dag ligt na vandaag. Kies vandaag of een eerdere dag.' }
    : undefined;
}

function endFault(begin: Datum, einde: Datum, vandaag: Datum): Fault | undefined {
  if (einde < begin)
    return { code: 'volgorde', melding: 'De laatste dag ligt vóór de eerste. Controleer beide.' };
  return einde > plusMaanden(vandaag, MONTHS_AHEAD) ? FAR_AWAY : undefined;
}

/** @throws DomainError `….gewijzigd` when somebody changed it since the version that the person saw. */
export function mustBeCurrent(code: string, wat: string, stored: number, seen: number): void {
  if (stored === seen) return;
  throw new DomainError(
    'precondition',
    `${code}.gewijzigd`,
    `Iemand anders heeft ${wat} intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.`,
  );
}
