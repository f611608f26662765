import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Gauge } from 'prom-client';
import { Complaints } from '../complaints.js';
import { OUTBOX_WEKKER } from '../outbox.js';
import { QueueState } from '../queue-state.js';
import { Rondes } from '../rondes.js';
import { Wekkers } from '../wekkers.js';
import { JobMetrics } from './job-metrics.js';

/** Figures of one sort, with how they are read. */
interface Part {
  readonly part: string;
  readonly gauge: Gauge;
  readonly label: string;
  readonly read: () => Promise<ReadonlyMap<string, number>>;
}

/** The figures of all workers together, read when they are asked for; what can't be read is left out, and told by `zesweken_up`. */
@Injectable()
export class QueueFigures implements OnModuleInit {
  readonly #complaints = new Complaints(QueueFigures.name);
  readonly #parts: Part[] = [];
  #reading: Promise<void> | undefined;
  #up: Gauge | undefined;

  constructor(
    private readonly metrics: JobMetrics,
    private readonly state: QueueState,
    private readonly rondes: Rondes,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const age = 'Seconds since a round of this kind last ended well: alarm when it grows';
    const due =
      'Seconds for which the oldest work of this kind has been due; outbox: jobs that wait to be handed on';
    this.#up = this.#gauge('zesweken_up', 'Whether the figures of this part could be read: 1 or 0', 'part');
    this.#parts.push(
      {
        part: 'queue',
        gauge: this.#gauge('zesweken_queue_jobs', 'Jobs in the queue, by state', 'state'),
        label: 'state',
        read: () => this.#depth(),
      },
      {
        part: 'rounds',
        gauge: this.#gauge('zesweken_round_age_seconds', age, 'kind'),
        label: 'kind',
        read: () => this.#roundAges(),
      },
      {
        part: 'overdue',
        gauge: this.#gauge('zesweken_overdue_seconds', due, 'kind'),
        label: 'kind',
        read: () => this.#overdue(),
      },
    );
  }

  #gauge(name: string, help: string, label: string): Gauge {
    const { registry } = this.metrics;
    return new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      collect: () => this.#readAll(),
    });
  }

  /** Once for all gauges of one scrape, so that `zesweken_up` speaks of the figures beside it. */
  #readAll(): Promise<void> {
    return (this.#reading ??= Promise.all(this.#parts.map((part) => this.#read(part)))
      .then(() => undefined)
      .finally(() => (this.#reading = undefined)));
  }

  async #read({ part, gauge, label, read }: Part): Promise<void> {
    let figures: ReadonlyMap<string, number> = new Map();
    let up = 1;
    try {
      figures = await read();
    } catch (error) {
      up = 0;
      this.#complaints.tell(`The figures of ${part} could not be read`, error);
    }
    gauge.reset();
    for (const [value, figure] of figures) gauge.set({ [label]: value }, figure);
    this.#up?.set({ part }, up);
  }

  async #depth(): Promise<ReadonlyMap<string, number>> {
    const { wachtend, bezig, uitgesteld, mislukt } = await this.state.depth();
    return new Map([
      ['waiting', wachtend],
      ['active', bezig],
      ['delayed', uitgesteld],
      ['failed', mislukt],
    ]);
  }

  async #roundAges(): Promise<ReadonlyMap<string, number>> {
    const now = this.clock.now().getTime();
    const rondes = await this.rondes.last();
    // One that never ended well counts from when it first began.
    return new Map(
      rondes.map(({ soort, klaarOp, begonnenOp }) => [
        soort,
        (now - (klaarOp ?? begonnenOp).getTime()) / 1_000,
      ]),
    );
  }

  async #overdue(): Promise<ReadonlyMap<string, number>> {
    const all = await this.wekkers.latenesses(this.clock.now());
    return new Map([[OUTBOX_WEKKER, 0], ...all]);
  }
}
