import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueueModule } from '@zesweken/queue';
import { startKernel, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { DailyHeads } from '../src/jobs/daily-heads.js';
import { SealLogs } from '../src/jobs/seal-logs.js';
import { VerantwoordingJobsModule } from '../src/jobs/verantwoording-jobs.module.js';
import { signatureFits } from '../src/log-signer.js';
import { SealLog } from '../src/seal-log.js';
import { acts } from './acts.js';
import { type Fields, parse } from './log-of-paper.js';

const kernel = await startKernel({
  queue: QueueModule.forWorker(),
  imports: [VerantwoordingJobsModule],
});
const koppen = join(kernel.settings.dataFolder, 'koppen');
const never = new AbortController().signal;

function headsOf(day: string): Fields[] {
  const lines = readFileSync(join(koppen, `${day}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(parse);
}

describe('the worker', () => {
  it('seals the logs of all tenants by itself', async () => {
    const tenants = [await kernel.aTenant(), await kernel.aTenant('partner')];
    for (const tenant of tenants) await acts(kernel, tenant, 3);

    for (const tenant of tenants) {
      await until(
        'the seals',
        async () => (await tenant.rows(sql`select 1 from zegels`)).length === 3,
        25_000,
      );
    }
  }, 30_000);

  it('looks less often where nothing happens, and is back within three rounds', async () => {
    const tenant = await kernel.aTenant('regio');
    const rounds = kernel.get(SealLogs);
    for (let round = 0; round < 12; round += 1) await rounds.run(never);
    await acts(kernel, tenant, 1);

    let needed = 0;
    for (let sealed = 0; sealed === 0 && needed < 9; needed += 1) {
      await rounds.run(never);
      sealed = (await tenant.rows(sql`select 1 from zegels`)).length;
    }

    expect(needed).toBeLessThanOrEqual(3);
  });

  it('seals a backlog of more than one batch, batch after batch', async () => {
    const tenant = await kernel.aTenant();
    await kernel.database.owner.query(
      `insert into ${tenant.tenant.schema}.verwerkingen
       select ('019bb160-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, now(), 'a', 'b', 'systeem', null, 'proef', 'lezen', 'a', 'd', 'g', 'leerling', null, '{}', 0
       from generate_series(1, 2500) n`,
    );

    await until('all of it to be sealed', async () => {
      await kernel.get(SealLogs).run(never);
      const rows = await tenant.rows<{ n: number }>(sql`select count(*)::int as n from zegels`);
      return rows[0]?.n === 2_500;
    });
  });
});

describe('the heads of the day', () => {
  it('are written once, signed, one for each tenant', async () => {
    const tenant = await kernel.aTenant('regio');
    await acts(kernel, tenant, 2);
    await kernel.get(SealLog).run(tenant.tenant);
    kernel.clock.advance({ days: 1 });
    const day = kernel.clock.today();

    await until('the heads of the day', async () => {
      await kernel.get(DailyHeads).run(never);
      return readdirSync(koppen).includes(`${day}.jsonl`);
    });

    const heads = headsOf(day);
    const mine = heads.find((head) => (head.tenant as Fields).id === tenant.id);
    expect(mine).toMatchObject({
      soort: 'kop',
      vorm: 'zesweken-log/1',
      tenant: { id: tenant.id, slug: tenant.slug },
      volgnummer: 2,
      kop: expect.stringMatching(/^[0-9a-f]{64}$/),
      klopt: true,
    });
    expect(heads.every((head) => signatureFits(head))).toBe(true);
    expect(signatureFits({ ...mine, volgnummer: 1 })).toBe(false);
    await kernel.get(DailyHeads).run(never);
    expect(headsOf(day)).toEqual(heads);
    expect(readdirSync(koppen).filter((file) => file.endsWith('.deel'))).toEqual([]);
  });

  it('tell of a log that no longer holds its head', async () => {
    const tenant = await kernel.aTenant('regio');
    await acts(kernel, tenant, 3);
    await kernel.get(SealLog).run(tenant.tenant);
    await tenant.rows(sql`delete from zegels where volgnummer = 3`);
    kernel.clock.advance({ days: 1 });

    await until('the heads of the day', async () => {
      await kernel.get(DailyHeads).run(never);
      return readdirSync(koppen).includes(`${kernel.clock.today()}.jsonl`);
    });

    const mine = headsOf(kernel.clock.today()).find((head) => (head.tenant as Fields).id === tenant.id);
    expect(mine).toMatchObject({ volgnummer: 3, klopt: false });
    expect(
      kernel.logged.lines.some(
        (line) => line.includes('does not hold its own head') && line.includes(tenant.id),
      ),
    ).toBe(true);
  });
});
