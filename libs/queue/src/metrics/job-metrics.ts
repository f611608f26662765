import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';

/** How a run of a job ended; `returned`: the worker had to leave, and another one does it. */
export type Outcome = 'done' | 'failed' | 'returned';

/** Of jobs that nobody here knows: whatever is in the queue must not become a label of its own. */
const UNKNOWN = 'unknown';

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** Counts what this process does. Labels are kinds of jobs, never a tenant. */
@Injectable()
export class JobMetrics {
  /** Of this process alone, and not prom-client's own: tests run several workers in one. */
  readonly registry = new Registry();

  readonly #runs = new Counter({
    name: 'zesweken_jobs_total',
    help: 'Runs of jobs in this process, by kind and outcome (done, failed, returned)',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });
  readonly #duration = new Histogram({
    name: 'zesweken_job_duration_seconds',
    help: 'How long runs of jobs took in this process, by kind',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  /** One run has ended. @param kind undefined where nobody here knows it. */
  ran(kind: string | undefined, outcome: Outcome, seconds: number): void {
    this.#runs.inc({ kind: kind ?? UNKNOWN, outcome });
    this.#duration.observe({ kind: kind ?? UNKNOWN }, seconds);
  }
}
