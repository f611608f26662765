import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Trace } from './trace.js';

/** Who acts, in which role, as part of which trace. */
export interface Actor {
  /**
   * partij: somebody of another tenant, with an id of there; betrokkene: a gezagdrager or leerling by a personal link;
   * koppeling: a system with access of its own.
   */
  readonly soort: 'gebruiker' | 'systeem' | 'operator' | 'partij' | 'betrokkene' | 'koppeling';
  readonly id: string | null;
  /** The role in which is acted; for the system the name of the job. */
  readonly rol: string;
  readonly trace: Trace;
}

/** The actor of the request, job or command that runs here. */
@Injectable()
export class Acting {
  readonly #store = new AsyncLocalStorage<Actor>();

  /** Runs `work` in the name of `actor`. */
  as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.#store.run(actor, work);
  }

  /** @throws Error when nobody acts: then nothing may be read or written either. */
  get current(): Actor {
    const actor = this.#store.getStore();
    if (!actor) throw new Error('Nobody acts here. Run this inside Acting.as(actor, …).');
    return actor;
  }

  /** The actor, or undefined; for log lines. */
  get maybe(): Actor | undefined {
    return this.#store.getStore();
  }
}
