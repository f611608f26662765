import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { leaveWithParent, Settings } from '@zesweken/config';
import { JobLogger } from '@zesweken/queue';
import { WorkerModule } from './worker.module.js';

const settings = Settings.ofThisProcess();
const worker = await NestFactory.createApplicationContext(WorkerModule.for(settings), {
  abortOnError: false,
  bufferLogs: true,
});
worker.useLogger(worker.get(JobLogger));
worker.enableShutdownHooks();
if (settings.hasParent) leaveWithParent(() => worker.close());
