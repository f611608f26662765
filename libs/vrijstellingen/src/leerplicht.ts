import { type Datum, datum, plusDagen, plusMaanden, schooljaar, verjaardag } from '@zesweken/kalender';

/** The days on which the duties of a leerling begin and end, by birth date alone. */
export interface Leerplichtdagen {
  /** First day: that of the month after the fifth birthday (Leerplichtwet article 3). */
  readonly begin: Datum;
  /** Last day of the full duty: of the school year in which the leerling turns 16 (article 3). */
  readonly eindeVolledig: Datum;
  /** Last day of the duty to qualify: before the eighteenth birthday (article 4a). */
  readonly einde: Datum;
}

/**
 * The duties by age. That twelve full school years end the full duty earlier can't be seen from a birth date: who knows
 * it says so (`twaalfSchooljaren`).
 */
export function leerplichtdagen(geboortedatum: Datum): Leerplichtdagen {
  return {
    begin: datum(`${plusMaanden(verjaardag(geboortedatum, 5), 1).slice(0, 7)}-01`),
    eindeVolledig: schooljaar(verjaardag(geboortedatum, 16)).einde,
    einde: plusDagen(verjaardag(geboortedatum, 18), -1),
  };
}
