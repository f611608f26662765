import { useTranslation } from 'react-i18next';
import type { Taal } from '../tijd/datum.js';

/** The texts and the language they are in. */
export function useTekst() {
  const { t, i18n } = useTranslation();
  const taal: Taal = i18n.language === 'en' ? 'en' : 'nl';
  return { t, taal };
}
