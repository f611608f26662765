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
  const veilig = !leerling.geheimAdres || wie.woontBij;
  const kiest = leerling.leeftijd >= 16;
  const wil = (onderdeel: Onderdeel): boolean => !kiest || leerling.keuzes[onderdeel] === true;
  const mag: MagZien = {
    adres: !leerling.geheimAdres && wil('contact'),
    contact: veilig && wil('contact'),
    school: veilig && (leerling.leerplichtig || wil('school')),
    verzuim: leerling.leerplichtig || wil('school'),
    plan: veilig && wie.gezag && wil('plan'),
  };
  const waarom: Waarom[] = [
    ...(leerling.geheimAdres ? (['geheim-adres'] as const) : []),
    ...(wie.gezag ? [] : (['geen-gezag'] as const)),
    ...(kiest ? redenenVanKeuze(leerling) : []),
  ];
  return { mag, waarom };
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
