import { type Datum, isWerkdag, plusDagen, type Schooljaar } from '@zesweken/kalender';
import type { Dice } from './dice.js';
import { KALENDER_MIDDEN, VAKANTIES_MIDDEN } from '@zesweken/rekenregels';

/** Whether there is school: Monday to Friday, no school holiday, no public holiday. */
export function isSchooldag(d: Datum): boolean {
  return isWerkdag(d) && !KALENDER_MIDDEN.isVakantie(d);
}

/** The first school day on or after a day. */
export function schooldagVanaf(d: Datum): Datum {
  let day = d;
  while (!isSchooldag(day)) day = plusDagen(day, 1);
  return day;
}

/** The last school day on or before a day. */
export function schooldagTot(d: Datum): Datum {
  let day = d;
  while (!isSchooldag(day)) day = plusDagen(day, -1);
  return day;
}

/** The school day that comes `n` school days after a day. */
export function schooldagenLater(d: Datum, n: number): Datum {
  let day = d;
  for (let left = n; left > 0; left--) day = schooldagVanaf(plusDagen(day, 1));
  return day;
}

/** All school days of a school year. */
export function schooldagenVan({ begin, einde }: Schooljaar): Datum[] {
  const days: Datum[] = [];
  for (let d = begin; d <= einde; d = plusDagen(d, 1)) if (isSchooldag(d)) days.push(d);
  return days;
}

/** First day of the summer holiday in which a school year ends; where none is known, 15 July. */
export function zomerBegin({ einde }: Schooljaar): Datum {
  const year = einde.slice(0, 4);
  const summer = VAKANTIES_MIDDEN.find(
    ({ naam, begin }) => naam === 'Zomervakantie' && begin.startsWith(year),
  );
  return summer?.begin ?? plusDagen(einde, -16);
}

/** `n` of the days, in order and spread evenly with some play: there is never long nothing. */
export function spread(days: readonly Datum[], n: number, dice: Dice): Datum[] {
  return Array.from({ length: n }, (_, i) => {
    const at = Math.min(days.length - 1, Math.floor(((i + 0.1 + 0.8 * dice.next()) / n) * days.length));
    // The cast: `at` lies within the list.
    return days[at] as Datum;
  });
}
