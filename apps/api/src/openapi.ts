import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Settings } from '@zesweken/config';
import { newAdapter } from '@zesweken/http';
import { AppModule } from './app.module.js';
import { describeApi } from './describe-api.js';

/** Writes the API description without a database: `node dist/apps/api/src/openapi.js <file>`. */
const file = process.argv[2];
if (!file) throw new Error('Give the file to write.');
const app = await NestFactory.create(
  AppModule.for(
    Settings.from({
      ZESWEKEN_APP_URL: 'postgres://localhost/none',
      ZESWEKEN_QUEUE_URL: 'postgres://localhost/none',
    }),
  ),
  newAdapter(),
  { preview: true, logger: false },
);
writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
