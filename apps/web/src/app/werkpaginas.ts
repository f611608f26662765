import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { leesHerinneringZoek } from '../herinneringen/zoekstand.js';
import {
  BERICHT_ROLLEN,
  CIJFER_ROLLEN,
  DOSSIER_ROLLEN,
  HERINNERING_ROLLEN,
  TEAM_ROLLEN,
} from '../schil/rollen.js';
import { binnen } from './stam.js';
import {
  type CijferZoek,
  getal,
  tekst,
  type LijstZoek,
  type MaandZoek,
  type PaginaZoek,
} from './zoekwaarden.js';

const vandaag = createRoute({
  getParentRoute: () => binnen,
  path: '/vandaag',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../vandaag/VandaagPagina.js'), 'VandaagPagina'),
});

const cijfers = createRoute({
  getParentRoute: () => binnen,
  path: '/cijfers',
  staticData: { rollen: CIJFER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): CijferZoek => ({
    schooljaar: tekst(ruw.schooljaar),
    definitie: tekst(ruw.definitie),
  }),
  component: lazyRouteComponent(() => import('../cijfers/CijfersPagina.js'), 'CijfersPagina'),
});

const opgaven = createRoute({
  getParentRoute: () => binnen,
  path: '/opgaven',
  staticData: { rollen: CIJFER_ROLLEN },
  component: lazyRouteComponent(() => import('../opgaven/OpgavenPagina.js'), 'OpgavenPagina'),
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
  staticData: { rollen: BERICHT_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): PaginaZoek => ({ pagina: getal(ruw.pagina) }),
  component: lazyRouteComponent(() => import('../berichten/BerichtenPagina.js'), 'BerichtenPagina'),
});

const herinneringen = createRoute({
  getParentRoute: () => binnen,
  path: '/herinneringen',
  staticData: { rollen: HERINNERING_ROLLEN },
  validateSearch: leesHerinneringZoek,
  component: lazyRouteComponent(
    () => import('../herinneringen/HerinneringenPagina.js'),
    'HerinneringenPagina',
  ),
});

const agenda = createRoute({
  getParentRoute: () => binnen,
  path: '/agenda',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): MaandZoek => ({ maand: tekst(ruw.maand) }),
  component: lazyRouteComponent(() => import('../agenda/AgendaPagina.js'), 'AgendaPagina'),
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

/** What there is to do: the start page, the agenda, the team, messages, reminders and work lists. */
export const werkpaginas = [
  vandaag,
  agenda,
  cijfers,
  opgaven,
  team,
  berichten,
  herinneringen,
  vervanging,
  bord,
  werklijsten,
] as const;
