import { QueueModule } from '@zesweken/queue';
import { Acting, newTrace } from '@zesweken/logboek';
import { type Api, type Kernel, startKernel } from '@zesweken/testing';
import { Bewaken } from '../src/jobs/bewaken.js';
import { Doorzetten } from '../src/jobs/doorzetten.js';
import { Nalopen } from '../src/jobs/nalopen.js';
import { HerinneringenJobsModule } from '../src/jobs/herinneringen-jobs.module.js';

/** A worker beside the api: the same database, the same clock, and rounds when the test wants them. */
export interface Worker extends Kernel {
  round(): Promise<void>;
  checkAll(): Promise<void>;
}

export async function startWorker(api: Api): Promise<Worker> {
  const kernel = await startKernel({
    database: api.database,
    clock: api.clock,
    imports: [QueueModule.forWorker(), HerinneringenJobsModule],
  });
  const never = new AbortController().signal;
  const actor = { soort: 'systeem', id: null, rol: 'herinneringen.bewaken', trace: newTrace() } as const;
  const as = (work: () => Promise<void>): Promise<void> => kernel.get(Acting).as(actor, work);
  return {
    ...kernel,
    round: () =>
      as(async () => {
        await kernel.get(Bewaken).run(never);
        await kernel.get(Doorzetten).run(never);
      }),
    checkAll: () => as(() => kernel.get(Nalopen).run(never)),
  };
}

/** A line of the ledger as the api gives it. */
export interface Line {
  readonly id: string;
  readonly dossierId: string | null;
  readonly kenmerk: string | null;
  readonly soort: string;
  readonly moment: string;
  readonly uiterlijk: string;
  readonly ontvanger: string | null;
  readonly rol: string;
  readonly status: string;
  readonly fout: string | null;
}
