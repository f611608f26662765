import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Complaints } from './complaints.js';
import { QueueStore, type StoreQueue } from './queue-store.js';
import { within } from './within.js';

const READY_MS = 5_000;
/** A connection that just broke may take a command and never answer. */
const ANSWER_MS = 5_000;
const CLOSE_MS = 3_000;

/**
 * Our one conversation with the store, begun when there first is something to say. While the store is away a question fails within
 * seconds, and the next one tries anew; one that failed may have arrived all the same.
 */
@Injectable()
export class QueueConnection implements OnApplicationShutdown {
  readonly #complaints = new Complaints(QueueConnection.name);
  /** A connection is made in here: it outlives the request that first needed it, and must not keep its tenant. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #open: Promise<StoreQueue> | undefined;
  #closed = false;

  constructor(private readonly store: QueueStore) {}

  /** The answer of the store. @throws Error when there is none within seconds, or the process leaves. */
  async ask<T>(what: string, question: (queue: StoreQueue) => Promise<T>): Promise<T> {
    const queue = await this.#opened();
    return within(ANSWER_MS, what, question(queue));
  }

  async onApplicationShutdown(): Promise<void> {
    this.#closed = true;
    const queue = await this.#open?.catch(() => undefined);
    if (queue)
      await within(CLOSE_MS, 'closing the queue', queue.close()).catch((error: unknown) =>
        this.#complaints.tell('The queue did not close', error),
      );
  }

  #opened(): Promise<StoreQueue> {
    if (this.#closed) return Promise.reject(new Error('The process leaves: the queue is closed.'));
    return (this.#open ??= this.#outside(() => this.#connect()).catch((error: unknown) => {
      this.#open = undefined;
      throw error;
    }));
  }

  /** BullMQ keeps a first connection that failed and never tries again, so a failed one is thrown away. */
  async #connect(): Promise<StoreQueue> {
    const queue = this.store.queue((error) => this.#complaints.tell(`${this.store.what} fails`, error));
    try {
      await within(READY_MS, `Connecting to ${this.store.what}`, queue.waitUntilReady());
      return queue;
    } catch (error) {
      void queue.disconnect().catch(() => undefined);
      throw error;
    }
  }
}
