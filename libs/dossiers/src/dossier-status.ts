/** The states of a dossier (contract section 3). */
export const DOSSIER_STATUSES = [
  'signaal',
  'te-verifieren',
  'actief',
  'in-plan',
  'te-bevestigen',
  'geplaatst',
  'gesloten',
  'heropend',
] as const;
export type Dossierstatus = (typeof DOSSIER_STATUSES)[number];

/** Why a dossier closes. */
export const SLUITREDENEN = [
  'hervat',
  'geplaatst',
  'verhuisd',
  'vrijstelling',
  'vervangende-leerplicht',
  'einde-leerplicht',
  'onterecht',
  'overleden',
] as const;
export type Sluitreden = (typeof SLUITREDENEN)[number];
