import { Injectable } from '@nestjs/common';
import { QueueConnection } from './queue-connection.js';

/** How many jobs there are in each state. */
export interface Depth {
  readonly wachtend: number;
  readonly bezig: number;
  /** Those that wait for their moment: a next try, a next turn. */
  readonly uitgesteld: number;
  readonly mislukt: number;
}

/** When a scheduled kind comes next, by the machine's time. */
export interface NextTurn {
  readonly soort: string;
  readonly op: Date;
}

const MOST_KINDS = 100;

/** How the queue stands, for those who look after it. */
@Injectable()
export class QueueState {
  constructor(private readonly connection: QueueConnection) {}

  async depth(): Promise<Depth> {
    const counts = await this.connection.ask('Counting the jobs', (queue) =>
      queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
    );
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
    return { wachtend: waiting, bezig: active, uitgesteld: delayed, mislukt: failed };
  }

  /** Soonest first. */
  async next(): Promise<NextTurn[]> {
    const schedulers = await this.connection.ask('Looking at the schedules', (queue) =>
      queue.getJobSchedulers(0, MOST_KINDS - 1, true),
    );
    return schedulers
      .flatMap(({ key, next }) => (next === undefined ? [] : [{ soort: key, op: new Date(next) }]))
      .sort((a, b) => a.op.getTime() - b.op.getTime());
  }
}
