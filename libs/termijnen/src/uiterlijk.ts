import {
  type Datum,
  datum,
  plusDagen,
  plusMaanden,
  plusWeken,
  plusWerkdagen,
  type Schoolkalender,
  verschuifNaarWerkdag,
} from '@zesweken/kalender';
import { eindeMet, type Ingreep } from './ingrepen.js';
import type { Termijnregel } from './termijnregel.js';

/** What counting needs besides the rule. */
export interface Rekenkader {
  /** The holidays of the leerling's school, for schoolweken. */
  readonly kalender: Schoolkalender;
  /** Days put on a par with holidays by royal decree: they move the end of a termijn, and count as werkdagen otherwise. */
  readonly gelijkgesteldeDagen?: ReadonlySet<Datum>;
  /** The day a person chose, for rules that ask for one. */
  readonly gekozen?: Datum;
}

/**
 * The last day on which the thing is done in time. What people did to the clock is counted before the shift of the Algemene
 * termijnenwet. Throws a RangeError where a chosen day is needed and not given.
 */
export function uiterlijkVan(
  regel: Termijnregel,
  begin: Datum,
  kader: Rekenkader,
  ingrepen: readonly Ingreep[] = [],
): Datum {
  const schuif = shiftOf(regel, kader);
  const einde = eindeVan(regel, begin, kader);
  return schuif(ingrepen.length === 0 ? einde : eindeMet(ingrepen, { regel, begin, einde }, schuif));
}

/** Days added to a termijn of werkdagen must not end it on a Sunday; days put on a par by decree are werkdagen there. */
function shiftOf({ verschuiving, eenheid }: Termijnregel, kader: Rekenkader): (dag: Datum) => Datum {
  if (verschuiving) return (dag) => verschuifNaarWerkdag(dag, kader.gelijkgesteldeDagen);
  return eenheid === 'werkdagen' ? (dag) => verschuifNaarWerkdag(dag) : (dag) => dag;
}

/** The end by the rule alone, before the shift and before what people did. */
export function eindeVan(regel: Termijnregel, begin: Datum, { kalender, gekozen }: Rekenkader): Datum {
  switch (regel.eenheid) {
    case 'kalenderdagen':
      return plusDagen(begin, regel.lengte);
    case 'kalenderweken':
      return plusWeken(begin, regel.lengte);
    case 'schoolweken':
      return kalender.plusSchoolweken(begin, regel.lengte);
    case 'werkdagen':
      return plusWerkdagen(begin, regel.lengte);
    case 'maanden':
      return plusMaanden(begin, regel.lengte);
    case 'vaste-datum':
      return firstOnOrAfter(begin, regel.maandDag);
    case 'gekozen':
      if (!gekozen) throw new RangeError(`A termijn '${regel.soort}' ends on a chosen day: give that day.`);
      return gekozen;
  }
}

/**
 * That day of the school year that `begin` lies in, or of the next one where it has passed by then: a termijn that begins in July
 * can't have ended in June.
 */
function firstOnOrAfter(begin: Datum, maandDag: string): Datum {
  const year = Number(begin.slice(0, 4));
  return datum(`${begin.slice(5) <= maandDag ? year : year + 1}-${maandDag}`);
}
