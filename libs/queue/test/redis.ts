import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, testRun, until } from '@zesweken/testing';
import { Redis } from 'ioredis';

/** A Redis to test with. */
export interface TestRedis {
  readonly url: string;
  command<T>(work: (client: Redis) => Promise<T>): Promise<T>;
}

/**
 * The server of ZESWEKEN_TEST_REDIS_URL, or one of this spec file alone; undefined where neither can be had.
 * jest.config.mjs hands the address over, because the environment is read by libs/config alone.
 */
export async function findRedis(): Promise<TestRedis | undefined> {
  const { redisUrl } = testRun() as { readonly redisUrl?: string };
  const url = redisUrl ?? (await startRedis());
  if (!url) return undefined;
  const redis = { url, command: <T>(work: (client: Redis) => Promise<T>) => ask(url, work) };
  await redis.command((client) => client.ping());
  return redis;
}

async function startRedis(): Promise<string | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'zesweken-redis-'));
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    { stdio: 'ignore' },
  );
  atEnd('redis', async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return `redis://127.0.0.1:${port}`;
}

async function ask<T>(url: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  client.on('error', () => undefined);
  try {
    return await until('redis to answer', () => work(client).then((answer) => [answer]), 10_000).then(
      ([answer]) => answer as T,
    );
  } finally {
    client.disconnect();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
