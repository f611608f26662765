import type { Categorie, Grondslagsoort, Verwijsmogelijkheid } from '../api/types.js';

const SOORTEN: readonly Grondslagsoort[] = ['toestemming', 'publieke-taak', 'wettelijke-plicht'];

/**
 * The ground on which all chosen categories can go, by the grondslagwijzer: toestemming as soon as one needs it, since what a duty
 * carries may come along. Undefined while nothing fits.
 */
export function grondVoor(
  ontvanger: Verwijsmogelijkheid | undefined,
  categorieen: readonly Categorie[],
): Grondslagsoort | undefined {
  const gronden = (ontvanger?.wijzingen ?? [])
    .filter(({ categorie }) => categorieen.includes(categorie))
    .map(({ grondslag }) => grondslag);
  return SOORTEN.find((soort) => gronden.includes(soort));
}
