import { type Datum, plusDagen, weekdag } from '@zesweken/kalender';

/** Which part of the start page something stands in. */
export const WERKGROEPEN = ['te-laat', 'deze-week', 'komt'] as const;
export type Werkgroep = (typeof WERKGROEPEN)[number];

/** How far the start page looks ahead, in days. */
const AHEAD_DAYS = 14;

/** The last day that the start page looks at. */
export function eindeVooruit(vandaag: Datum): Datum {
  return plusDagen(vandaag, AHEAD_DAYS);
}

/** The Sunday of the week of a day. */
export function eindeVanDeWeek(dag: Datum): Datum {
  return plusDagen(dag, 7 - weekdag(dag));
}

/** Late, due this week (what has no day can be done today), or later. */
export function werkgroep(uiterlijk: Datum | null, vandaag: Datum): Werkgroep {
  if (uiterlijk === null) return 'deze-week';
  if (uiterlijk < vandaag) return 'te-laat';
  return uiterlijk <= eindeVanDeWeek(vandaag) ? 'deze-week' : 'komt';
}
