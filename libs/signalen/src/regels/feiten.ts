import {
  type Datum,
  isWerkdag,
  leeftijdOp,
  plusDagen,
  type Schoolkalender,
  schooljaar,
} from '@zesweken/kalender';

/** Something that was reported or entered, which a rule counts. */
export interface Feit {
  readonly id: string;
  readonly begin: Datum;
  /** Last day; null while it lasts. */
  readonly einde: Datum | null;
}

/** A timetable of fewer hours than a full week. */
export interface Roosterfeit extends Feit {
  readonly urenPerWeek: number;
}

/** What is known of one leerling. Facts that were withdrawn, or in a dossier closed as unjustified, are left out. */
export interface LeerlingFeiten {
  readonly geboortedatum: Datum;
  /** As the last report tells; null when unknown. */
  readonly onderwijssoort: string | null;
  readonly zestienUur: readonly Feit[];
  readonly luxe: readonly Feit[];
  readonly ziek: readonly Feit[];
  readonly roosters: readonly Roosterfeit[];
}

const PRIMARY: ReadonlySet<string> = new Set(['po', 'sbo', 'so']);
/** From this age on, at the begin of the school year, a leerling of whom no school is known counts as past primary education. */
const SECONDARY_AGE = 12;

/** Whether the rules of primary education hold. */
export function isPrimair({ onderwijssoort, geboortedatum }: LeerlingFeiten, vandaag: Datum): boolean {
  if (onderwijssoort !== null) return PRIMARY.has(onderwijssoort);
  return leeftijdOp(geboortedatum, schooljaar(vandaag).begin) < SECONDARY_AGE;
}

/** Facts by begin, and by id where they begin on one day: the same order however they came in. */
export function opVolgorde<F extends Feit>(feiten: readonly F[]): F[] {
  return [...feiten].sort((a, b) =>
    a.begin !== b.begin ? (a.begin < b.begin ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
}

/** The last day of a fact that has been: today at most. */
export function laatsteDag({ einde }: Feit, vandaag: Datum): Datum {
  return einde !== null && einde < vandaag ? einde : vandaag;
}

/** Whether there is school on a day: no weekend, public holiday or school holiday. */
export function isSchooldag(d: Datum, kalender: Schoolkalender): boolean {
  return isWerkdag(d) && !kalender.isVakantie(d);
}

/** The school days from `van` up to and including `totEnMet`. */
export function schooldagen(van: Datum, totEnMet: Datum, kalender: Schoolkalender): Datum[] {
  const days: Datum[] = [];
  for (let d = van; d <= totEnMet; d = plusDagen(d, 1)) if (isSchooldag(d, kalender)) days.push(d);
  return days;
}
