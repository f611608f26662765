import { type Datum, plusDagen, plusMaanden, schooljaar, verjaardag, vroegste } from '@zesweken/kalender';

/** What the law asks of the leerling on a day. */
export const LEERPLICHTSTATUSSEN = ['nog-niet', 'leerplichtig', 'kwalificatieplichtig', 'niet-meer'] as const;

/** The duty to go to school on a day, with the days between which it holds and the article it follows from. */
export interface Leerplicht {
  readonly status: (typeof LEERPLICHTSTATUSSEN)[number];
  /** First day of this status; null for `nog-niet`. */
  readonly vanaf: Datum | null;
  /** Last day of this status; null for `niet-meer`. */
  readonly tot: Datum | null;
  readonly wet: string;
}

/** What decides it. */
export interface Leerplichtfeiten {
  readonly geboortedatum: Datum;
  readonly startkwalificatieOp: Datum | null;
  /** Last day of the twelfth full school year, where that is known. */
  readonly twaalfSchooljarenOp: Datum | null;
}

/**
 * Leerplicht begins on the first day of the month after the fifth birthday and lasts until the end of the school year in which
 * the leerling turns 16, or after which it had twelve full school years (Leerplichtwet 1969 article 3 lid 1). Kwalificatieplicht
 * follows directly, until the 18th birthday or a startkwalificatie (articles 1 f, 4a and 4b). Vrijstellingen, and the exceptions of
 * article 4a lid 2 (praktijkonderwijs, vso), are not looked at. The count of the contract (`isLeerplichtigeLeeftijd`) is simpler
 * and stays the one that counts.
 */
export function leerplichtOp(feiten: Leerplichtfeiten, d: Datum): Leerplicht {
  const { begin, naLeerplicht, einde } = grenzen(feiten);
  if (d < begin)
    return {
      status: 'nog-niet',
      vanaf: null,
      tot: plusDagen(begin, -1),
      wet: 'Leerplichtwet 1969, artikel 3 lid 1',
    };
  if (d >= einde) return { status: 'niet-meer', vanaf: einde, tot: null, wet: waarom(feiten, einde) };
  if (d < naLeerplicht)
    return {
      status: 'leerplichtig',
      vanaf: begin,
      tot: plusDagen(vroegste(naLeerplicht, einde), -1),
      wet: 'Leerplichtwet 1969, artikel 3',
    };
  return {
    status: 'kwalificatieplichtig',
    vanaf: naLeerplicht,
    tot: plusDagen(einde, -1),
    wet: 'Leerplichtwet 1969, artikel 4a',
  };
}

/** First day of leerplicht, first day after it, and first day on which neither duty holds any more. */
function grenzen({ geboortedatum, startkwalificatieOp, twaalfSchooljarenOp }: Leerplichtfeiten) {
  const nextMonth = plusMaanden(verjaardag(geboortedatum, 5), 1);
  // The cast is that of a day written from the year and month of another day.
  const begin = `${nextMonth.slice(0, 7)}-01` as Datum;
  const eindeSchooljaar = schooljaar(verjaardag(geboortedatum, 16)).einde;
  const lastDay =
    twaalfSchooljarenOp === null ? eindeSchooljaar : vroegste(twaalfSchooljarenOp, eindeSchooljaar);
  const volwassen = verjaardag(geboortedatum, 18);
  const gekwalificeerd = startkwalificatieOp === null ? volwassen : vroegste(startkwalificatieOp, volwassen);
  return { begin, naLeerplicht: plusDagen(lastDay, 1), einde: gekwalificeerd };
}

function waarom({ geboortedatum }: Leerplichtfeiten, einde: Datum): string {
  return einde < verjaardag(geboortedatum, 18)
    ? 'Leerplichtwet 1969, artikel 1 onder f en 4a (startkwalificatie)'
    : 'Leerplichtwet 1969, artikel 4b (18 jaar)';
}
