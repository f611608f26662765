import type { TFunction } from 'i18next';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Dossier, Rol } from '../api/types.js';

/** What a part of the dossier page gets. */
export interface DeelProps {
  dossier: Dossier;
  /** Version of the dossier that is shown, for changes of the dossier itself. */
  etag: string | null;
  /** Tells at the top of the page what has just been done. */
  gedaan: (wat: string) => void;
}

/** A part of the dossier page, behind its own tab and address (`?deel=`). */
export interface Deel {
  deel: string;
  tekst: (t: TFunction, dossier: Dossier) => string;
  /** Roles that see the tab; left out: everybody who sees the dossier. */
  rollen?: readonly Rol[];
  Inhoud: LazyExoticComponent<ComponentType<DeelProps>>;
}
