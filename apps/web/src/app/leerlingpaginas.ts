import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DOSSIER_ROLLEN, VRIJSTELLING_ROLLEN } from '../schil/rollen.js';
import { leesVrijstellingZoek } from '../vrijstellingen/zoekstand.js';
import { binnen } from './stam.js';
import { getal, leesLeerlingZoek, tekst, type MetZoek, type PaginaZoek } from './zoekwaarden.js';

const nieuweLeerling = createRoute({
  getParentRoute: () => binnen,
  path: '/leerlingen/nieuw',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(
    () => import('../leerlingen/NieuweLeerlingPagina.js'),
    'NieuweLeerlingPagina',
  ),
});

const leerling = createRoute({
  getParentRoute: () => binnen,
  path: '/leerlingen/$id',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../leerlingen/LeerlingPagina.js'), 'LeerlingPagina'),
});

const samenvoegen = createRoute({
  getParentRoute: () => binnen,
  path: '/leerlingen/$id/samenvoegen',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): MetZoek => ({ met: tekst(ruw.met) }),
  component: lazyRouteComponent(() => import('../leerlingen/SamenvoegPagina.js'), 'SamenvoegPagina'),
});

const vrijstellingen = createRoute({
  getParentRoute: () => binnen,
  path: '/vrijstellingen',
  staticData: { rollen: VRIJSTELLING_ROLLEN },
  validateSearch: leesVrijstellingZoek,
  component: lazyRouteComponent(
    () => import('../vrijstellingen/VrijstellingenPagina.js'),
    'VrijstellingenPagina',
  ),
});

const nieuweVrijstelling = createRoute({
  getParentRoute: () => binnen,
  path: '/vrijstellingen/nieuw',
  staticData: { rollen: VRIJSTELLING_ROLLEN },
  validateSearch: leesLeerlingZoek,
  component: lazyRouteComponent(
    () => import('../vrijstellingen/NieuweVrijstellingPagina.js'),
    'NieuweVrijstellingPagina',
  ),
});

const vrijstelling = createRoute({
  getParentRoute: () => binnen,
  path: '/vrijstellingen/$id',
  staticData: { rollen: VRIJSTELLING_ROLLEN },
  component: lazyRouteComponent(
    () => import('../vrijstellingen/VrijstellingPagina.js'),
    'VrijstellingPagina',
  ),
});

const verlof = createRoute({
  getParentRoute: () => binnen,
  path: '/verlofaanvragen',
  staticData: { rollen: VRIJSTELLING_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): PaginaZoek => ({ pagina: getal(ruw.pagina) }),
  component: lazyRouteComponent(() => import('../vrijstellingen/VerlofPagina.js'), 'VerlofPagina'),
});

const nieuwVerlof = createRoute({
  getParentRoute: () => binnen,
  path: '/verlofaanvragen/nieuw',
  staticData: { rollen: VRIJSTELLING_ROLLEN },
  validateSearch: leesLeerlingZoek,
  component: lazyRouteComponent(() => import('../vrijstellingen/NieuwVerlofPagina.js'), 'NieuwVerlofPagina'),
});

const verlofaanvraag = createRoute({
  getParentRoute: () => binnen,
  path: '/verlofaanvragen/$id',
  staticData: { rollen: VRIJSTELLING_ROLLEN },
  component: lazyRouteComponent(
    () => import('../vrijstellingen/VerlofaanvraagPagina.js'),
    'VerlofaanvraagPagina',
  ),
});

const handhaving = createRoute({
  getParentRoute: () => binnen,
  path: '/handhaving',
  staticData: { rollen: ['boa'] },
  validateSearch: (ruw: Record<string, unknown>): PaginaZoek => ({ pagina: getal(ruw.pagina) }),
  component: lazyRouteComponent(() => import('../handhaving/HandhavingPagina.js'), 'HandhavingPagina'),
});

const zaak = createRoute({
  getParentRoute: () => binnen,
  path: '/handhaving/$id',
  staticData: { rollen: ['boa'] },
  component: lazyRouteComponent(() => import('../handhaving/ZaakPagina.js'), 'ZaakPagina'),
});

/** Leerlingen, their vrijstellingen and verlof, and handhaving. */
export const leerlingpaginas = [
  nieuweLeerling,
  leerling,
  samenvoegen,
  vrijstellingen,
  nieuweVrijstelling,
  vrijstelling,
  verlof,
  nieuwVerlof,
  verlofaanvraag,
  handhaving,
  zaak,
] as const;
