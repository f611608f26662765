import type { TFunction } from 'i18next';
import { foutTekst } from '../api/fouttekst.js';
import { ApiFout } from '../api/probleem.js';
import { codeTekst } from '../i18n/code.js';
import type { Taal } from '../tijd/datum.js';

/** Why a file or letter was refused: the sentence of the API in Dutch, which knows most; our own for its code in English. */
export function documentFout(t: TFunction, taal: Taal, fout: unknown): string {
  if (!(fout instanceof ApiFout)) return foutTekst(t, taal, fout);
  const eigen = codeTekst(t, 'documentfout', fout.code);
  if (eigen === fout.code) return foutTekst(t, taal, fout);
  return taal === 'nl' && fout.detail ? fout.detail : eigen;
}
