import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { projectVersion, Settings } from '@zesweken/config';
import { DomainError } from '@zesweken/errors';
import { traceFrom } from '@zesweken/logboek';
import { answerBrokenRequest, answerBrokenUrl } from './broken-requests.js';
import { checkOrigin } from './origin-check.js';
import { keepRoutes } from './route-table.js';
import './request.js';
import { registerUploads } from './upload.js';

const JSON_LIMIT = 1024 * 1024;
const YEAR = 31_536_000;
/** The one route that takes a form, as OAuth 2.0 wants it (RFC 6749 4.4.2); a page elsewhere could send one to any other. */
const FORM_ROUTE = '/api/v1/koppelvlak/_token';

/**
 * The Fastify adapter as we run it: strict paths, small bodies.
 * @param proxies reverse proxies in front of us; without them X-Forwarded-For is not believed, or anyone could choose
 * the address that throttling counts.
 */
export function newAdapter(proxies = 0): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: proxies === 0 ? false : (_address: string, hop: number) => hop < proxies,
    bodyLimit: JSON_LIMIT,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    requestTimeout: 0,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    return503OnClosing: true,
    frameworkErrors: answerBrokenUrl,
    clientErrorHandler: answerBrokenRequest,
  });
}

/**
 * Registers what every request passes before Nest: trace, cookies, security headers, CSRF check, and the parser that
 * hands CSV on as a stream.
 */
export async function prepareServer(app: NestFastifyApplication): Promise<void> {
  const settings = app.get(Settings);
  const server = app.getHttpAdapter().getInstance();
  keepRoutes(server);
  server.decorateRequest('identity', undefined);
  server.decorateRequest('betrokkene', undefined);
  server.decorateRequest('tenantId', undefined);
  server.addHook('onRequest', (request, reply, done) => {
    request.trace = traceFrom(request.headers.traceparent as string | undefined);
    void reply.header('api-version', projectVersion);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
  await app.register(cookie);
  await app.register(helmet, helmetOptions(settings));
  server.addHook('onRequest', (request, _reply, done) => {
    try {
      checkOrigin(request, settings.publicUrl);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  // Fastify reads plain text by itself; no route of ours takes it.
  server.removeContentTypeParser('text/plain');
  await registerUploads(app);
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (request, body, done) => {
      if (request.routeOptions.url === FORM_ROUTE)
        done(null, Object.fromEntries(new URLSearchParams(body.toString())));
      else
        done(new DomainError('unsupported', 'http.415', 'Stuur de inhoud als application/json.'), undefined);
    },
  );
  server.addContentTypeParser(['text/csv', 'text/calendar'], (_request, payload, done) => {
    done(null, payload);
  });
}

function helmetOptions(settings: Settings): object {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: settings.tls ? { maxAge: YEAR, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
  };
}
