import type { Gemeentecode, TenantKind } from '@zesweken/tenancy';
import type { Role } from '@zesweken/http';

/** A tenant of the demo region. */
export interface DemoTenant {
  readonly slug: string;
  readonly naam: string;
  readonly soort: TenantKind;
  readonly deelsoort: string | null;
  readonly gemeentecodes: readonly Gemeentecode[];
  /** Roles of its demo accounts besides beheer and privacy. */
  readonly rollen: readonly Role[];
  /** Roles with more than one account; the second is `<role>2@<slug>.example`. */
  readonly collegas?: Readonly<Partial<Record<Role, number>>>;
}

/** An account of the demo. */
export interface DemoAccount {
  readonly naam: string;
  /** Before the @ of its address. */
  readonly lokaal: string;
  /** The role that it is named by; it comes first. */
  readonly rol: Role;
  readonly rollen: readonly Role[];
}

const always = (code: string): Gemeentecode[] => [{ code, geldigVanaf: null, geldigTot: null }];

function gemeente(slug: string, naam: string, gemeentecodes: Gemeentecode[], leerplicht = 1): DemoTenant {
  return {
    slug,
    naam,
    soort: 'gemeente',
    deelsoort: null,
    gemeentecodes,
    rollen: ['leerplicht', 'teamleider', 'boa'],
    collegas: { leerplicht },
  };
}

function other(
  soort: TenantKind,
  slug: string,
  naam: string,
  deelsoort: string | null,
  role: Role,
): DemoTenant {
  const collegas = soort === 'samenwerkingsverband' ? { [role]: 2 } : {};
  return { slug, naam, soort, deelsoort, gemeentecodes: [], rollen: [role], collegas };
}

/** The Lekstroom region as the public contract names it. */
export const DEMO_TENANTS: readonly DemoTenant[] = [
  gemeente('nieuwegein', 'Gemeente Nieuwegein', always('GM0356'), 3),
  gemeente('houten', 'Gemeente Houten', always('GM0321'), 2),
  gemeente('ijsselstein', 'Gemeente IJsselstein', always('GM0353')),
  gemeente('lopik', 'Gemeente Lopik', always('GM0331')),
  gemeente(
    'vijfheerenlanden',
    'Gemeente Vijfheerenlanden',
    [
      { code: 'GM0620', geldigVanaf: null, geldigTot: '2018-12-31' },
      { code: 'GM1961', geldigVanaf: '2019-01-01', geldigTot: null },
    ],
    2,
  ),
  other(
    'samenwerkingsverband',
    'profi-pendi',
    'Samenwerkingsverband Profi Pendi',
    'primair',
    'trajectbegeleider',
  ),
  other(
    'samenwerkingsverband',
    'vo-zuid-utrecht',
    'Samenwerkingsverband VO Zuid-Utrecht',
    'voortgezet',
    'trajectbegeleider',
  ),
  other('partner', 'geynwijs', 'Geynwijs', 'wijkteam', 'medewerker'),
  other('partner', 'ggdru', 'GGD regio Utrecht, JGZ', 'jgz', 'jeugdarts'),
  other('partner', 'jeugdhulp-lekstroom', 'Jeugdhulp Lekstroom', 'jeugdhulp', 'medewerker'),
  other('partner', 'scholen-lekstroom', 'Scholen Lekstroom', 'schoolbestuur', 'zorgcoordinator'),
  // It holds doorzettingsmacht by the demo's convenanten.
  {
    ...other('regio', 'regio-lekstroom', 'Regio Lekstroom', null, 'coordinator'),
    rollen: ['coordinator', 'doorzetter'],
  },
];

/** Password of every demo account; demo accounts exist only outside production. */
export const DEMO_PASSWORD = 'zes-weken-is-de-norm';

const FIRST_NAMES: Readonly<Record<string, readonly string[]>> = {
  leerplicht: ['Marijke', 'Kemal', 'Saskia', 'Robert', 'Ilse'],
  teamleider: ['Anouk', 'Joost', 'Fatima', 'Geert', 'Marleen'],
  boa: ['Yvonne', 'Hakim', 'Dennis', 'Corrie', 'Levent'],
  trajectbegeleider: ['Wouter', 'Nadia'],
  medewerker: ['Esther', 'Bas'],
  jeugdarts: ['Hanna'],
  zorgcoordinator: ['Tessa'],
  coordinator: ['Frank'],
  doorzetter: ['Willemijn'],
  beheer: [
    'Petra',
    'Youssef',
    'Linda',
    'Henk',
    'Carla',
    'Erik',
    'Sanne',
    'Mo',
    'Ruud',
    'Inge',
    'Dirk',
    'Lotte',
  ],
  privacy: ['Thea', 'Ali', 'Monique', 'Kees', 'Vera', 'Arjan', 'Nina', 'Omar', 'Paul', 'Ria', 'Sem', 'Tom'],
};
const LAST_NAMES = [
  'de Vries',
  'Yilmaz',
  'Bakker',
  'Jansen',
  'el Amrani',
  'Smit',
  'van Dijk',
  'Visser',
  'Mulder',
  'de Boer',
  'Kok',
  'Peters',
];

/** A made-up name for a demo account; the same at every load. */
function demoName(role: string, tenantIndex: number): string {
  const first = FIRST_NAMES[role] ?? ['Sam'];
  return `${first[tenantIndex % first.length]!} ${LAST_NAMES[(tenantIndex * 5 + role.length) % LAST_NAMES.length]!}`;
}

/** The accounts of a tenant, given its place in the region's list. */
export function demoAccounts({ rollen, collegas = {} }: DemoTenant, tenantIndex: number): DemoAccount[] {
  const roles: Role[] = [...rollen, 'beheer', 'privacy'];
  return roles.flatMap((rol) =>
    Array.from({ length: collegas[rol] ?? 1 }, (_, n) => ({
      rol,
      // A sworn officer is a leerplichtambtenaar too, and so sees the dossiers.
      rollen: rol === 'boa' ? [rol, 'leerplicht'] : [rol],
      lokaal: n === 0 ? rol : `${rol}${n + 1}`,
      // Seven apart: no two of a tenant have a name in common.
      naam: demoName(rol, tenantIndex + 7 * n),
    })),
  );
}

/** The two convenanten of the region. The first one's text and dates are from the press; the terms are the demo's. */
export const DEMO_CONVENANTEN = [
  { naam: 'Thuiszittersaanpak Lekstroom', geldigVanaf: '2017-08-01', geldigTot: '2020-07-31' },
  { naam: 'Thuiszittersaanpak Lekstroom (vervolg)', geldigVanaf: '2020-08-01', geldigTot: null },
] as const;
