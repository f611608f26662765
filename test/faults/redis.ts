import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, until } from '@zesweken/testing';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/ports.mjs';

/** Where bullmq keeps the jobs of our queue. */
const PREFIX = 'bull:zesweken';

/** Whether this machine has redis-server. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis that keeps nothing on disk, and that a test may kill. */
export class RedisServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'zesweken-redis-'));
  #child: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async open(): Promise<RedisServer> {
    const redis = new RedisServer(await freePort());
    atEnd('redis', async () => {
      await redis.kill();
      rmSync(redis.#folder, { recursive: true, force: true });
    });
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Empty. */
  async start(): Promise<void> {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.#folder];
    this.#child = spawn('redis-server', words, { stdio: 'ignore' });
    await this.ask((client) => client.ping());
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** The kinds that come by themselves. */
  async schedules(): Promise<string[]> {
    return this.ask((client) => client.zrange(`${PREFIX}:repeat`, 0, -1));
  }

  /** How many rounds of a kind this server knows to have ended well. */
  async ended(kind: string): Promise<number> {
    const ids = await this.ask((client) => client.zrange(`${PREFIX}:completed`, 0, -1));
    return ids.filter((id) => id.includes(kind)).length;
  }

  async ask<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
    client.on('error', () => undefined);
    try {
      const [answer] = await until('redis to answer', () => work(client).then((found) => [found]));
      return answer;
    } finally {
      client.disconnect();
    }
  }
}
