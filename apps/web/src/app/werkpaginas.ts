import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DOSSIER_ROLLEN, TEAM_ROLLEN } from '../schil/rollen.js';
import { binnen } from './stam.js';
import { getal, tekst, type LijstZoek, type PaginaZoek } from './zoekwaarden.js';

const vandaag = createRoute({
  getParentRoute: () => binnen,
  path: '/vandaag',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../vandaag/VandaagPagina.js'), 'VandaagPagina'),
});

const team = createRoute({
  getParentRoute: () => binnen,
  path: '/team',
  staticData: { rollen: TEAM_ROLLEN },
  component: lazyRouteComponent(() => import('../team/TeamPagina.js'), 'TeamPagina'),
});

const berichten = createRoute({
  getParentRoute: () => binnen,
  path: '/berichten',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): PaginaZoek => ({ pagina: getal(ruw.pagina) }),
  component: lazyRouteComponent(() => import('../berichten/BerichtenPagina.js'), 'BerichtenPagina'),
});

const vervanging = createRoute({
  getParentRoute: () => binnen,
  path: '/vervanging',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../vervanging/VervangingPagina.js'), 'VervangingPagina'),
});

const bord = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/bord',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../dossiers/BordPagina.js'), 'BordPagina'),
});

const werklijsten = createRoute({
  getParentRoute: () => binnen,
  path: '/werklijsten',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): LijstZoek => ({ lijst: tekst(ruw.lijst) }),
  component: lazyRouteComponent(() => import('../werklijsten/WerklijstenPagina.js'), 'WerklijstenPagina'),
});

/** What there is to do: the start page, the team, messages and work lists. */
export const werkpaginas = [vandaag, team, berichten, vervanging, bord, werklijsten] as const;
