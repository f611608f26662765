import type { Verzuimsoort } from '@zesweken/dossiers';
import {
  dagenTussen,
  type Datum,
  isLeerplichtigeLeeftijd,
  laatste,
  leeftijdOp,
  plusDagen,
  type Schooljaar,
  vroegste,
} from '@zesweken/kalender';

/** How leerlingen long at home are counted (contract section 6; domain section 1). The facts are the same; the label differs. */
export const DEFINITIES = ['langdurig-thuis', 'ocw-2016', 'ingrado', 'breed'] as const;
export type Definitie = (typeof DEFINITIES)[number];

/** Version of each definition; a figure carries it. */
export const DEFINITIEVERSIE = 1;

/** Days since eersteVerzuimdag from which a day counts. */
const VANAF: Readonly<Record<Definitie, number>> = {
  'langdurig-thuis': 28,
  'ocw-2016': 28,
  ingrado: 27,
  breed: 28,
};

/** A first and a last day, both included. */
export interface Periode {
  readonly van: Datum;
  readonly tot: Datum;
}

/** What counting looks at, of one dossier. */
export interface Telfeit {
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly geboortedatum: Datum;
  readonly eersteVerzuimdag: Datum | null;
  /** First day of the dossier; that of a dossier of soort `ziek`. */
  readonly eersteSignaaldag: Datum;
  /** False: te-verifieren. */
  readonly geverifieerd: boolean;
  /** Its soort from a day on, oldest first. */
  readonly soorten: readonly { readonly vanaf: Datum; readonly soort: Verzuimsoort }[];
  readonly deelsBelastbaar: boolean;
  /** Last day of absence. */
  readonly laatsteDag: Datum | null;
  /** First day of the first plaatsing that counts. */
  readonly geplaatstOp: Datum | null;
  readonly geslotenOp: Datum | null;
  /** Days on which the leerling was not leerplichtig by a vrijstelling. */
  readonly vrijgesteld: readonly Periode[];
  readonly startkwalificatieOp: Datum | null;
  readonly isVakantie: (d: Datum) => boolean;
}

/** A dossier with the first day of the school year on which it counts. */
export interface Geteld {
  readonly feit: Telfeit;
  readonly dag: Datum;
}

/**
 * The first day of a school year, up to the peildatum, on which a dossier counts by a definition; null: none.
 * @param vanaf days before it are not looked at
 */
export function eersteTeldag(
  feit: Telfeit,
  definitie: Definitie,
  jaar: Schooljaar,
  peildatum: Datum,
  vanaf: Datum = jaar.begin,
): Datum | null {
  const begin = beginVan(feit, definitie);
  if (begin === null || !feit.geverifieerd) return null;
  const needed = definitie === 'ocw-2016' ? 0 : VANAF[definitie];
  const last = vroegste(jaar.einde, peildatum, laatsteThuis(feit) ?? jaar.einde);
  for (let d = laatste(plusDagen(begin, needed), jaar.begin, vanaf); d <= last; d = plusDagen(d, 1)) {
    if (teltOp(feit, definitie, begin, d)) return d;
  }
  return null;
}

/** The last day at home of a dossier, by an end, a place or a closing; null: none is known. */
export function laatsteThuis({ laatsteDag, geplaatstOp, geslotenOp }: Telfeit): Datum | null {
  const days = [
    laatsteDag,
    geplaatstOp && plusDagen(geplaatstOp, -1),
    geslotenOp && plusDagen(geslotenOp, -1),
  ].filter((d) => d !== null);
  const [first, ...others] = days;
  return first ? vroegste(first, ...others) : null;
}

/** Whether a leerling who must go to school is at home on a day, for 28 days or longer; a holiday is a day as others. */
export function isThuisOp(feit: Telfeit, d: Datum): boolean {
  const begin = beginVan(feit, 'langdurig-thuis');
  if (begin === null || !feit.geverifieerd) return false;
  const last = laatsteThuis(feit);
  return (
    dagenTussen(begin, d) >= VANAF['langdurig-thuis'] &&
    (last === null || d <= last) &&
    isLeerplichtig(feit, d)
  );
}

/** From when the days at home are counted; null: by this definition they never are. A dossier of soort ziek has no eersteVerzuimdag; Ingrado counts it when part of school is possible. */
export function beginVan(
  { eersteVerzuimdag, eersteSignaaldag, soorten, deelsBelastbaar }: Telfeit,
  definitie: Definitie,
): Datum | null {
  const ziek = soorten.length > 0 && soorten.every(({ soort }) => soort === 'ziek');
  if (!ziek) return eersteVerzuimdag;
  return definitie === 'ingrado' && deelsBelastbaar ? (eersteVerzuimdag ?? eersteSignaaldag) : null;
}

function teltOp(feit: Telfeit, definitie: Definitie, begin: Datum, d: Datum): boolean {
  const needed = definitie === 'ocw-2016' && soortOp(feit, d) === 'absoluut' ? 0 : VANAF[definitie];
  return dagenTussen(begin, d) >= needed && !feit.isVakantie(d) && isLeerplichtig(feit, d);
}

/** Whether the leerling must go to school on a day (contract section 6). */
export function isLeerplichtig(
  { geboortedatum, vrijgesteld, startkwalificatieOp }: Telfeit,
  d: Datum,
): boolean {
  if (!isLeerplichtigeLeeftijd(geboortedatum, d)) return false;
  if (startkwalificatieOp !== null && d >= startkwalificatieOp) return false;
  return !vrijgesteld.some(({ van, tot }) => van <= d && d <= tot);
}

/** The soort of a dossier on a day. */
export function soortOp({ soorten }: Pick<Telfeit, 'soorten'>, d: Datum): Verzuimsoort | null {
  return soorten.findLast(({ vanaf }) => vanaf <= d)?.soort ?? soorten[0]?.soort ?? null;
}

/** Each leerling once, by the dossier and day on which it counts first. */
export function telLeerlingen(
  feiten: readonly Telfeit[],
  definitie: Definitie,
  jaar: Schooljaar,
  peildatum: Datum,
): Geteld[] {
  const first = new Map<string, Geteld>();
  for (const feit of feiten) {
    const dag = eersteTeldag(feit, definitie, jaar, peildatum);
    const known = first.get(feit.leerlingId);
    if (dag !== null && (!known || dag < known.dag)) first.set(feit.leerlingId, { feit, dag });
  }
  return [...first.values()];
}

export const LEEFTIJDEN = ['tot-12', '12-15', '16-plus'] as const;

/** Age group on 1 October of the school year. */
export function leeftijdsgroep(geboortedatum: Datum, { begin }: Schooljaar): (typeof LEEFTIJDEN)[number] {
  const age = leeftijdOp(geboortedatum, plusDagen(begin, 61));
  if (age < 12) return 'tot-12';
  return age < 16 ? '12-15' : '16-plus';
}

/** Day since eersteVerzuimdag that decides the school year of an outcome. */
export const DAG_28 = 28;

export const UITKOMSTEN = ['binnen-6-weken', 'later', 'anders-gesloten', 'nog-thuis', 'onbekend'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** What came of a dossier, as it stands on the peildatum. */
export interface Uitkomstfeit {
  readonly geplaatstOp: Datum | null;
  readonly laatsteDag: Datum | null;
  readonly geslotenOp: Datum | null;
  /** Closed because a person confirmed the return. */
  readonly hervat: boolean;
  /** Last day of `convenant-6-weken`. */
  readonly uiterlijk: Datum;
}

/** How a dossier came to its end, and the first day of it. */
export interface Afloop {
  readonly hoe: 'goed' | 'anders' | 'onbekend';
  readonly op: Datum;
}

/**
 * How a dossier was over on the peildatum; null: it was not. A place or a confirmed return is good, another closing is not, and an end
 * that nobody confirmed is unknown (contract section 6).
 */
export function afloopVan(feit: Omit<Uitkomstfeit, 'uiterlijk'>, peildatum: Datum): Afloop | null {
  const { laatsteDag, geslotenOp, hervat } = feit;
  const good = goedOp(feit, peildatum);
  const closed = geslotenOp !== null && geslotenOp <= peildatum && !hervat ? geslotenOp : null;
  if (good !== null && (closed === null || good <= closed)) return { hoe: 'goed', op: good };
  if (closed !== null) return { hoe: 'anders', op: closed };
  return laatsteDag !== null && laatsteDag < peildatum ? { hoe: 'onbekend', op: laatsteDag } : null;
}

/** A place or a confirmed return is a success, in time or later; an end that nobody confirmed is unknown (contract section 6). */
export function uitkomstVan(feit: Uitkomstfeit, peildatum: Datum): Uitkomst {
  const afloop = afloopVan(feit, peildatum);
  if (afloop?.hoe === 'goed') return afloop.op <= feit.uiterlijk ? 'binnen-6-weken' : 'later';
  if (afloop === null) return 'nog-thuis';
  return afloop.hoe === 'anders' ? 'anders-gesloten' : 'onbekend';
}

/** The first day of a place, or of the return that a person confirmed. */
function goedOp(
  { geplaatstOp, geslotenOp, hervat }: Omit<Uitkomstfeit, 'uiterlijk'>,
  peildatum: Datum,
): Datum | null {
  const days = [geplaatstOp, hervat ? geslotenOp : null].filter((d) => d !== null);
  return days.filter((d) => d <= peildatum).sort()[0] ?? null;
}

/** Whether day 28 of a dossier lies in a school year, on or before the peildatum: the dossiers of `uitkomst` (contract section 6). */
export function teltVoorUitkomst(
  { eersteVerzuimdag, geverifieerd }: Pick<Telfeit, 'eersteVerzuimdag' | 'geverifieerd'>,
  { begin, einde }: Schooljaar,
  peildatum: Datum,
): boolean {
  if (eersteVerzuimdag === null || !geverifieerd) return false;
  const dag = plusDagen(eersteVerzuimdag, DAG_28);
  return begin <= dag && dag <= einde && dag <= peildatum;
}
