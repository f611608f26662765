import { Injectable } from '@nestjs/common';
import type { JobData, JobKind } from './job-kind.js';

/** The job that runs here. */
export interface RunningJob {
  readonly id: string;
  /** Which try this is, from 1. */
  readonly attempt: number;
  /** Aborted when the worker stops: long work ends at its next safe point, by returning or by throwing. */
  readonly signal: AbortSignal;
}

/**
 * Does the work of one job. It may run again after it ended well (the store went away before it heard so), and beside
 * another worker's run: whatever it does must be safe to do twice.
 */
export type JobHandler<Data extends JobData> = (data: Data, job: RunningJob) => Promise<void>;

/** A kind with what handles it. */
export interface Handled {
  readonly kind: JobKind;
  readonly handle: JobHandler<JobData>;
}

/** What the kinds of jobs of this process are and who handles them; filled by the jobs modules of the features. */
@Injectable()
export class JobHandlers {
  readonly #handled = new Map<string, Handled>();

  /** @throws Error when the kind has a handler already. */
  add<Data extends JobData>(kind: JobKind<Data>, handle: JobHandler<Data>): void {
    if (this.#handled.has(kind.name)) throw new Error(`Two handlers for the job ${kind.name}.`);
    // What is stored under the kind's name was put there through the same kind, so the data is of its type.
    this.#handled.set(kind.name, { kind, handle: handle as JobHandler<JobData> });
  }

  find(name: string): Handled | undefined {
    return this.#handled.get(name);
  }

  /** The kinds that come by themselves. */
  get scheduled(): readonly JobKind[] {
    return [...this.#handled.values()].map(({ kind }) => kind).filter(({ schedule }) => schedule);
  }
}
