import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, redirect, createRouter } from '@tanstack/react-router';
import { startpagina } from '../schil/rollen.js';
import { leesAanmeldZoek } from '../aanmelden/aanmeldzoek.js';
import { binnen, root } from './stam.js';
import { werkpaginas } from './werkpaginas.js';
import { dossierpaginas } from './dossierpaginas.js';
import { leerlingpaginas } from './leerlingpaginas.js';
import { meldingpaginas } from './meldingpaginas.js';
import { beheerpaginas } from './beheerpaginas.js';
import { PaginaFout } from './PaginaFout.js';

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof maakRouter>;
  }
}

const aanmelden = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden',
  validateSearch: leesAanmeldZoek,
  component: lazyRouteComponent(() => import('../aanmelden/AanmeldPagina.js'), 'AanmeldPagina'),
});

const uitnodiging = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging',
  component: lazyRouteComponent(() => import('../uitnodigingen/UitnodigingPagina.js'), 'UitnodigingPagina'),
});

const mijn = createRoute({
  getParentRoute: () => root,
  path: '/mijn',
  component: lazyRouteComponent(() => import('../mijn/MijnPagina.js'), 'MijnPagina'),
});

const begin = createRoute({
  getParentRoute: () => binnen,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: startpagina(context.ik.rollen), replace: true });
  },
});

const routeTree = root.addChildren([
  aanmelden,
  uitnodiging,
  mijn,
  binnen.addChildren([
    begin,
    ...werkpaginas,
    ...dossierpaginas,
    ...leerlingpaginas,
    ...meldingpaginas,
    ...beheerpaginas,
  ]),
]);

/** The pages of the client. Addresses are plain `?name=value`, never JSON, and hold no personal data. */
export function maakRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultErrorComponent: PaginaFout,
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch: (zoek) => Object.fromEntries(new URLSearchParams(zoek)),
    stringifySearch: (zoek) => {
      const gevuld = Object.entries(zoek).filter(([, waarde]) => waarde !== undefined && waarde !== '');
      const geschreven = new URLSearchParams(
        gevuld.map(([naam, waarde]) => [naam, String(waarde)]),
      ).toString();
      return geschreven ? `?${geschreven.replaceAll('%2C', ',')}` : '';
    },
  });
}
