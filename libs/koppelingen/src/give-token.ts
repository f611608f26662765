import { Injectable } from '@nestjs/common';
import { hashSecret, Throttle } from '@zesweken/toegang';
import { TenantUnavailable } from '@zesweken/errors';
import { type Koppelaar, KoppelingReader } from '@zesweken/http';
import { Acting, type Trace } from '@zesweken/logboek';
import { type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import sql from 'sql-template-tag';
import { ALGORITMEN, BEWIJS_SECONDEN, onbekend, type Recht, TOKEN_SECONDEN } from './koppeling.js';
import { Koppellog } from './run-koppeling.js';

/** What a client sends to the token endpoint. */
export interface Tokenvraag {
  /** A JWT signed by the client (RFC 7523): iss and sub are its client_id, aud is the token endpoint, with exp and jti. */
  readonly assertion: string;
  /** Rights asked, or none: all that it has. */
  readonly scope: readonly string[];
  /** Address of the token endpoint, as the client knows it. */
  readonly audience: string;
  readonly address: string;
  readonly trace: Trace;
}

interface Rij {
  readonly id: string;
  readonly naam: string;
  readonly rechten: readonly Recht[];
  readonly sleutels: JSONWebKeySet;
}

/** Gives a token to a koppeling that proves itself by its key (OAuth 2.0 client credentials with private_key_jwt). */
@Injectable()
export class GiveToken {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
    private readonly throttle: Throttle,
    private readonly acting: Acting,
    private readonly log: Koppellog,
  ) {}

  /** @returns the token `<tenant id>.<secret>`, and its rights. @throws DomainError `koppeling.onbekend` (401); TooMany. */
  async run(vraag: Tokenvraag): Promise<{ token: string; rechten: readonly string[] }> {
    const clientId = clientOf(vraag.assertion);
    const attempt = await this.throttle.begin('koppeling', clientId, vraag.address);
    const [tenantId = '', koppelingId = ''] = clientId.split('.');
    const tenant = await this.directory.find(tenantId);
    if (!tenant || tenant.id !== tenantId || !UUID.test(koppelingId)) throw onbekend();
    if (tenant.fenced) throw new TenantUnavailable();
    const actor = { soort: 'koppeling', id: koppelingId, rol: 'koppeling', trace: vraag.trace } as const;
    const given = await this.acting.as(actor, () =>
      this.tenants.run(tenant, (db) => this.#give(db, koppelingId, clientId, vraag)),
    );
    await attempt.succeeded();
    return { ...given, token: `${tenant.id}.${given.token}` };
  }

  async #give(
    db: TenantDb,
    koppelingId: string,
    clientId: string,
    { assertion, audience, scope }: Tokenvraag,
  ) {
    const found = await db.first<Rij>(
      sql`select id, naam, rechten, sleutels from koppelingen where id = ${koppelingId} and ingetrokken_op is null`,
    );
    if (!found) throw onbekend();
    const claims = await this.#proven(assertion, found, clientId, audience);
    await this.#once(db, claims);
    const rechten =
      scope.length === 0 ? found.rechten : found.rechten.filter((recht) => scope.includes(recht));
    if (rechten.length === 0) throw onbekend();
    const secret = this.log.ids.secret();
    const now = this.log.clock.now();
    await db.execute(sql`delete from koppeltokens where verloopt_op < ${now}`);
    await db.execute(sql`
      insert into koppeltokens (token_hash, koppeling_id, rechten, verloopt_op)
      values (${hashSecret(secret)}, ${found.id}, ${[...rechten]}, ${new Date(now.getTime() + TOKEN_SECONDEN * 1_000)})`);
    db.atCommit(sql`update koppelingen set laatst_gebruikt_op = ${now} where id = ${found.id}`);
    this.log.write(db, 'aanmelden', found.id);
    return { token: secret, rechten };
  }

  async #proven(
    assertion: string,
    { sleutels }: Rij,
    clientId: string,
    audience: string,
  ): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(assertion, createLocalJWKSet(sleutels), {
        ...{ audience, issuer: clientId, subject: clientId },
        algorithms: [...ALGORITMEN],
        requiredClaims: ['exp', 'jti'],
        currentDate: this.log.clock.now(),
      });
      const latest = this.log.clock.now().getTime() / 1_000 + BEWIJS_SECONDEN;
      if ((payload.exp ?? Infinity) > latest) throw onbekend();
      return payload;
    } catch {
      throw onbekend();
    }
  }

  /** An assertion that was read somewhere opens nothing: it works once. */
  async #once(db: TenantDb, { jti = '', exp = 0 }: JWTPayload): Promise<void> {
    await db.execute(sql`delete from koppelbewijzen where verloopt_op < ${this.log.clock.now()}`);
    const fresh = await db.first(sql`
      insert into koppelbewijzen (jti_hash, verloopt_op) values (${hashSecret(jti)}, ${new Date(exp * 1_000)}) on conflict do nothing returning 1`);
    if (!fresh) throw onbekend();
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom the assertion says it is of; not believed before its signature is checked. */
function clientOf(assertion: string): string {
  const [, payload = ''] = assertion.split('.');
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { sub?: unknown };
    return typeof claims.sub === 'string' ? claims.sub : '';
  } catch {
    return '';
  }
}

/** Who is behind a bearer token in the open tenant. */
@Injectable()
export class Koppeltokens extends KoppelingReader {
  constructor(private readonly log: Koppellog) {
    super();
  }

  identify(db: TenantDb, secret: string): Promise<Koppelaar | undefined> {
    return db.first<Koppelaar>(sql`
      select k.id as "koppelingId", t.rechten from koppeltokens t join koppelingen k on k.id = t.koppeling_id
      where t.token_hash = ${hashSecret(secret)} and t.verloopt_op > ${this.log.clock.now()} and k.ingetrokken_op is null`);
  }
}
