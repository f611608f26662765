import { lazy } from 'react';
import type { Deel } from './deel.js';
import type { TFunction } from 'i18next';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Dossier, Rol } from '../api/types.js';
import { VRIJSTELLING_ROLLEN } from '../schil/rollen.js';

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

/** The parts in the order of their tabs; the first is the address without `deel`. A feature adds its own line. */
export const DELEN: readonly [Deel, ...Deel[]] = [
  {
    deel: 'overzicht',
    tekst: (t) => t('dossier.overzicht'),
    Inhoud: lazy(async () => ({ default: (await import('./DossierOverzicht.js')).DossierOverzicht })),
  },
  {
    deel: 'plan',
    tekst: (t) => t('plan.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../plannen/PlanDeel.js')).PlanDeel })),
  },
  {
    deel: 'plaatsingen',
    tekst: (t) => t('plaatsing.titel'),
    Inhoud: lazy(async () => ({
      default: (await import('../plaatsingen/PlaatsingenDeel.js')).PlaatsingenDeel,
    })),
    deel: 'notities',
    tekst: (t) => t('notitie.titel'),
    Inhoud: lazy(async () => ({ default: (await import('../notities/NotitiesDeel.js')).NotitiesDeel })),
  },
  {
    deel: 'meldingen',
    tekst: (t, { meldingen }) => t('dossier.meldingen', { count: meldingen.length }),
    Inhoud: lazy(async () => ({ default: (await import('./DossierMeldingen.js')).DossierMeldingen })),
  },
  {
    deel: 'vrijstellingen',
    tekst: (t) => t('vrijstellingen.titel'),
    rollen: VRIJSTELLING_ROLLEN,
    Inhoud: lazy(async () => ({
      default: (await import('../vrijstellingen/DossierVrijstellingen.js')).DossierVrijstellingen,
    })),
  },
  {
    deel: 'handhaving',
    tekst: (t) => t('handhaving.deel'),
    rollen: ['boa'],
    Inhoud: lazy(async () => ({
      default: (await import('../handhaving/DossierHandhaving.js')).DossierHandhaving,
    })),
    deel: 'gezin',
    tekst: (t) => t('gezin.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../leerlingen/GezinDeel.js')).GezinDeel })),
  },
    deel: 'bestanden',
    tekst: (t) => t('bestanden.deel'),
    Inhoud: lazy(async () => ({
      default: (await import('../documenten/BestandenEnBrieven.js')).BestandenEnBrieven,
    })),
    deel: 'signalen',
    tekst: (t) => t('signalen.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../signalen/DossierSignalen.js')).DossierSignalen })),
  },
];
