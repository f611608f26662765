import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Taal } from '../tijd/datum.js';

const BEWAARPLEK = 'zesweken.taal';
const TALEN: readonly Taal[] = ['nl', 'en'];

// Each language is a file of its own, so that nobody loads the texts of the other.
const laders = {
  nl: () => import('./nl/index.js'),
  en: () => import('./en/index.js'),
} satisfies Record<Taal, () => Promise<unknown>>;

function bewaardeTaal(): Taal {
  const bewaard = localStorage.getItem(BEWAARPLEK);
  return TALEN.find((taal) => taal === bewaard) ?? 'nl';
}

async function laad(taal: Taal): Promise<void> {
  if (i18next.hasResourceBundle(taal, 'translation')) return;
  const { default: teksten } = await laders[taal]();
  i18next.addResourceBundle(taal, 'translation', teksten);
}

/** Starts the texts in the language that was chosen last; Dutch for a first visit. */
export async function startTaal(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: bewaardeTaal(),
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await kiesTaal(bewaardeTaal());
}

/** Switches every text and the language of the page, and remembers the choice in this browser. */
export async function kiesTaal(taal: Taal): Promise<void> {
  await laad(taal);
  await i18next.changeLanguage(taal);
  document.documentElement.lang = taal;
  localStorage.setItem(BEWAARPLEK, taal);
}
