import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { type Kernel, until } from '@zesweken/testing';
import { FailedJobs } from '../src/failed-jobs.js';
import { defineJob } from '../src/job-kind.js';
import { JobQueue } from '../src/job-queue.js';
import { MetricsServer } from '../src/metrics/metrics-server.js';
import { Rondes } from '../src/rondes.js';
import { Wekkers } from '../src/wekkers.js';
import { job, postgresStore, stopWorkers } from './stores.js';

const GOOD = defineJob<{ tenantId: string }>('proef.goed');
const BAD = defineJob('proef.slecht', { attempts: 1 });
const store = await postgresStore();

afterEach(stopWorkers);

async function scraped(worker: Kernel): Promise<string> {
  const answer = await fetch(worker.get(MetricsServer).url!);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return answer.text();
}

/** The value behind a name with its labels. */
function figure(text: string, name: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe('the figures for Prometheus', () => {
  it('tell what was done, what waits, and how long a round stayed away; of no tenant', async () => {
    const worker = await store.workerWith(
      { ZESWEKEN_METRICS: '0' },
      store.newQueue(),
      job(GOOD, async () => undefined),
      job(BAD, () => Promise.reject(new Error('er is iets stuk'))),
    );
    const gemeente = await worker.aTenant();
    await worker.get(JobQueue).add(GOOD, 'goed', { tenantId: gemeente.id });
    await worker.get(JobQueue).add(BAD, 'slecht', {});
    await until('the bad one to fail', async () => (await worker.get(FailedJobs).list()).length === 1);
    await worker.get(Rondes).run('proef.ronde', () => Promise.resolve({ verzonden: 3 }));
    await worker.get(Tenants).run(gemeente.tenant, async (db) => {
      worker.get(Wekkers).set(db, 'termijnen', worker.clock.now());
    });
    worker.clock.advance({ seconds: 90 });

    const text = await until('the good one', async () => {
      const found = await scraped(worker);
      return figure(found, 'zesweken_jobs_total{kind="proef.goed",outcome="done"}') === 1 && found;
    });

    expect(figure(text, 'zesweken_jobs_total{kind="proef.slecht",outcome="failed"}')).toBe(1);
    expect(figure(text, 'zesweken_job_duration_seconds_count{kind="proef.goed"}')).toBe(1);
    expect(figure(text, 'zesweken_queue_jobs{state="failed"}')).toBe(1);
    expect(figure(text, 'zesweken_queue_jobs{state="waiting"}')).toBe(0);
    expect(figure(text, 'zesweken_round_age_seconds{kind="proef.ronde"}')).toBe(90);
    expect(figure(text, 'zesweken_overdue_seconds{kind="termijnen"}')).toBe(90);
    expect(figure(text, 'zesweken_overdue_seconds{kind="outbox"}')).toBe(0);
    expect(figure(text, 'zesweken_up{part="queue"}')).toBe(1);
    expect(figure(text, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    for (const secret of [gemeente.id, gemeente.slug, gemeente.tenant.schema])
      expect(text).not.toContain(secret);
    expect((await fetch(worker.get(MetricsServer).url!.replace('/metrics', '/'))).status).toBe(404);
  });

  it('that can not be read are left out, and that is told', async () => {
    const worker = await store.workerWith({ ZESWEKEN_METRICS: '0' }, store.newQueue());
    await until('the first figures', async () => {
      return figure(await scraped(worker), 'zesweken_up{part="queue"}') === 1;
    });

    await store.wire.cut();
    try {
      const text = await scraped(worker);
      expect(figure(text, 'zesweken_up{part="queue"}')).toBe(0);
      expect(figure(text, 'zesweken_queue_jobs{state="waiting"}')).toBeUndefined();
      expect(figure(text, 'zesweken_up{part="rounds"}')).toBe(1);
    } finally {
      await store.wire.mend();
    }
  }, 30_000);

  it('are not there when the port is taken or nobody wants them, and the work goes on', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = String((taken.address() as AddressInfo).port);
    try {
      let done = 0;
      const worker = await store.workerWith(
        { ZESWEKEN_METRICS: port },
        store.newQueue(),
        job(GOOD, async () => void (done += 1)),
      );
      const { id } = await worker.aTenant();

      await worker.get(JobQueue).add(GOOD, 'toch', { tenantId: id });
      await until('the work', () => done === 1);

      expect(worker.get(MetricsServer).url).toBeUndefined();
      expect(worker.logged.lines.join('\n')).toContain('No figures for Prometheus: listen EADDRINUSE');
      expect((await store.worker(store.newQueue())).get(MetricsServer).url).toBeUndefined();
    } finally {
      await new Promise((resolve) => taken.close(resolve));
    }
  });
});
