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
  if (fout.status === 429) return t('fout.teVaak', { wacht: wachttijd(t, fout.wachtSeconden) });
  const vast = VASTE_TEKSTEN[fout.status];
  // Who may not for another reason than the role reads that reason.
  const eigenReden = fout.status === 403 && fout.code !== ROL_MAG_NIET && taal === 'nl';
  return vast && !eigenReden ? t(vast) : tekstVanDeApi(t, taal, fout);
}

function tekstVanDeApi(t: TFunction, taal: Taal, fout: ApiFout): string {
  const geweigerd = fout.status >= 400 && fout.status < 500;
  if (!geweigerd) return t('fout.storing');
  if (taal === 'nl' && fout.detail) return fout.detail;
  return t(fout.status === 409 ? 'fout.botsing' : 'fout.geweigerd');
}

/** What is wrong per field, in the language of the screen: the API names a code and speaks Dutch. */
export function veldFouten(t: TFunction, taal: Taal, fout: unknown): { veld: string; melding: string }[] {
  if (!(fout instanceof ApiFout)) return [];
  return fout.velden.map(({ veld, code, melding, grens }) => ({
    veld,
    melding: taal === 'nl' ? melding : veldTekst(t, code, grens),
  }));
}

function veldTekst(t: TFunction, code: string, grens: number | undefined): string {
  // The key is made at run time; a code without words of its own says that it can't be so.
  const zoek = t as unknown as (sleutel: string, opties: Record<string, unknown>) => string;
  return zoek(`veldfout.${code}`, { grens, defaultValue: t('veldfout.anders') });
}

const ROL_MAG_NIET = 'rol.niet-toegestaan';

/** Where our own sentence says more than the API can know. */
const VASTE_TEKSTEN: Partial<Record<number, 'fout.geenRecht' | 'fout.nietGevonden' | 'fout.gewijzigd'>> = {
  403: 'fout.geenRecht',
  404: 'fout.nietGevonden',
  412: 'fout.gewijzigd',
};

/** "over 40 seconden", "over 3 minuten"; "straks" when the API did not say. */
export function wachttijd(t: TFunction, seconden: number | undefined): string {
  if (seconden === undefined) return t('tijd.straks');
  return seconden < 90
    ? t('tijd.overSeconden', { count: Math.max(seconden, 1) })
    : t('tijd.overMinuten', { count: Math.ceil(seconden / 60) });
}
