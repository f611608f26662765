import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import {
  type Depth,
  type FailedJob,
  FailedJobs,
  type NextTurn,
  QueueState,
  type Ronde,
  Rondes,
  Wekkers,
} from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';

/** What the queue itself tells. */
export interface Wachtrij {
  readonly diepte: Depth;
  readonly volgende: readonly NextTurn[];
  /** Of this tenant alone. */
  readonly mislukt: readonly FailedJob[];
}

/** How the work stands that nobody waits for. */
export interface Achtergrondwerk {
  /** Undefined while the queue does not answer. */
  readonly wachtrij: Wachtrij | undefined;
  readonly rondes: readonly Omit<Ronde, 'fout'>[];
  /** Own work that is due, by kind, with since when. */
  readonly teLaat: readonly { readonly soort: string; readonly op: Date }[];
}

/** As many failed opdrachten as a person looks through. */
const MOST_FAILED = 100;

/** Reads how the work stands that nobody waits for: of the installation in numbers, of the own tenant what is late and what failed. */
@Injectable()
export class AchtergrondwerkQuery {
  readonly #logger = new Logger(AchtergrondwerkQuery.name);

  constructor(
    private readonly tenants: Tenants,
    private readonly state: QueueState,
    private readonly failed: FailedJobs,
    private readonly rondes: Rondes,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<Achtergrondwerk> {
    const { db } = this.tenants;
    const [rondes, teLaat] = await Promise.all([
      this.rondes.lastWithoutFault(db),
      this.wekkers.ownDue(db, this.clock.now()),
    ]);
    return { wachtrij: await this.#wachtrij(db.tenant.id), rondes, teLaat };
  }

  async #wachtrij(tenantId: string): Promise<Wachtrij | undefined> {
    try {
      const [diepte, volgende, mislukt] = await Promise.all([
        this.state.depth(),
        this.state.next(),
        this.failed.list(tenantId),
      ]);
      return { diepte, volgende, mislukt: mislukt.slice(0, MOST_FAILED) };
    } catch (error) {
      this.#logger.warn(`The queue does not answer: ${String(error)}`);
      return undefined;
    }
  }
}
