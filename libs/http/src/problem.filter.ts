import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@zesweken/errors';
import { DatabaseFault } from '@zesweken/tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemDto } from './problem.dto.js';
import { allowedMethods } from './route-table.js';

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 412,
  'too-large': 413,
  unsupported: 415,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'De invoer klopt niet',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  405: 'Deze methode kan hier niet',
  409: 'Past niet bij de toestand van nu',
  412: 'Intussen gewijzigd',
  413: 'Te groot',
  415: 'Dit soort inhoud kan hier niet',
  428: 'Versie ontbreekt',
  429: 'Te veel pogingen',
  431: 'Te lange kop',
  500: 'Er ging iets mis',
  503: 'Nu niet bereikbaar',
};

const DETAILS: Readonly<Record<number, string>> = {
  400: 'De vraag is niet goed leesbaar. Controleer de inhoud en probeer het opnieuw.',
  404: 'Deze pagina of dit onderdeel bestaat niet. Controleer de link.',
  405: 'Deze methode kan hier niet. De kop Allow noemt welke wel kunnen.',
  413: 'De inhoud is te groot. Deel die op in kleinere stukken.',
  415: 'Stuur de inhoud in het soort dat de API-beschrijving noemt.',
  431: 'De kop of het adres van de vraag is te lang. Stuur minder of kortere koppen.',
  500: 'Er ging iets mis bij ons. Probeer het later opnieuw; er is niets half opgeslagen.',
  503: 'De dienst is nu even niet bereikbaar. Probeer het zo opnieuw; er is niets half opgeslagen.',
};

/** Classes of SQLSTATE that mean: try again later (connection, resources, operator, timeouts). */
const UNAVAILABLE = /^(08|53|57|55P03|25P04)/;

/** A text with a NUL character, which JSON can carry and PostgreSQL can't hold: the sender's fault, not ours. */
const CHARACTER_NOT_IN_REPERTOIRE = '22021';

/** Headers that a handler set before its commit failed: what they speak of is not there. */
const OF_SUCCESS = ['location', 'etag', 'link'] as const;

/** Turns whatever was thrown into problem+json (RFC 9457); what we did not foresee is logged without values. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.#problem(error, request);
    if (problem.status >= 500) this.#tell(error, request, problem.status);
    if (reply.sent) return;
    for (const name of OF_SUCCESS) void reply.removeHeader(name);
    if (problem.status === 405)
      void reply.header('allow', allowedMethods(request.server, request.url).join(', '));
    if (error instanceof DomainError && error.retryAfter)
      void reply.header('retry-after', String(error.retryAfter));
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
  }

  #problem(error: unknown, request: FastifyRequest): ProblemDto {
    if (error instanceof DomainError) {
      return problemOf(STATUS[error.kind], error.code, error.message, error.errors);
    }
    const status = statusOf(error);
    const real = status === 404 && isWrongMethod(request) ? 405 : status;
    return problemOf(real, `http.${real}`);
  }

  #tell(error: unknown, request: FastifyRequest, status: number): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    this.#logger.error({
      message: cause.message,
      status,
      tenant: request.tenantId,
      route: request.routeOptions.url,
      method: request.method,
      traceId: request.trace.traceId,
      stack: cause.stack,
    });
  }
}

/** A problem with its title and, where no text is given, the standard sentence of its status. */
export function problemOf(
  status: number,
  code: string,
  detail?: string,
  errors: ProblemDto['errors'] | readonly object[] = [],
): ProblemDto {
  const general = status < 500 ? 400 : 500;
  return {
    type: `urn:zesweken:probleem:${code}`,
    title: TITLES[status] ?? TITLES[general]!,
    status,
    detail: detail ?? DETAILS[status] ?? DETAILS[general]!,
    code,
    ...(errors.length > 0 ? { errors: errors as ProblemDto['errors'] } : {}),
  };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof DatabaseFault) return statusOfFault(error);
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return statusCode;
  return isConnectionFault(error) ? 503 : 500;
}

/** The driver's own connection errors: refused, reset, timed out while waiting for a connection. */
function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/^E(CONN|PIPE|TIMEDOUT)/.test((error as NodeJS.ErrnoException).code ?? '')) return true;
  return /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(error.message);
}

function statusOfFault({ code }: DatabaseFault): number {
  if (code === CHARACTER_NOT_IN_REPERTOIRE) return 400;
  return UNAVAILABLE.test(code) ? 503 : 500;
}

/** Whether the path exists for other methods only. A path with an endless id fits a route and still is not found. */
function isWrongMethod(request: FastifyRequest): boolean {
  const allowed = allowedMethods(request.server, request.url);
  return allowed.length > 0 && !allowed.includes(request.method);
}
