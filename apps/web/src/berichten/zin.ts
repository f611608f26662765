import type { TFunction } from 'i18next';
import type { Bericht } from '../api/types.js';
import type { DeelZoek } from '../app/zoekwaarden.js';
import { codeTekst } from '../i18n/code.js';
import { duur } from '../tijd/Dagen.js';
import { dagenTussen, formatDag, isDag, type Taal } from '../tijd/datum.js';

/** A message as a sentence, of the codes, days and numbers that it holds. */
export function berichtZin(t: TFunction, taal: Taal, { soort, van, gegevens }: Bericht): string {
  const dag = (waarde: string | undefined) => (waarde && isDag(waarde) ? formatDag(waarde, taal) : '');
  const { termijnsoort, uiterlijk, wanneer } = gegevens;
  const code = zinsoort(soort, termijnsoort, wanneer);
  return codeTekst(
    t,
    'bericht.soort',
    code,
    {
      ...gegevens,
      begin: dag(gegevens.van),
      einde: dag(gegevens.tot),
      datum: dag(uiterlijk),
      duur: afstand(t, gegevens),
      termijn: termijnsoort ? codeTekst(t, 'termijn', termijnsoort) : '',
      van: van?.naam ?? t('bericht.iemand'),
    },
    soort,
  );
}

/** Of a reminder there is a sentence for before, on and after the last day; of what its holder decides one for each cause. */
function zinsoort(soort: string, termijnsoort: string | undefined, wanneer: string | undefined): string {
  if (soort === 'herinnering' && wanneer) return `${soort}.${wanneer}`;
  return soort === 'doorzetting' && termijnsoort === 'escalatie' ? 'doorzetting-trede' : soort;
}

/** The part of the dossier where the message leads. */
export function deelVan({ soort, objectId }: Bericht): DeelZoek {
  if (soort.startsWith('verwijzing-')) return { deel: 'delen' };
  return objectId && soort !== 'herinnering' ? { deel: 'notities' } : {};
}

/** How far the day of the reminder is from the last day: that stays true whenever the message is read. */
function afstand(t: TFunction, { moment, uiterlijk }: Bericht['gegevens']): string {
  if (!moment || !uiterlijk || !isDag(moment) || !isDag(uiterlijk)) return '';
  return duur(t, Math.abs(dagenTussen(moment, uiterlijk)));
}
