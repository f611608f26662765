import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { Forbidden, TenantUnavailable, Unauthenticated } from '@zesweken/errors';
import { Acting, type Actor } from '@zesweken/logboek';
import { type Tenant, type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { type Access, accessOf, secondsOf } from './access.js';
import { readUpload, uploadOf } from './upload.js';
import {
  type Betrokkene,
  BETROKKENE_COOKIES,
  type Identity,
  Readers,
  SESSION_COOKIES,
} from './session-reader.js';

const KOPPELING = 'koppeling ';
const BEARER = /^Bearer ([\w.-]{1,300})$/i;

/**
 * Everything between a request and its handler: the tenant's door is opened, the session looked up in that very
 * transaction, the role checked, and the actor set. The handler, its log rows and COMMIT are inside too; the answer
 * goes out after. A route that declares no access is refused.
 */
@Injectable()
export class Gate implements NestInterceptor {
  readonly #logger = new Logger(Gate.name);

  constructor(
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
    private readonly readers: Readers,
    private readonly acting: Acting,
    private readonly settings: Settings,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (access === undefined)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no access.`);
    if (access === 'public') return next.handle();

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (access === 'betrokkene')
      return of(await this.#asBetrokkene(request, next, secondsOf(context.getHandler())));
    if (typeof access === 'string' && access.startsWith(KOPPELING))
      return of(await this.#asKoppeling(request, next, access.slice(KOPPELING.length)));
    const { tenant, secret } = await this.#cookie(request, SESSION_COOKIES);
    request.tenantId = tenant.id;
    const upload = uploadOf(context.getHandler());
    if (upload) {
      // First who it is, then the file, then the work: a slow line must not hold a connection to the database open, and
      // nobody may send files before we know them.
      await this.tenants.run(tenant, (db) => this.#identify(db, secret, access, request));
      await readUpload(request, upload);
    }
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    const result = await this.tenants.run(
      tenant,
      async (db) => {
        const identity = await this.#identify(db, secret, access, request);
        request.identity = identity;
        const rol = actingRole(identity, access);
        return this.acting.as(
          { soort: 'gebruiker', id: identity.gebruikerId, rol, trace: request.trace },
          work,
        );
      },
      { seconds: secondsOf(context.getHandler()) },
    );
    return of(result);
  }

  /** The same way in for who came by a personal link, with a cookie and a reader of its own. */
  async #asBetrokkene(
    request: FastifyRequest,
    next: CallHandler,
    seconds: number | undefined,
  ): Promise<unknown> {
    const { tenant, secret } = await this.#cookie(request, BETROKKENE_COOKIES);
    request.tenantId = tenant.id;
    return this.tenants.run(
      tenant,
      async (db) => {
        const betrokkene = await this.readers.betrokkenen.identify(db, secret);
        if (!betrokkene) throw new Unauthenticated();
        request.betrokkene = betrokkene;
        return this.acting.as(actorOf(betrokkene, request), () =>
          lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined }),
        );
      },
      { seconds },
    );
  }

  /** A system of a partner, by its bearer token (RFC 6750). */
  async #asKoppeling(request: FastifyRequest, next: CallHandler, recht: string): Promise<unknown> {
    const { tenant, secret } = await this.#keyOf(BEARER.exec(request.headers.authorization ?? '')?.[1]);
    request.tenantId = tenant.id;
    return this.tenants.run(tenant, async (db) => {
      const found = await this.readers.koppelingen.identify(db, secret);
      if (!found) throw new Unauthenticated();
      if (!found.rechten.includes(recht))
        throw new Forbidden(`Deze koppeling heeft het recht ${recht} niet.`, 'koppeling.recht');
      const { trace } = request;
      return this.acting.as({ soort: 'koppeling', id: found.koppelingId, rol: recht, trace }, () =>
        lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined }),
      );
    });
  }

  /** The cookie is `<tenant id>.<secret>`, so that the session can be looked up in the tenant's own schema. */
  #cookie(
    request: FastifyRequest,
    names: { readonly tls: string; readonly plain: string },
  ): Promise<{ tenant: Tenant; secret: string }> {
    // Under TLS only the __Host- cookie counts: any site under the same domain can set the plain one.
    return this.#keyOf(request.cookies[this.settings.tls ? names.tls : names.plain]);
  }

  /** @throws Unauthenticated for what is not `<tenant id>.<secret>` of a tenant that is there. */
  async #keyOf(key: string | undefined): Promise<{ tenant: Tenant; secret: string }> {
    const dot = key?.indexOf('.') ?? -1;
    if (!key || dot < 1) throw new Unauthenticated();
    const tenant = await this.directory.find(key.slice(0, dot));
    if (!tenant) throw new Unauthenticated();
    if (tenant.fenced) throw new TenantUnavailable();
    return { tenant, secret: key.slice(dot + 1) };
  }

  async #identify(db: TenantDb, secret: string, access: Access, request: FastifyRequest): Promise<Identity> {
    const identity = await this.readers.sessions.identify(db, secret);
    if (!identity) throw new Unauthenticated();
    if (access !== 'signed-in' && !identity.rollen.some((role) => access.includes(role))) {
      this.#logger.warn({
        message: 'refused',
        tenant: db.tenant.id,
        gebruiker: identity.gebruikerId,
        route: request.routeOptions.url,
        traceId: request.trace.traceId,
      });
      throw new Forbidden();
    }
    return identity;
  }
}

function actorOf({ gezagdragerId, leerlingId }: Betrokkene, { trace }: FastifyRequest): Actor {
  const rol = gezagdragerId === null ? 'leerling' : 'gezagdrager';
  return { soort: 'betrokkene', id: gezagdragerId ?? leerlingId, rol, trace };
}

/** The role in which the user acts here: the first of theirs that the route asks for. */
function actingRole(identity: Identity, access: Access): string {
  const role = typeof access === 'string' ? undefined : identity.rollen.find((own) => access.includes(own));
  return role ?? identity.rollen[0] ?? 'gebruiker';
}
