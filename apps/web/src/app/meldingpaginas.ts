import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DOSSIER_ROLLEN } from '../schil/rollen.js';
import { binnen } from './stam.js';
import { getal, type PaginaZoek } from './zoekwaarden.js';

const meldingen = createRoute({
  getParentRoute: () => binnen,
  path: '/meldingen',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): PaginaZoek => ({ pagina: getal(ruw.pagina) }),
  component: lazyRouteComponent(() => import('../meldingen/MeldingenPagina.js'), 'MeldingenPagina'),
});

const inlezen = createRoute({
  getParentRoute: () => binnen,
  path: '/meldingen/inlezen',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../meldingen/InlezenPagina.js'), 'InlezenPagina'),
});

const signalen = createRoute({
  getParentRoute: () => binnen,
  path: '/signalen',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): PaginaZoek => ({ pagina: getal(ruw.pagina) }),
  component: lazyRouteComponent(() => import('../signalen/SignalenPagina.js'), 'SignalenPagina'),
});

const nieuwSignaal = createRoute({
  getParentRoute: () => binnen,
  path: '/signalen/nieuw',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../signalen/NieuwSignaalPagina.js'), 'NieuwSignaalPagina'),
});

/** What comes in: reports and early signals. */
export const meldingpaginas = [meldingen, inlezen, signalen, nieuwSignaal] as const;
