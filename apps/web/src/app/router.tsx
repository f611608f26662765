import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Rol } from '../api/types.js';
import { leesDossierZoek } from '../dossiers/zoekstand.js';
import { ikOptions } from '../schil/ik.api.js';
import { DOSSIER_ROLLEN, startpagina, VRIJSTELLING_ROLLEN } from '../schil/rollen.js';
import { DOSSIER_ROLLEN, startpagina, TEAM_ROLLEN } from '../schil/rollen.js';
import { NietGevonden, Schil } from '../schil/Schil.js';
import { leesAanmeldZoek } from '../aanmelden/aanmeldzoek.js';
import { leesVrijstellingZoek } from '../vrijstellingen/zoekstand.js';
import {
  getal,
  leesLeerlingZoek,
  tekst,
  type DeelZoek,
  type LogZoek,
  type MetZoek,
import {
  getal,
  tekst,
  type DeelZoek,
  type LijstZoek,
  type LogZoek,
  type PaginaZoek,
  type RedenZoek,
} from './zoekwaarden.js';
import { PaginaFout } from './PaginaFout.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Roles that may see the page; without it everybody who is signed in. */
    rollen?: readonly Rol[];
  }
  interface Register {
    router: ReturnType<typeof maakRouter>;
  }
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NietGevonden });

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

const binnen = createRoute({
  getParentRoute: () => root,
  id: 'binnen',
  component: Schil,
  beforeLoad: async ({ context, location }) => {
    const ik = await context.queryClient.query({ ...ikOptions, staleTime: 'static' });
    if (!ik) {
      const terug = location.pathname === '/' ? undefined : location.href;
      throw redirect({ to: '/aanmelden', search: { terug } });
    }
    return { ik };
  },
});

const begin = createRoute({
  getParentRoute: () => binnen,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: startpagina(context.ik.rollen), replace: true });
  },
});

const dossiers = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: leesDossierZoek,
  component: lazyRouteComponent(() => import('../dossiers/DossiersPagina.js'), 'DossiersPagina'),
});

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
const brief = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/$id/brief',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../documenten/BriefPagina.js'), 'BriefPagina'),
});

const sjablonen = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/brieven',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(() => import('../documenten/SjablonenPagina.js'), 'SjablonenPagina'),
});

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

const nieuwDossier = createRoute({
  getParentRoute: () => binnen,
  path: '/dossiers/nieuw',
  staticData: { rollen: DOSSIER_ROLLEN },
  component: lazyRouteComponent(() => import('../signalen/NieuwDossierPagina.js'), 'NieuwDossierPagina'),
});

const werklijsten = createRoute({
  getParentRoute: () => binnen,
  path: '/werklijsten',
  staticData: { rollen: DOSSIER_ROLLEN },
  validateSearch: (ruw: Record<string, unknown>): LijstZoek => ({ lijst: tekst(ruw.lijst) }),
  component: lazyRouteComponent(() => import('../werklijsten/WerklijstenPagina.js'), 'WerklijstenPagina'),
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

const signaalregels = createRoute({
  getParentRoute: () => binnen,
  path: '/instellingen/signaalregels',
  staticData: { rollen: ['beheer'] },
  component: lazyRouteComponent(
    () => import('../instellingen/SignaalregelsPagina.js'),
    'SignaalregelsPagina',
  ),
});

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

const regio = createRoute({
  getParentRoute: () => binnen,
  path: '/regio',
  staticData: { rollen: ['coordinator'] },
  component: lazyRouteComponent(() => import('../regio/RegioPagina.js'), 'RegioPagina'),
});

const sessies = createRoute({
  getParentRoute: () => binnen,
  path: '/sessies',
  component: lazyRouteComponent(() => import('../sessies/SessiesPagina.js'), 'SessiesPagina'),
});

const routeTree = root.addChildren([
  aanmelden,
  uitnodiging,
  binnen.addChildren([
    begin,
    vandaag,
    team,
    berichten,
    vervanging,
    bord,
    dossiers,
    dossier,
    sluiten,
    nieuweLeerling,
    leerling,
    samenvoegen,
    brief,
    nieuwDossier,
    werklijsten,
    signalen,
    nieuwSignaal,
    signaalregels,
    meldingen,
    inlezen,
    vrijstellingen,
    nieuweVrijstelling,
    vrijstelling,
    verlof,
    nieuwVerlof,
    verlofaanvraag,
    handhaving,
    zaak,
    gebruikers,
    nieuweGebruiker,
    gebruiker,
    sjablonen,
    verwerkingen,
    regio,
    sessies,
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
