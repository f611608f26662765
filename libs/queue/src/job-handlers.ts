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

/** After a slice: whether there is more to do. */
export type Slice = 'meer' | 'klaar';

/** Does one slice of the work, a second or so of it, and says whether there is more. */
export type SliceHandler<Data extends JobData> = (data: Data, job: RunningJob) => Promise<Slice>;

/** A kind with what handles it. */
export interface Handled {
  readonly kind: JobKind;
  readonly handle: (data: JobData, job: RunningJob) => Promise<Slice>;
}

/** What the kinds of jobs of this process are and who handles them; filled by the jobs modules of the features. */
@Injectable()
export class JobHandlers {
  readonly #handled = new Map<string, Handled>();

  /** @throws Error when the kind has a handler already, or comes in slices. */
  add<Data extends JobData>(kind: JobKind<Data>, handle: JobHandler<Data>): void {
    if (kind.slices) throw new Error(`${kind.name} comes in slices: use addSlices.`);
    this.#add(kind, async (data, job) => {
      await handle(data, job);
      return 'klaar';
    });
  }

  /**
   * Of a kind that was defined with `slices: true`: each slice is a transaction of its own, and a job with more to do joins the end
   * of the queue, behind what others wait for. So a tenant with much to do is one job among those of the others.
   * @throws Error when the kind has a handler already, or does not come in slices.
   */
  addSlices<Data extends JobData>(kind: JobKind<Data>, handle: SliceHandler<Data>): void {
    if (!kind.slices) throw new Error(`${kind.name} does not come in slices: define it with slices: true.`);
    this.#add(kind, handle);
  }

  #add<Data extends JobData>(kind: JobKind<Data>, handle: SliceHandler<Data>): void {
    if (this.#handled.has(kind.name)) throw new Error(`Two handlers for the job ${kind.name}.`);
    // What is stored under the kind's name was put there through the same kind, so the data is of its type.
    this.#handled.set(kind.name, { kind, handle: handle as SliceHandler<JobData> });
  }

  find(name: string): Handled | undefined {
    return this.#handled.get(name);
  }

  /** The kinds that come by themselves. */
  get scheduled(): readonly JobKind[] {
    return [...this.#handled.values()].map(({ kind }) => kind).filter(({ schedule }) => schedule);
  }
}
