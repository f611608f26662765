import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** The roles of the public contract; which kind of tenant knows which is in libs/toegang. */
export const ROLES = [
  'leerplicht',
  'teamleider',
  'boa',
  'trajectbegeleider',
  'medewerker',
  'jeugdarts',
  'zorgcoordinator',
  'coordinator',
  'doorzetter',
  'beheer',
  'privacy',
] as const;
export type Role = (typeof ROLES)[number];

/** Who may use a route. */
export type Access = 'public' | 'signed-in' | 'betrokkene' | `koppeling ${string}` | readonly Role[];

const ACCESS = Symbol('access');
const SECONDS = Symbol('seconds');

/** Only users with one of these roles may use the route. */
export const Allow = (...roles: Role[]): CustomDecorator<symbol> =>
  SetMetadata<symbol, Access>(ACCESS, roles);

/** Everybody may use the route, also without a session. It has no tenant open. */
export const AllowPublic = (): CustomDecorator<symbol> => SetMetadata<symbol, Access>(ACCESS, 'public');

/** Every signed-in user may use the route. */
export const AllowSignedIn = (): CustomDecorator<symbol> => SetMetadata<symbol, Access>(ACCESS, 'signed-in');

/** Only a gezagdrager or leerling who came by a personal link may use the route; no user of the tenant can. */
export const AllowBetrokkene = (): CustomDecorator<symbol> =>
  SetMetadata<symbol, Access>(ACCESS, 'betrokkene');

/** Only a system of a partner whose token has this right may use the route; no user of the tenant can. */
export const AllowKoppeling = (recht: string): CustomDecorator<symbol> =>
  SetMetadata<symbol, Access>(ACCESS, `koppeling ${recht}`);

/** The route's transaction may last this many seconds (an import), instead of the role's default. */
export const LongTransaction = (seconds: number): CustomDecorator<symbol> => SetMetadata(SECONDS, seconds);

/** What a route handler (or its controller) declares; undefined when it declares nothing. */
export function accessOf(handler: object, controller: object): Access | undefined {
  return (read(ACCESS, handler) ?? read(ACCESS, controller)) as Access | undefined;
}

/** Seconds that the route's transaction may last, when it says so. */
export function secondsOf(handler: object): number | undefined {
  return read(SECONDS, handler) as number | undefined;
}

function read(key: symbol, target: object): unknown {
  return Reflect.getMetadata(key, target);
}
