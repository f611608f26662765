import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, until } from '@zesweken/testing';
import { Redis } from 'ioredis';

/** A Redis of this spec file alone: tests empty it, stop it and start it again. */
export class TestRedis {
  readonly #folder = mkdtempSync(join(tmpdir(), 'zesweken-redis-'));
  #server: ReturnType<typeof spawn> | undefined;

  private constructor(private readonly port: number) {}

  /** Undefined where redis-server is not installed. */
  static async start(): Promise<TestRedis | undefined> {
    if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
    const redis = new TestRedis(await freePort());
    await redis.begin();
    atEnd('redis', () => redis.remove());
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts the server, empty. */
  async begin(): Promise<void> {
    this.#server = spawn(
      'redis-server',
      ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.#folder],
      { stdio: 'ignore' },
    );
    await this.command((client) => client.ping());
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  async command<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
    client.on('error', () => undefined);
    try {
      return await until('redis to answer', () => work(client));
    } finally {
      client.disconnect();
    }
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
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
