import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { round2 } from './reads.mjs';

/** As many at a time as our own worker takes. */
const AT_ONCE = 8;
const ADDERS = 50;
const JOBS = 10_000;

/**
 * What BullMQ alone does a second with jobs that do nothing, on the store in use: Redis when its address is given, else the schema
 * bullmq of PostgreSQL. All jobs are added first, so that adding them does not count.
 * @param {{ redisUrl?: string | undefined, queueUrl: string, jobs?: number }} where
 * @returns {Promise<{ store: 'Redis' | 'PostgreSQL', jobs: number, jobsPerSecond: number }>}
 */
export async function measureQueue({ redisUrl, queueUrl, jobs = JOBS }) {
  const name = `bench-${process.pid}`;
  const open = (Kind, ...given) => {
    if (redisUrl) return new Kind(name, ...given, { ...options(Kind), connection: connectionOf(redisUrl) });
    const connection = { connectionString: queueUrl, schema: 'bullmq', migrate: false, max: 2 };
    return new Kind(name, ...given, { ...options(Kind), connection }, createPostgresBackend);
  };
  const queue = open(Queue);
  try {
    await addAll(queue, jobs);
    let done = 0;
    const worker = open(Worker, async () => void (done += 1));
    try {
      await worker.waitUntilReady();
      const began = performance.now();
      void worker.run();
      while (done < jobs) await pause(5);
      const seconds = (performance.now() - began) / 1_000;
      return { store: redisUrl ? 'Redis' : 'PostgreSQL', jobs, jobsPerSecond: round2(jobs / seconds) };
    } finally {
      await worker.close();
    }
  } finally {
    await queue.obliterate({ force: true });
    await queue.close();
  }
}

function options(Kind) {
  return Kind === Worker ? { autorun: false, concurrency: AT_ONCE } : {};
}

function connectionOf(url) {
  return { url, maxRetriesPerRequest: null };
}

/** The ids are ours: the role of the queue may make no sequence for automatic ones. */
async function addAll(queue, jobs) {
  const ids = Array.from({ length: jobs }, (_, number) => `werk-${number}`);
  const lane = async () => {
    for (let jobId = ids.pop(); jobId; jobId = ids.pop())
      await queue.add('niets', {}, { jobId, removeOnComplete: { count: 100 } });
  };
  await Promise.all(Array.from({ length: ADDERS }, lane));
}
