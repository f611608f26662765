import { Unauthenticated } from '@zesweken/errors';
import type { Trace } from '@zesweken/logboek';
import type { FastifyRequest } from 'fastify';
import type { Betrokkene, Identity } from './session-reader.js';
import type { Upload } from './upload.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Trace of this request; set when it arrives. */
    trace: Trace;
    /** Tenant in which the request works; for log lines. Unset on public routes. */
    tenantId: string | undefined;
    /** The form with a file; set by the gate on routes that take one. */
    upload: Upload | undefined;
    /** Who is signed in; set by the gate on routes that are not public. */
    identity: Identity | undefined;
    /** Who came by a personal link; set by the gate on routes for them. */
    betrokkene: Betrokkene | undefined;
  }
}

/** Who is signed in. @throws Unauthenticated on a public route. */
export function identityOf(request: FastifyRequest): Identity {
  if (!request.identity) throw new Unauthenticated();
  return request.identity;
}

/** Who came by a personal link. @throws Unauthenticated on any other route. */
export function betrokkeneOf(request: FastifyRequest): Betrokkene {
  if (!request.betrokkene) throw new Unauthenticated();
  return request.betrokkene;
}
