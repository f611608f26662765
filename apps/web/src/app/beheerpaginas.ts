import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { binnen } from './stam.js';
import { POST_ROLLEN } from '../schil/rollen.js';
import {
  getal,
  tekst,
  type LogZoek,
  type MailboxZoek,
  type PaginaZoek,
  type PostZoek,
  type SchoolZoek,
} from './zoekwaarden.js';

const gebruikers = createRoute({
  getParentRoute: () => binnen,
  path: '/gebruikers',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(() => import('../gebruikers/GebruikersPagina.js'), 'GebruikersPagina'),
});

const nieuweGebruiker = createRoute({
  getParentRoute: () => binnen,
  path: '/gebruikers/nieuw',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(() => import('../gebruikers/UitnodigenPagina.js'), 'UitnodigenPagina'),
});

const gebruiker = createRoute({
  getParentRoute: () => binnen,
  path: '/gebruikers/$id',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(() => import('../gebruikers/GebruikerPagina.js'), 'GebruikerPagina'),
});

const sjablonen = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/brieven',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(() => import('../documenten/SjablonenPagina.js'), 'SjablonenPagina'),
});

const signaalregels = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/signaalregels',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(
    () => import('../instellingen/SignaalregelsPagina.js'),
    'SignaalregelsPagina',
  ),
});

const koppelingen = createRoute({
  getParentRoute: () => binnen,
  path: '/koppelingen',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(() => import('../koppelingen/KoppelingenPagina.js'), 'KoppelingenPagina'),
});

const scholen = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/scholen',
  staticData: { rollen: ['beheer'] },
  validateSearch: (ruw: Record<string, unknown>): SchoolZoek => ({
    zoek: tekst(ruw.zoek),
    pagina: getal(ruw.pagina),
  }),
  component: lazyRouteComponent(() => import('../instellingen/ScholenPagina.js'), 'ScholenPagina'),
});

const achtergrondwerk = createRoute({
  getParentRoute: () => binnen,
  path: '/achtergrondwerk',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(
    () => import('../wachtrij/AchtergrondwerkPagina.js'),
    'AchtergrondwerkPagina',
  ),
});

const schoolvakanties = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/schoolvakanties',
  staticData: { rollen: ['beheer'] },
  validateSearch: (ruw: Record<string, unknown>): PaginaZoek => ({ pagina: getal(ruw.pagina) }),
  component: lazyRouteComponent(
    () => import('../instellingen/SchoolvakantiesPagina.js'),
    'SchoolvakantiesPagina',
  ),
});

const convenant = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/convenant',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(() => import('../instellingen/ConvenantPagina.js'), 'ConvenantPagina'),
});

const verwerkingen = createRoute({
  getParentRoute: () => binnen,
  path: '/verwerkingen',
  staticData: { rollen: ['privacy'] },
  validateSearch: (ruw: Record<string, unknown>): LogZoek => ({
    betrokkene: tekst(ruw.betrokkene),
    pagina: getal(ruw.pagina),
  }),
  component: lazyRouteComponent(() => import('../verwerkingen/VerwerkingenPagina.js'), 'VerwerkingenPagina'),
});

const postvoorkeur = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/post',
  component: lazyRouteComponent(() => import('../post/VoorkeurPagina.js'), 'VoorkeurPagina'),
});

const post = createRoute({
  getParentRoute: () => binnen,
  path: '/post',
  staticData: { rollen: POST_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): PostZoek => ({
    status: tekst(ruw.status),
    pagina: getal(ruw.pagina),
  }),
  component: lazyRouteComponent(() => import('../post/PostPagina.js'), 'PostPagina'),
});

const mailbox = createRoute({
  getParentRoute: () => binnen,
  path: '/mailbox',
  staticData: { rollen: ['beheer'] },
  validateSearch: (ruw: Record<string, unknown>): MailboxZoek => ({
    mail: tekst(ruw.mail),
    pagina: getal(ruw.pagina),
  }),
  component: lazyRouteComponent(() => import('../post/MailboxPagina.js'), 'MailboxPagina'),
});

const regio = createRoute({
  getParentRoute: () => binnen,
  path: '/regio',
  staticData: { rollen: ['coordinator'] },
  validateSearch: (ruw: Record<string, unknown>): { schooljaar?: string | undefined } => ({
    schooljaar: tekst(ruw.schooljaar),
  }),
  component: lazyRouteComponent(() => import('../regio/RegioPagina.js'), 'RegioPagina'),
});

const sessies = createRoute({
  getParentRoute: () => binnen,
  path: '/sessies',
  component: lazyRouteComponent(() => import('../sessies/SessiesPagina.js'), 'SessiesPagina'),
});

/** Accounts, settings, the log, the region and one’s own sessions. */
export const beheerpaginas = [
  gebruikers,
  nieuweGebruiker,
  gebruiker,
  sjablonen,
  signaalregels,
  scholen,
  koppelingen,
  schoolvakanties,
  convenant,
  postvoorkeur,
  post,
  mailbox,
  achtergrondwerk,
  verwerkingen,
  regio,
  sessies,
] as const;
