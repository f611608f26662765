import { Injectable } from '@nestjs/common';
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

/** A gezagdrager or leerling who came by a personal link. */
export interface Betrokkene {
  readonly leerlingId: string;
  /** Null: the leerling. */
  readonly gezagdragerId: string | null;
  readonly naam: string;
  readonly sessieId: string;
}

/** Name of the cookie of a personal link; another than that of users, so that neither opens what is for the other. */
export const BETROKKENE_COOKIES = { tls: '__Host-zesweken-mijn', plain: 'zesweken-mijn' } as const;

/** Port to the sessions of personal links, which libs/portaal keeps. */
export abstract class BetrokkeneReader {
  /** Who is behind a secret in the open tenant; undefined when it is unknown or ended, or the person lost gezag or is blocked. */
  abstract identify(db: TenantDb, secret: string): Promise<Betrokkene | undefined>;
}

/** A system of a partner that came with a bearer token. */
export interface Koppelaar {
  readonly koppelingId: string;
  /** What its token allows, such as `verwijzingen:volgen`. */
  readonly rechten: readonly string[];
}

/** Port to the tokens of koppelingen, which libs/koppelingen keeps. */
export abstract class KoppelingReader {
  /** Who is behind a secret in the open tenant; undefined when it is unknown, ran out or was ended. */
  abstract identify(db: TenantDb, secret: string): Promise<Koppelaar | undefined>;
}

/** Everybody who can come in, by whoever keeps them. */
@Injectable()
export class Readers {
  constructor(
    readonly sessions: SessionReader,
    readonly betrokkenen: BetrokkeneReader,
    readonly koppelingen: KoppelingReader,
  ) {}
}
