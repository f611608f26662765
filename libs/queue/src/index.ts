export { EachTenant, type RoundOptions } from './each-tenant.js';
export {
  type JobHandler,
  JobHandlers,
  type RunningJob,
  type Slice,
  type SliceHandler,
} from './job-handlers.js';
export { defineJob, type JobData, type JobKind, type JobOptions, type Schedule } from './job-kind.js';
export { JobLogger } from './job-logger.js';
export { JobQueue } from './job-queue.js';
export { Outbox } from './outbox.js';
export { type Depth, type NextTurn, QueueState } from './queue-state.js';
export { QueueModule } from './queue.module.js';
export { type Ronde, Rondes } from './rondes.js';
export { Wekkers } from './wekkers.js';
