import { ConsoleLogger, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@zesweken/config';
import { newAdapter, prepareServer } from '@zesweken/http';
import { PlatformStore } from '@zesweken/tenancy';
import { AppModule } from './app.module.js';
import { describeApi } from './describe-api.js';
import { OpenapiHolder } from './openapi-holder.js';
import { serveWeb } from './serve-web.js';

/** A doubled route stops the start, and so does any other fault. Bodies are JSON: Nest's own parser also takes forms. */
export const NEST_OPTIONS = {
  abortOnError: false,
  bodyParser: false,
  routeConflictPolicy: { duplicate: 'error', shadow: 'error' },
} as const;

/** The api, ready to listen. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for(settings),
    newAdapter(settings.proxies),
    {
      ...NEST_OPTIONS,
      logger: new ConsoleLogger({
        json: settings.production,
        colors: false,
        logLevels: ['warn', 'error', 'log'],
      }),
    },
  );
  if (settings.production && (await app.get(PlatformStore).holdsDemo())) {
    throw new Error('This database holds demo accounts. Production refuses it: use an empty database.');
  }
  await prepareApp(app);
  return app;
}

/** Everything between a bare Nest application and one that can listen; apart, because tests make theirs with a clock. */
export async function prepareApp(app: NestFastifyApplication): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: [{ path: 'gezondheid/*path', method: RequestMethod.ALL }] });
  app.enableShutdownHooks();
  await prepareServer(app);
  await serveWeb(app);
  app.get(OpenapiHolder).document = describeApi(app);
}
