import type { Dossier, Termijn } from '../api/types.js';

/** The one thing that a dossier asks for now. */
export type VolgendeStap =
  | { soort: 'verifieren' }
  | { soort: 'terugkeer' }
  | { soort: 'neem-op-je' }
  | { soort: 'termijn'; termijn: Termijn }
  | { soort: 'verlopen'; termijn: Termijn }
  | { soort: 'signaal' }
  | { soort: 'geplaatst' }
  | { soort: 'gesloten' }
  | { soort: 'geen' };

const KLOKKEN = ['thuiszitter-4-weken', 'convenant-6-weken', 'pact-3-maanden'];

/** Chooses the next step: first what waits for a person, then who does it, then what runs out first. */
export function volgendeStap(dossier: Dossier): VolgendeStap {
  if (dossier.status === 'gesloten') return { soort: 'gesloten' };
  if (dossier.status === 'te-verifieren') return { soort: 'verifieren' };
  if (dossier.status === 'te-bevestigen') return { soort: 'terugkeer' };
  if (dossier.status === 'signaal') return { soort: 'signaal' };
  if (dossier.status === 'geplaatst') return { soort: 'geplaatst' };
  if (!dossier.behandelaar) return { soort: 'neem-op-je' };
  const opVolgorde = [...dossier.termijnen].sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1));
  const open = opVolgorde.find((termijn) => termijn.status === 'open');
  if (open) return { soort: 'termijn', termijn: open };
  const verlopen = opVolgorde.findLast(
    (termijn) => termijn.status === 'verlopen' && KLOKKEN.includes(termijn.soort),
  );
  return verlopen ? { soort: 'verlopen', termijn: verlopen } : { soort: 'geen' };
}
