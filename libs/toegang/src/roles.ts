import type { Role } from '@zesweken/http';
import type { TenantKind } from '@zesweken/tenancy';

const EVERYWHERE: readonly Role[] = ['beheer', 'privacy'];

/** Which roles a kind of tenant knows. */
const ROLES_OF: Readonly<Record<TenantKind, readonly Role[]>> = {
  gemeente: ['leerplicht', 'teamleider', 'boa', 'doorzetter', ...EVERYWHERE],
  samenwerkingsverband: ['trajectbegeleider', 'doorzetter', ...EVERYWHERE],
  partner: ['medewerker', 'jeugdarts', 'zorgcoordinator', ...EVERYWHERE],
  regio: ['coordinator', 'doorzetter', ...EVERYWHERE],
};

/** The roles that users of this kind of tenant can have. */
export function rolesOf(soort: TenantKind): readonly Role[] {
  return ROLES_OF[soort];
}
