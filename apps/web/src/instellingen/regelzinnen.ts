import type { TFunction } from 'i18next';
import type { Convenantregel } from '../api/types.js';

/** When people are reminded, as a sentence. */
export function herinnerZin(t: TFunction, { herinneren: { vooraf, daarnaElke } }: Convenantregel): string {
  const dagen = vooraf.filter((dag) => dag > 0);
  const delen = [
    dagen.length > 0 && t('convenant.vooraf', { dagen: dagen.join(', ') }),
    vooraf.includes(0) && t('convenant.opDeDag'),
    daarnaElke !== null && t('convenant.daarna', { count: daarnaElke }),
  ].filter((deel) => deel !== false);
  return delen.length > 0 ? delen.join('; ') : t('convenant.nooit');
}
