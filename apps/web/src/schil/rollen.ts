import type { Rol, TenantSoort } from '../api/types.js';

/** Roles that work with children's dossiers; `beheer`, `privacy` and `coordinator` never see one. */
export const DOSSIER_ROLLEN: readonly Rol[] = [
  'leerplicht',
  'teamleider',
  'trajectbegeleider',
  'medewerker',
  'jeugdarts',
  'zorgcoordinator',
];

/** Who gets messages: also of what is no dossier of their own. */
export const BERICHT_ROLLEN: readonly Rol[] = [...DOSSIER_ROLLEN, 'doorzetter', 'beheer', 'privacy'];

/** Who sees what people were reminded of. */
export const HERINNERING_ROLLEN: readonly Rol[] = [...DOSSIER_ROLLEN, 'beheer'];

/** Who deals with vrijstellingen and verlof: the gemeente. */
export const VRIJSTELLING_ROLLEN: readonly Rol[] = ['leerplicht', 'teamleider'];
/** Roles that lead the work of a team: the teamleider, and everybody of the team where there is none. */
export const TEAM_ROLLEN: readonly Rol[] = [
  'teamleider',
  'trajectbegeleider',
  'medewerker',
  'jeugdarts',
  'zorgcoordinator',
];
/** Roles of a gemeente that answer a school on its report. */
export const ANTWOORD_ROLLEN: readonly Rol[] = ['leerplicht', 'teamleider'];

/** The roles that a kind of organisation can give. */
export const ROLLEN_PER_SOORT: Record<TenantSoort, readonly Rol[]> = {
  gemeente: ['leerplicht', 'teamleider', 'boa', 'doorzetter', 'beheer', 'privacy'],
  samenwerkingsverband: ['trajectbegeleider', 'doorzetter', 'beheer', 'privacy'],
  partner: ['medewerker', 'jeugdarts', 'zorgcoordinator', 'beheer', 'privacy'],
  regio: ['coordinator', 'doorzetter', 'beheer', 'privacy'],
};

/** Who sees the figures of the own organisation. */
export const CIJFER_ROLLEN: readonly Rol[] = ['leerplicht', 'teamleider', 'trajectbegeleider'];

/** Who sees what mail left and what did not. */
export const POST_ROLLEN: readonly Rol[] = ['teamleider', 'beheer'];

/** The pages of the main navigation, in order; the first one a person may see is where that person starts. */
export const NAVIGATIE = [
  { naar: '/vandaag', tekst: 'nav.vandaag', rollen: DOSSIER_ROLLEN },
  { naar: '/dossiers', tekst: 'nav.dossiers', rollen: DOSSIER_ROLLEN },
  { naar: '/verwijzingen', tekst: 'nav.verwijzingen', rollen: DOSSIER_ROLLEN },
  { naar: '/werklijsten', tekst: 'nav.werklijsten', rollen: DOSSIER_ROLLEN },
  { naar: '/signalen', tekst: 'nav.signalen', rollen: DOSSIER_ROLLEN },
  { naar: '/meldingen', tekst: 'nav.meldingen', rollen: DOSSIER_ROLLEN },
  { naar: '/vrijstellingen', tekst: 'nav.vrijstellingen', rollen: VRIJSTELLING_ROLLEN },
  { naar: '/handhaving', tekst: 'nav.handhaving', rollen: ['boa'] as readonly Rol[] },
  { naar: '/cijfers', tekst: 'nav.cijfers', rollen: CIJFER_ROLLEN },
  { naar: '/opgaven', tekst: 'nav.opgaven', rollen: CIJFER_ROLLEN },
  { naar: '/team', tekst: 'nav.team', rollen: TEAM_ROLLEN },
  { naar: '/regio', tekst: 'nav.regio', rollen: ['coordinator'] as readonly Rol[] },
  { naar: '/gebruikers', tekst: 'nav.gebruikers', rollen: ['beheer'] as readonly Rol[] },
  { naar: '/herinneringen', tekst: 'nav.herinneringen', rollen: ['beheer'] as readonly Rol[] },
  { naar: '/instellingen/brieven', tekst: 'nav.brieven', rollen: ['beheer'] as readonly Rol[] },
  {
    naar: '/instellingen/signaalregels',
    tekst: 'nav.signaalregels',
    rollen: ['beheer'] as readonly Rol[],
  },
  { naar: '/instellingen/scholen', tekst: 'nav.scholen', rollen: ['beheer'] as readonly Rol[] },
  {
    naar: '/instellingen/schoolvakanties',
    tekst: 'nav.schoolvakanties',
    rollen: ['beheer'] as readonly Rol[],
  },
  { naar: '/instellingen/convenant', tekst: 'nav.convenant', rollen: ['beheer'] as readonly Rol[] },
  { naar: '/koppelingen', tekst: 'nav.koppelingen', rollen: ['beheer'] as readonly Rol[] },
  { naar: '/post', tekst: 'nav.post', rollen: ['beheer'] as readonly Rol[] },
  { naar: '/mailbox', tekst: 'nav.mailbox', rollen: ['beheer'] as readonly Rol[] },
  { naar: '/achtergrondwerk', tekst: 'nav.achtergrond', rollen: ['beheer'] as readonly Rol[] },
  { naar: '/verwerkingen', tekst: 'nav.verwerkingen', rollen: ['privacy'] as readonly Rol[] },
] as const;

/** Whether somebody with these roles may see what asks for one of `nodig`. */
export function mag(rollen: readonly string[], nodig: readonly Rol[]): boolean {
  return nodig.some((rol) => rollen.includes(rol));
}

/** Where somebody with these roles starts: who has no page of their own (a doorzetter) at the messages. */
export function startpagina(rollen: readonly string[]): string {
  const eigen = NAVIGATIE.find((pagina) => mag(rollen, pagina.rollen))?.naar;
  return eigen ?? (mag(rollen, BERICHT_ROLLEN) ? '/berichten' : '/sessies');
}
