import { lazy } from 'react';
import type { Deel } from './deel.js';

/** The parts in the order of their tabs; the first is the address without `deel`. A feature adds its own line. */
export const DELEN: readonly [Deel, ...Deel[]] = [
  {
    deel: 'overzicht',
    tekst: (t) => t('dossier.overzicht'),
    Inhoud: lazy(async () => ({ default: (await import('./DossierOverzicht.js')).DossierOverzicht })),
  },
  {
    deel: 'meldingen',
    tekst: (t, { meldingen }) => t('dossier.meldingen', { count: meldingen.length }),
    Inhoud: lazy(async () => ({ default: (await import('./DossierMeldingen.js')).DossierMeldingen })),
  },
  {
    deel: 'signalen',
    tekst: (t) => t('signalen.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../signalen/DossierSignalen.js')).DossierSignalen })),
  },
];
