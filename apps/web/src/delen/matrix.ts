import type { Categorie, Grondslagsoort, Toestemming, VerwijzingRegel } from '../api/types.js';
import { isDag, type Dag } from '../tijd/datum.js';

/** What one party may see of one category. */
export interface Cel {
  grondslag: Grondslagsoort;
  /** It was sent; else there is toestemming and nothing was sent yet. */
  gedeeld: boolean;
  /** The last day, where one is known. */
  tot: Dag | null;
}

/** One party with its categories. */
export interface MatrixRij {
  slug: string;
  naam: string;
  cellen: Partial<Record<Categorie, Cel>>;
}

const OPEN = ['verzonden', 'geaccepteerd', 'afgerond'];

/** Who sees what: what was sent and is open, and beside it what may be sent under a toestemming that holds. */
export function matrixVan(
  verwijzingen: readonly VerwijzingRegel[],
  toestemmingen: readonly Toestemming[],
): MatrixRij[] {
  const rijen = new Map<string, MatrixRij>();
  const rijVan = (slug: string, naam: string): MatrixRij => {
    const rij = rijen.get(slug) ?? { slug, naam, cellen: {} };
    rijen.set(slug, rij);
    return rij;
  };
  for (const { regels } of toestemmingen)
    for (const { organisatie, naam, categorieen } of regels.filter(({ stand }) => stand === 'geldig'))
      for (const { categorie, tot } of categorieen)
        rijVan(organisatie, naam).cellen[categorie] = {
          grondslag: 'toestemming',
          gedeeld: false,
          tot: isDag(tot) ? tot : null,
        };
  for (const { naar, categorieen, grondslag } of verwijzingen.filter(({ status }) => OPEN.includes(status)))
    for (const categorie of categorieen) {
      const { cellen } = rijVan(naar.slug, naar.naam);
      cellen[categorie] = {
        // The cast: the API names no other.
        grondslag: grondslag.soort,
        gedeeld: true,
        tot: cellen[categorie]?.tot ?? null,
      };
    }
  return [...rijen.values()].sort((a, b) => a.naam.localeCompare(b.naam));
}
