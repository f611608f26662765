import type { TFunction } from 'i18next';
import type { Termijnuitleg } from '../api/types.js';
import type { Taal } from '../tijd/datum.js';

type Regel = Pick<Termijnuitleg['regel'], 'eenheid' | 'lengte' | 'jaarlijksOp' | 'verschuiving'>;

/** The rule of a termijn in plain words: how long, and what moves its end. */
export function regelTekst(t: TFunction, taal: Taal, regel: Regel): string {
  const lengte = lengteTekst(t, taal, regel);
  return regel.verschuiving ? `${lengte} ${t('termijnregel.verschuiving')}` : lengte;
}

function lengteTekst(t: TFunction, taal: Taal, { eenheid, lengte, jaarlijksOp }: Regel): string {
  if (eenheid === 'gekozen') return t('termijnregel.gekozen');
  if (eenheid === 'vaste-datum') return t('termijnregel.vast', { dag: dagVanJaar(jaarlijksOp ?? '', taal) });
  return t(`termijnregel.${eenheid}`, { count: lengte ?? 0 });
}

/** "30 juni": a day that has no year. */
function dagVanJaar(jaarlijksOp: string, taal: Taal): string {
  // Any leap year knows every day.
  const dag = new Date(`2024-${jaarlijksOp}T12:00:00Z`);
  return new Intl.DateTimeFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(dag);
}
