import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { leesDossierZoek } from '../dossiers/zoekstand.js';
import { DOSSIER_ROLLEN } from '../schil/rollen.js';
import { binnen } from './stam.js';
import { tekst, type DeelZoek, type RedenZoek } from './zoekwaarden.js';

const dossiers = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: leesDossierZoek,
  component: lazyRouteComponent(() => import('../dossiers/DossiersPagina.js'), 'DossiersPagina'),
});

const nieuwDossier = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/nieuw',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../signalen/NieuwDossierPagina.js'), 'NieuwDossierPagina'),
});

const dossier = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/$id',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): DeelZoek => ({ deel: tekst(ruw.deel) }),
  component: lazyRouteComponent(() => import('../dossiers/DossierPagina.js'), 'DossierPagina'),
});

const sluiten = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/$id/sluiten',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): RedenZoek => ({ reden: tekst(ruw.reden) }),
  component: lazyRouteComponent(() => import('../dossiers/SluitPagina.js'), 'SluitPagina'),
});

const brief = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/$id/brief',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../documenten/BriefPagina.js'), 'BriefPagina'),
});

/** Dossiers and what is done in them. */
export const dossierpaginas = [dossiers, nieuwDossier, dossier, sluiten, brief] as const;
