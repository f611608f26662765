import type { Datum } from '@zesweken/kalender';

/** Where a termijn stands on a day. */
export type Termijnstatus = 'open' | 'gehaald' | 'verlopen' | 'vervallen';

/** How a termijn ended in time; null while it did not. */
export interface Uitkomst {
  readonly uitkomst: 'gehaald' | 'vervallen' | null;
  /** The day of that outcome; it may lie ahead (a plaatsing that starts next week). */
  readonly uitkomstOp: Datum | null;
}

/** When the thing asked for was done, and when its reason went away otherwise. */
export interface Afloop {
  readonly gehaaldOp: Datum | null;
  readonly vervallenOp: Datum | null;
}

/**
 * The outcome by `uiterlijk`. What happened first counts; on the same day doing it wins. What happened after `uiterlijk`
 * is no outcome: the termijn stays `verlopen`, however it went on.
 */
export function uitkomstVan({ gehaaldOp, vervallenOp }: Afloop, uiterlijk: Datum): Uitkomst {
  const done = gehaaldOp !== null && gehaaldOp <= uiterlijk ? gehaaldOp : null;
  const gone = vervallenOp !== null && vervallenOp <= uiterlijk ? vervallenOp : null;
  if (done !== null && (gone === null || done <= gone)) return { uitkomst: 'gehaald', uitkomstOp: done };
  return gone === null ? { uitkomst: null, uitkomstOp: null } : { uitkomst: 'vervallen', uitkomstOp: gone };
}

/** Where the termijn stands on `vandaag`: its outcome from that outcome's day on, else `verlopen` from the day after uiterlijk. */
export function termijnStatus(
  termijn: Uitkomst & { readonly uiterlijk: Datum },
  vandaag: Datum,
): Termijnstatus {
  const { uitkomst, uitkomstOp, uiterlijk } = termijn;
  if (uitkomst !== null && (uitkomstOp === null || uitkomstOp <= vandaag)) return uitkomst;
  return vandaag > uiterlijk ? 'verlopen' : 'open';
}
