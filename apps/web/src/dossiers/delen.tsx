import { lazy } from 'react';
import { VRIJSTELLING_ROLLEN } from '../schil/rollen.js';
import type { Deel } from './deel.js';

/** The parts in the order of their tabs, by how often people need them; the first is the address without `deel`. */
export const DELEN: readonly [Deel, ...Deel[]] = [
  {
    deel: 'overzicht',
    tekst: (t) => t('dossier.overzicht'),
    Inhoud: lazy(async () => ({ default: (await import('./DossierOverzicht.js')).DossierOverzicht })),
  },
  {
    deel: 'termijnen',
    tekst: (t) => t('termijnen.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../termijnen/TermijnenDeel.js')).TermijnenDeel })),
  },
  {
    deel: 'plan',
    tekst: (t) => t('plan.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../plannen/PlanDeel.js')).PlanDeel })),
  },
  {
    deel: 'delen',
    tekst: (t) => t('delen.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../delen/DelenDeel.js')).DelenDeel })),
  },
  {
    deel: 'plaatsingen',
    tekst: (t) => t('plaatsing.titel'),
    Inhoud: lazy(async () => ({
      default: (await import('../plaatsingen/PlaatsingenDeel.js')).PlaatsingenDeel,
    })),
  },
  {
    deel: 'notities',
    tekst: (t) => t('notitie.titel'),
    Inhoud: lazy(async () => ({ default: (await import('../notities/NotitiesDeel.js')).NotitiesDeel })),
  },
  {
    deel: 'gezin',
    tekst: (t) => t('gezin.tab'),
    Inhoud: lazy(async () => ({ default: (await import('../leerlingen/GezinDeel.js')).GezinDeel })),
  },
  {
    deel: 'bestanden',
    tekst: (t) => t('bestanden.deel'),
    Inhoud: lazy(async () => ({
      default: (await import('../documenten/BestandenEnBrieven.js')).BestandenEnBrieven,
    })),
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
  },
];
