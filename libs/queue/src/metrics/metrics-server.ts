import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { collectDefaultMetrics } from 'prom-client';
import { JobMetrics } from './job-metrics.js';

/** Loopback only: whoever scrapes from elsewhere puts something in front of it that asks who they are. */
const HOST = '127.0.0.1';

/** Serves the figures of this process and of the queue to Prometheus, on a port of its own (ZESWEKEN_METRICS). */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(MetricsServer.name);
  #server: Server | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly metrics: JobMetrics,
  ) {}

  /** Where the figures are; undefined where they are not served. */
  get url(): string | undefined {
    const address = this.#server?.address() as AddressInfo | null | undefined;
    return address ? `http://${HOST}:${address.port}/metrics` : undefined;
  }

  /** A port that is taken is told, and does not keep the worker from its work. */
  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort } = this.settings;
    if (metricsPort === undefined) return;
    collectDefaultMetrics({ register: this.metrics.registry });
    const server = createServer((request, response) => {
      if (request.method === 'GET' && request.url === '/metrics') void this.#answer(response);
      else response.writeHead(404).end();
    });
    try {
      await listening(server, metricsPort);
    } catch (error) {
      this.#logger.warn(
        `No figures for Prometheus: ${(error as Error).message}. Choose another port with ZESWEKEN_METRICS, or "uit".`,
      );
      return;
    }
    this.#server = server;
    this.#logger.log(`Figures for Prometheus: ${this.url}`);
  }

  async onApplicationShutdown(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async #answer(response: ServerResponse): Promise<void> {
    const { registry } = this.metrics;
    try {
      const figures = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType }).end(figures);
    } catch (error) {
      this.#logger.error(error);
      response.writeHead(500).end();
    }
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
