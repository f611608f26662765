import type { TFunction } from 'i18next';
import { formatDag, isDag, type Taal } from '../tijd/datum.js';
import { codeTekst, type CodeGroep } from './code.js';

/** A fact of the API in the language of the reader: a day as a date, a code of a group in words, anything else as it is. */
export function waardeTekst(t: TFunction, taal: Taal, groep: CodeGroep | undefined, waarde: string): string {
  if (isDag(waarde)) return formatDag(waarde, taal);
  return groep && waarde ? codeTekst(t, groep, waarde) : waarde;
}
