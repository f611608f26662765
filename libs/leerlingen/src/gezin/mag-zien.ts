/** What a leerling of 16 or older decides on; what is not asked yet is undefined. */
export interface Keuzes {
  readonly plan?: boolean;
  readonly school?: boolean;
  readonly contact?: boolean;
}
export const ONDERDELEN = ['plan', 'school', 'contact'] as const;
export type Onderdeel = (typeof ONDERDELEN)[number];

/** The leerling that a document is about, on the day it is made. */
export interface OverLeerling {
  readonly leeftijd: number;
  /** Leer- or kwalificatieplichtig. */
  readonly leerplichtig: boolean;
  readonly geheimAdres: boolean;
  readonly keuzes: Keuzes;
}

/** Whom the document is for, on that day. */
export interface VoorWie {
  readonly betrokken: boolean;
  readonly gezag: boolean;
  /** The leerling lives with this person, who has the actual care. */
  readonly woontBij: boolean;
  readonly geblokkeerd: boolean;
}

/** What may stand in the document. */
export interface MagZien {
  /** Address of the leerling. */
  readonly adres: boolean;
  /** Telephone of the leerling and how others reach it. */
  readonly contact: boolean;
  /** Which school, and the enrolment. */
  readonly school: boolean;
  /** That there was absence, and when. */
  readonly verzuim: boolean;
  readonly plan: boolean;
}

/** Why something is left out, or shown although the leerling chose otherwise. */
export type Waarom =
  | 'beeindigd'
  | 'geblokkeerd'
  | 'geen-gezag'
  | 'geheim-adres'
  | 'keuze-leerling'
  | 'nog-niet-gevraagd'
  | 'leerplichtwet';

const NIETS: MagZien = { adres: false, contact: false, school: false, verzuim: false, plan: false };

/**
 * Decides what may stand in a document (letter, plan) for one gezagdrager.
 * - A contactblokkade, or having left the network: nothing at all.
 * - Neither gezag nor actual care: nothing. The plan asks for gezag.
 * - A secret address is in no document; who does not live there is not told the school or the plan either, because they lead
 *   to the child.
 * - From 16 the leerling decides on plan, school and contact (AVG 8, UAVG 5: from 16 it exercises its own rights); not asked
 *   yet is no (AVG 25 lid 2). While the leerling is leer- or kwalificatieplichtig, absence and enrolment stay known to who holds
 *   gezag or has the actual care, because these must see to both (Leerplichtwet 1969 articles 2 lid 1, 4a and 4c [4c: memory]).
 */
export function magZien(leerling: OverLeerling, wie: VoorWie): { mag: MagZien; waarom: Waarom[] } {
  const outright = buiten(wie);
  if (outright) return { mag: NIETS, waarom: [outright] };
  return { mag: toegestaan(leerling, wie), waarom: redenen(leerling, wie) };
}

function toegestaan(leerling: OverLeerling, { woontBij, gezag }: VoorWie): MagZien {
  const { geheimAdres, leerplichtig } = leerling;
  const veilig = !geheimAdres || woontBij;
  const [contact, school] = [wil(leerling, 'contact'), leerplichtig || wil(leerling, 'school')];
  return {
    adres: !geheimAdres && contact,
    contact: veilig && contact,
    school: veilig && school,
    verzuim: school,
    plan: veilig && gezag && wil(leerling, 'plan'),
  };
}

/** Whether the leerling lets it be seen; under 16 that is not asked. */
function wil({ leeftijd, keuzes }: OverLeerling, onderdeel: Onderdeel): boolean {
  return leeftijd < 16 || keuzes[onderdeel] === true;
}

function redenen(leerling: OverLeerling, { gezag }: VoorWie): Waarom[] {
  return [
    ...(leerling.geheimAdres ? (['geheim-adres'] as const) : []),
    ...(gezag ? [] : (['geen-gezag'] as const)),
    ...(leerling.leeftijd >= 16 ? redenenVanKeuze(leerling) : []),
  ];
}

function buiten({ betrokken, geblokkeerd, gezag, woontBij }: VoorWie): Waarom | undefined {
  if (!betrokken) return 'beeindigd';
  if (geblokkeerd) return 'geblokkeerd';
  return gezag || woontBij ? undefined : 'geen-gezag';
}

function redenenVanKeuze({ keuzes, leerplichtig }: OverLeerling): Waarom[] {
  const open = ONDERDELEN.some((onderdeel) => keuzes[onderdeel] === undefined);
  const nee = ONDERDELEN.some((onderdeel) => keuzes[onderdeel] === false);
  return [
    ...(open ? (['nog-niet-gevraagd'] as const) : []),
    ...(nee ? (['keuze-leerling'] as const) : []),
    ...(leerplichtig && keuzes.school !== true ? (['leerplichtwet'] as const) : []),
  ];
}
