import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { ConsoleLogger, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { projectRoot, type Settings } from '@zesweken/config';
import { newAdapter, prepareServer } from '@zesweken/http';
import { AppModule } from './app.module.js';
import { describeApi } from './describe-api.js';
import { OpenapiHolder } from './openapi-holder.js';

const WEB_FOLDER = join(projectRoot, 'apps', 'web', 'dist');

/** A doubled route stops the start, and so does any other fault. Bodies are JSON: Nest's own parser also takes forms. */
export const NEST_OPTIONS = {
  abortOnError: false,
  bodyParser: false,
  routeConflictPolicy: { duplicate: 'error', shadow: 'error' },
} as const;

/** The api, ready to listen. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(settings), newAdapter(), {
    ...NEST_OPTIONS,
    logger: new ConsoleLogger({
      json: settings.production,
      colors: false,
      logLevels: ['warn', 'error', 'log'],
    }),
  });
  await prepareApp(app);
  return app;
}

/** Everything between a bare Nest application and one that can listen; apart, because tests make theirs with a clock. */
export async function prepareApp(app: NestFastifyApplication): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: [{ path: 'gezondheid/*path', method: RequestMethod.ALL }] });
  app.enableShutdownHooks();
  await prepareServer(app);
  if (existsSync(WEB_FOLDER)) await serveWeb(app);
  app.get(OpenapiHolder).document = describeApi(app);
}

/** The web client on the same origin: hashed assets for a year, the page itself never kept. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic as unknown as Parameters<typeof app.register>[0], {
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
}
