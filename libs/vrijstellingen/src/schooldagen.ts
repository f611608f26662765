import {
  type Datum,
  isWerkdag,
  plusDagen,
  schooljaar,
  type Schoolkalender,
  type Schoolvakantie,
} from '@zesweken/kalender';

/**
 * School days of a period: no Saturday, Sunday, public holiday or school holiday. The law says "dagen"; that only days on
 * which there is school count is the practice [inference].
 */
export function schooldagen(begin: Datum, einde: Datum, kalender: Schoolkalender): number {
  let days = 0;
  for (let day = begin; day <= einde; day = plusDagen(day, 1)) {
    if (isWerkdag(day) && !kalender.isVakantie(day)) days += 1;
  }
  return days;
}

/** The first two lesweken of a school year: fourteen days from the day after the summer holiday. */
export interface EersteLesweken {
  readonly begin: Datum;
  readonly einde: Datum;
}

/** @returns null where the calendar does not hold the summer holiday before the school year of this day. */
export function eersteLesweken(d: Datum, kalender: Schoolkalender): EersteLesweken | null {
  const summer = kalender.vakanties.find((vakantie) => isSummerBefore(vakantie, schooljaar(d).begin));
  if (!summer) return null;
  const begin = plusDagen(summer.einde, 1);
  return { begin, einde: plusDagen(begin, 13) };
}

/** Begins before the school year and ends in its first ten weeks: only a summer holiday does. */
function isSummerBefore({ begin, einde }: Schoolvakantie, yearBegins: Datum): boolean {
  return begin >= plusDagen(yearBegins, -70) && begin <= plusDagen(yearBegins, 20) && einde >= yearBegins;
}
