import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { EachTenant } from './each-tenant.js';
import { FailedJobs } from './failed-jobs.js';
import { JobFrame } from './job-frame.js';
import { JobHandlers } from './job-handlers.js';
import { JobLogger } from './job-logger.js';
import { JobQueue } from './job-queue.js';
import { JobScope } from './job-scope.js';
import { JobWorker } from './job-worker.js';
import { KeepMoment } from './keep-moment.js';
import { JobMetrics } from './metrics/job-metrics.js';
import { MetricsServer } from './metrics/metrics-server.js';
import { QueueFigures } from './metrics/queue-figures.js';
import { Outbox } from './outbox.js';
import { QueueConnection } from './queue-connection.js';
import { QueueState } from './queue-state.js';
import { QueueOptions, QueueStore } from './queue-store.js';
import { RelayOutbox } from './relay-outbox.js';
import { Rondes } from './rondes.js';
import { Wekkers } from './wekkers.js';

const SHARED = [JobQueue, Outbox, Rondes, Wekkers, FailedJobs, QueueState] as const;

/** What makers and doers of work share. It connects with the store when it first has something to say to it. */
function shared(options: QueueOptions): Provider[] {
  return [{ provide: QueueOptions, useValue: options }, QueueStore, QueueConnection, ...SHARED];
}

/** The queue. Kernel, hence global in the processes that import it. Only tests give options. */
@Module({})
export class QueueModule {
  /** For processes that make work and do none. */
  static forMakers(options = new QueueOptions()): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: shared(options),
      exports: [...SHARED],
    };
  }

  /** For the worker: takes jobs as long as the process lives. */
  static forWorker(options = new QueueOptions()): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        ...shared(options),
        JobHandlers,
        JobScope,
        JobFrame,
        JobWorker,
        JobLogger,
        EachTenant,
        KeepMoment,
        RelayOutbox,
        JobMetrics,
        QueueFigures,
        MetricsServer,
      ],
      exports: [...SHARED, JobHandlers, EachTenant, JobLogger],
    };
  }
}
