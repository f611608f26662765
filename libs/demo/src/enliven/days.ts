import { dagenTussen, type Datum, isWerkdag, laatste, plusDagen } from '@zesweken/kalender';
import { schooldagTot } from '../generate/schooldays.js';

/** The werkdag so many days ago, or the last one before it; never before the first day of the dossier. */
export function ago(vandaag: Datum, days: number, eersteDag: Datum): Datum {
  return laatste(eersteDag, werkdagTot(plusDagen(vandaag, -days)));
}

/** The first werkdag from so many days ahead on. */
export function ahead(vandaag: Datum, days: number): Datum {
  let day = plusDagen(vandaag, days);
  while (!isWerkdag(day)) day = plusDagen(day, 1);
  return day;
}

/** A werkdag at a share (0 to 1) of the time between the first day of a dossier and today. */
export function partway(eersteDag: Datum, vandaag: Datum, share: number): Datum {
  return ago(vandaag, Math.round(dagenTussen(eersteDag, vandaag) * (1 - share)), eersteDag);
}

/** The school day that lies so many school days before a day. */
export function schooldagenEerder(d: Datum, n: number): Datum {
  let day = schooldagTot(d);
  for (let left = n; left > 0; left--) day = schooldagTot(plusDagen(day, -1));
  return day;
}

function werkdagTot(d: Datum): Datum {
  let day = d;
  while (!isWerkdag(day)) day = plusDagen(day, -1);
  return day;
}
