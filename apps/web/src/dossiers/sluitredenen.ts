import type { Sluitreden } from '../api/types.js';

/** Why a dossier closes, in the order in which people look for it. */
export const REDENEN: readonly Sluitreden[] = [
  'hervat',
  'geplaatst',
  'verhuisd',
  'vrijstelling',
  'vervangende-leerplicht',
  'einde-leerplicht',
  'onterecht',
  'overleden',
];
