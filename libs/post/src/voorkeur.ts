import { datumIn, momentOp, plusDagen } from '@zesweken/kalender';

/** How somebody wants mail: each by itself, all of a day in one, or none (messages in Zesweken come all the same). */
export const WIJZEN = ['elk', 'dagelijks', 'geen'] as const;
export type Wijze = (typeof WIJZEN)[number];

/** What a user chose about mail. Times are `HH:MM` on the clock of Amsterdam. */
export interface Postvoorkeur {
  readonly wijze: Wijze;
  /** When the daily mail leaves. */
  readonly overzichtOm: string;
  /** From here, through the night or not, until `stilTot` no mail leaves. The same as `stilTot`: no quiet hours. */
  readonly stilVan: string;
  readonly stilTot: string;
}

/** Of who chose nothing. */
export const STANDAARDVOORKEUR: Postvoorkeur = Object.freeze({
  wijze: 'elk',
  overzichtOm: '08:00',
  stilVan: '20:00',
  stilTot: '07:00',
});

/** Quiet hours that summer time bends may run into those of the next day; more than this they never do. */
const PERIODS_AT_MOST = 3;

/**
 * The first moment at or after `nu` at which a mail for somebody may leave: not in the quiet hours, and for a daily mail not
 * before its time of day. Whole moments are compared and not times of the clock, so that the hour that comes twice is no riddle.
 */
export function vanafVoor(voorkeur: Postvoorkeur, nu: Date): Date {
  return naStilte(voorkeur, voorkeur.wijze === 'dagelijks' ? volgendeOverzicht(voorkeur, nu) : nu);
}

/** `nu`, or the end of the quiet hours in which it lies. */
export function naStilte(voorkeur: Postvoorkeur, nu: Date): Date {
  let moment = nu;
  for (let i = 0; i < PERIODS_AT_MOST; i += 1) {
    const end = eindeStilte(voorkeur, moment);
    if (!end) return moment;
    moment = end;
  }
  return moment;
}

/** Whether a time of the clock lies in the quiet hours. */
export function isStil(tijd: string, { stilVan, stilTot }: Postvoorkeur): boolean {
  if (stilVan <= stilTot) return stilVan <= tijd && tijd < stilTot;
  return stilVan <= tijd || tijd < stilTot;
}

function volgendeOverzicht({ overzichtOm }: Postvoorkeur, nu: Date): Date {
  const dag = datumIn(nu);
  const vandaag = momentOp(dag, overzichtOm);
  return vandaag >= nu ? vandaag : momentOp(plusDagen(dag, 1), overzichtOm);
}

/** The end of the quiet hours around a moment, or undefined where it lies in none: they began today or yesterday. */
function eindeStilte({ stilVan, stilTot }: Postvoorkeur, moment: Date): Date | undefined {
  if (stilVan === stilTot) return undefined;
  const vandaag = datumIn(moment);
  for (const dag of [plusDagen(vandaag, -1), vandaag]) {
    const van = momentOp(dag, stilVan);
    const tot = momentOp(stilVan < stilTot ? dag : plusDagen(dag, 1), stilTot);
    if (van <= moment && moment < tot) return tot;
  }
  return undefined;
}
