import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** What every line that a job logs must tell. */
export interface JobFacts {
  readonly job?: string;
  readonly jobId?: string;
  readonly tenant?: string;
  readonly traceId?: string;
}

/** The job, and the tenant, that the running code works for. */
@Injectable()
export class JobScope {
  readonly #store = new AsyncLocalStorage<JobFacts>();

  /** Runs `work` with these facts on top of those that hold already. */
  with<T>(facts: JobFacts, work: () => Promise<T>): Promise<T> {
    return this.#store.run({ ...this.#store.getStore(), ...facts }, work);
  }

  get facts(): JobFacts {
    return this.#store.getStore() ?? {};
  }
}
