import { Acting, Logboek, newTrace } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { Kernel, TestTenant } from '@zesweken/testing';
import { ExportLog } from '../src/export-log.js';
import { verifyLog, type VerifyReport } from '../src/verify-log.js';

export const LEERLING = '019a0000-0000-7000-8000-000000000001';

/** Someone reads about a leerling; `before` runs when the log row is made, and before it is committed. */
export async function act(
  kernel: Kernel,
  { tenant }: TestTenant,
  before: () => Promise<void> = async () => undefined,
): Promise<void> {
  const actor = { soort: 'systeem', id: null, rol: 'proef', trace: newTrace() } as const;
  await kernel.get(Acting).as(actor, () =>
    kernel.get(Tenants).run(tenant, async (db) => {
      kernel.get(Logboek).record(db, {
        handeling: 'lezen',
        activiteit: 'dossiers-behandelen',
        betrokkenen: [LEERLING],
        object: 'leerling',
        objectId: LEERLING,
      });
      await before();
    }),
  );
}

/** Many acts, some at a time. */
export async function acts(kernel: Kernel, tenant: TestTenant, count: number, atOnce = 6): Promise<void> {
  let left = count;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await act(kernel, tenant);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** The lines of an export by an operator. */
export async function exported(kernel: Kernel, { tenant }: TestTenant): Promise<string[]> {
  const actor = { soort: 'operator', id: null, rol: 'operator', trace: newTrace() } as const;
  const lines: string[] = [];
  await kernel.get(Acting).as(actor, async () => {
    for await (const line of kernel.get(ExportLog).lines(tenant)) lines.push(line);
  });
  return lines;
}

/** What a verifier says of the log as it is. The export that this takes is one more row, without a seal. */
export async function verified(kernel: Kernel, tenant: TestTenant): Promise<VerifyReport> {
  return verifyLog(await exported(kernel, tenant));
}
