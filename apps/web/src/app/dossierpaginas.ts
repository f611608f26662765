import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { leesDossierZoek } from '../dossiers/zoekstand.js';
import { DOSSIER_ROLLEN } from '../schil/rollen.js';
import { binnen } from './stam.js';
import { getal, tekst, type DeelZoek, type RedenZoek, type RichtingZoek } from './zoekwaarden.js';

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

const toestemming = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/$id/toestemming',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../delen/ToestemmingPagina.js'), 'ToestemmingPagina'),
});

const verwijzen = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/$id/verwijzen',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../delen/VerwijsPagina.js'), 'VerwijsPagina'),
});

const verwijzingen = createRoute({
  getParentRoute: () => binnen,
  path: '/verwijzingen',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): RichtingZoek => ({
    richting: tekst(ruw.richting),
    pagina: getal(ruw.pagina),
  }),
  component: lazyRouteComponent(() => import('../verwijzingen/VerwijzingenPagina.js'), 'VerwijzingenPagina'),
});

const kring = createRoute({
  getParentRoute: () => binnen,
  path: '/kringen/$id',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../kringen/KringPagina.js'), 'KringPagina'),
});

const verwijzing = createRoute({
  getParentRoute: () => binnen,
  path: '/verwijzingen/$id',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../verwijzingen/VerwijzingPagina.js'), 'VerwijzingPagina'),
});

/** Dossiers and what is done in them. */
export const dossierpaginas = [
  dossiers,
  nieuwDossier,
  dossier,
  sluiten,
  brief,
  toestemming,
  verwijzen,
  verwijzingen,
  verwijzing,
  kring,
] as const;
