import { QueueModule } from '@zesweken/queue';
import { Acting, newTrace } from '@zesweken/logboek';
import { type Api, type Kernel, type Person, startKernel, type TestTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
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

export const ledger = async (person: Person, query = ''): Promise<Line[]> =>
  (await person.get<{ items: Line[] }>(`/herinneringen?pageSize=100${query}`).expect(200)).body.items;
/** It becomes another day, and people are still signed in. */
export const becomes = async (api: Api, at: string, ...tenants: TestTenant[]): Promise<void> => {
  api.clock.set(at);
  for (const tenant of tenants)
    await tenant.rows(sql`update sessies set laatst_gezien_op = ${at}, verloopt_op = '2030-01-01'`);
};
/** The lines of one kind of termijn, oldest first: moment, status, capacity. */
export const told = (lines: readonly Line[], soort: string): string[] =>
  lines
    .filter((line) => line.soort === soort)
    .map(({ moment, status, rol }) => `${moment} ${status} ${rol}`)
    .sort();
export const messages = async (person: Person): Promise<string[]> => {
  const { body } = await person
    .get<{ items: { soort: string; gegevens: Record<string, string> }[] }>('/berichten?pageSize=100')
    .expect(200);
  return body.items.map(({ soort, gegevens }) =>
    `${soort} ${gegevens.termijnsoort ?? ''} ${gegevens.moment ?? ''}`.trim(),
  );
};
