// A worker of its own process, from what is built: counts each job once in the tenant's data. Told to hang, it says so inside the
// job's transaction and waits to be killed. Arguments: the name of the queue, and `hangt` or `werkt`.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import sql from 'sql-template-tag';
import { ClockModule } from '../../../dist/libs/clock/src/index.js';
import { ConfigModule, Settings } from '../../../dist/libs/config/src/index.js';
import { CryptoModule } from '../../../dist/libs/crypto/src/index.js';
import { LogboekModule } from '../../../dist/libs/logboek/src/index.js';
import { defineJob, JobHandlers, QueueModule } from '../../../dist/libs/queue/src/index.js';
import { QueueOptions } from '../../../dist/libs/queue/src/queue-store.js';
import { TenancyModule, Tenants } from '../../../dist/libs/tenancy/src/index.js';

const [queue, how] = process.argv.slice(2);

/** @param {JobHandlers} handlers @param {Tenants} tenants */
function count(handlers, tenants) {
  handlers.add(defineJob('proef.tellen'), async ({ naam }) => {
    await tenants.db.execute(sql`
      insert into tellers (naam, waarde) values (${naam}, 1)
      on conflict (naam) do update set waarde = tellers.waarde + 1`);
    if (how !== 'hangt') return;
    process.stdout.write('taken\n');
    await new Promise((resolve) => setTimeout(resolve, 300_000));
  });
  return true;
}

class WorkerModule {}
Module({
  imports: [
    ConfigModule.for(Settings.ofThisProcess()),
    ClockModule,
    CryptoModule,
    LogboekModule,
    TenancyModule.forRoot(),
    QueueModule.forWorker(new QueueOptions(queue)),
  ],
  providers: [{ provide: 'count', inject: [JobHandlers, Tenants], useFactory: count }],
})(WorkerModule);

const worker = await NestFactory.createApplicationContext(WorkerModule, { logger: ['warn', 'error'] });
worker.enableShutdownHooks();
