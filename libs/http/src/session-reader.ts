import type { TenantDb } from '@zesweken/tenancy';
import type { Role } from './access.js';

/** Who is signed in. */
export interface Identity {
  readonly gebruikerId: string;
  readonly naam: string;
  readonly email: string;
  readonly rollen: readonly Role[];
  readonly sessieId: string;
  readonly begonnen: Date;
  readonly verlooptOp: Date;
}

/** Name of the session cookie: with TLS the __Host- prefix binds it to this host, path / and Secure. */
export const SESSION_COOKIES = { tls: '__Host-zesweken', plain: 'zesweken' } as const;

/** Port to the sessions, which are kept in the tenant's schema by libs/toegang. */
export abstract class SessionReader {
  /** The identity behind a session secret in the open tenant, or undefined when it is unknown, ended or expired. */
  abstract identify(db: TenantDb, secret: string): Promise<Identity | undefined>;
}
