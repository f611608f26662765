import type { Datum, Schoolkalender } from '@zesweken/kalender';
import { byBegin, laatsteEinde, type Vormmelding } from './melding.js';

/** Days outside school holidays within which a melding still follows on the one before it (contract section 4). */
const FOLLOWS_WITHIN = 7;

/** Meldingen that are one period of absence, sorted by begin. Never empty. */
export type Groep<M extends Vormmelding = Vormmelding> = readonly [M, ...M[]];

/**
 * The periods of absence of one leerling: meldingen that touch, overlap or follow within 7 days (school-holiday days not
 * counted) are one; a melding without end takes in everything later. The order of `meldingen` does not matter, nor does
 * today: an end that lies ahead already says how far the melding reaches.
 *
 * `grensdagenVan` names, for a melding, the days that following on does not reach across (sluitingen by a person): where
 * all that came before ended earlier than such a day and the melding begins on or after it, a new group begins.
 */
export function groepeer<M extends Vormmelding>(
  meldingen: readonly M[],
  kalender: Schoolkalender,
  grensdagenVan: (melding: M) => readonly Datum[] = () => [],
): Groep<M>[] {
  const groups: [M, ...M[]][] = [];
  let einde: Datum | null = null;
  for (const melding of [...meldingen].sort(byBegin)) {
    const group = groups.at(-1);
    if (group && follows(einde, melding, kalender, grensdagenVan)) {
      group.push(melding);
      einde = laatsteEinde(einde, melding.einde);
    } else {
      groups.push([melding]);
      einde = melding.einde;
    }
  }
  return groups;
}

function follows<M extends Vormmelding>(
  einde: Datum | null,
  melding: M,
  kalender: Schoolkalender,
  grensdagenVan: (melding: M) => readonly Datum[],
): boolean {
  if (einde === null || melding.begin <= einde) return true;
  if (kalender.schooldagen(einde, melding.begin) > FOLLOWS_WITHIN) return false;
  return !grensdagenVan(melding).some((day) => einde < day && day <= melding.begin);
}
