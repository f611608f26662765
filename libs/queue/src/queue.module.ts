import { type DynamicModule, Module } from '@nestjs/common';
import { EachTenant } from './each-tenant.js';
import { JobFrame } from './job-frame.js';
import { JobHandlers } from './job-handlers.js';
import { JobLogger } from './job-logger.js';
import { JobQueue } from './job-queue.js';
import { JobScope } from './job-scope.js';
import { JobWorker } from './job-worker.js';
import { KeepMoment } from './keep-moment.js';
import { QueueOptions, QueueStore } from './queue-store.js';
import { Rondes } from './rondes.js';
import { Wekkers } from './wekkers.js';

/** The queue. Kernel, hence global in the processes that import it. */
@Module({})
export class QueueModule {
  /** For processes that make work and do none: they set clocks. */
  static forMakers(): DynamicModule {
    return { module: QueueModule, global: true, providers: [Wekkers], exports: [Wekkers] };
  }

  /** For the worker: takes jobs as long as the process lives. Only tests give options. */
  static forWorker(options = new QueueOptions()): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        { provide: QueueOptions, useValue: options },
        QueueStore,
        JobQueue,
        JobHandlers,
        JobScope,
        JobFrame,
        JobWorker,
        JobLogger,
        EachTenant,
        KeepMoment,
        Rondes,
        Wekkers,
      ],
      exports: [JobQueue, JobHandlers, EachTenant, JobLogger, Rondes, Wekkers],
    };
  }
}
