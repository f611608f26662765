import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { projectRoot } from '@zesweken/config';

const WEB_FOLDER = join(projectRoot, 'apps', 'web', 'dist');

/** Paths that are no page of the web client: the api, the health routes, and anything that looks like a file. */
const NO_PAGE = /^\/(api|gezondheid|assets)(\/|$)|\.[A-Za-z0-9]+$/;

/**
 * The web client on the same origin: hashed assets for a year, the page itself never kept. Every path that is not
 * something else is a page of the client, which knows its own routes. Without a built client the api serves alone.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(WEB_FOLDER)) return;
  await app.register(fastifyStatic, {
    root: WEB_FOLDER,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply: { header(name: string, value: string): void }, path: string) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (NO_PAGE.test(path)) {
      reply.callNotFound();
      return reply;
    }
    return reply.sendFile('index.html');
  });
}
