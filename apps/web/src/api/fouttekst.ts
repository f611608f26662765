import type { TFunction } from 'i18next';
import type { Taal } from '../tijd/datum.js';
import { ApiFout, GEEN_VERBINDING } from './probleem.js';

/**
 * What to tell the user about a failure: the sentence of the API where it gives one in the language of the
 * screen (the API speaks Dutch), else a sentence of our own that fits the status.
 */
export function foutTekst(t: TFunction, taal: Taal, fout: unknown): string {
  if (!(fout instanceof ApiFout)) return t('fout.onbekend');
  if (fout.code === GEEN_VERBINDING) return t('fout.verbinding');
  if (fout.status === 403) return t('fout.geenRecht');
  if (fout.status === 404) return t('fout.nietGevonden');
  if (fout.status === 409 && taal === 'en') return t('fout.botsing');
  if (fout.status === 412) return t('fout.gewijzigd');
  if (fout.status === 429) return t('fout.teVaak', { wacht: wachttijd(t, fout.wachtSeconden) });
  if (taal === 'nl' && fout.detail && fout.status < 500) return fout.detail;
  if (fout.status >= 400 && fout.status < 500) return t('fout.geweigerd');
  return t('fout.storing');
}

/** "over 40 seconden", "over 3 minuten"; "straks" when the API did not say. */
export function wachttijd(t: TFunction, seconden: number | undefined): string {
  if (seconden === undefined) return t('tijd.straks');
  return seconden < 90
    ? t('tijd.overSeconden', { count: Math.max(seconden, 1) })
    : t('tijd.overMinuten', { count: Math.ceil(seconden / 60) });
}
