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
import { Herinneringen } from '@zesweken/herinneringen';
import { Post } from '@zesweken/post';
import { Tenants } from '@zesweken/tenancy';

/** What the queue itself tells. */
export interface Wachtrij {
  readonly diepte: Depth;
  readonly volgende: readonly NextTurn[];
  /** Of this tenant alone. */
  readonly mislukt: readonly FailedJob[];
}

/** What the own organisation was told of in the last days. */
export interface Verstuurd {
  readonly sinds: Date;
  /** Reminders, each once for each person. */
  readonly herinneringen: number;
  readonly mail: { readonly verzonden: number; readonly mislukt: number; readonly wacht: number };
}

/** How the work stands that nobody waits for. */
export interface Achtergrondwerk {
  /** Undefined while the queue does not answer. */
  readonly wachtrij: Wachtrij | undefined;
  readonly rondes: readonly Omit<Ronde, 'fout'>[];
  readonly verstuurd: Verstuurd;
  /** Own work that is due, by kind, with since when. */
  readonly teLaat: readonly { readonly soort: string; readonly op: Date }[];
}

/** As many failed opdrachten as a person looks through. */
const MOST_FAILED = 100;
/** Days that "lately" looks back, so that a weekend and a holiday fit in. */
const DAGEN = 7;
const DAY_MS = 86_400_000;

/** What the queue itself tells; undefined while it does not answer. */
@Injectable()
export class Queuefacts {
  readonly #logger = new Logger(Queuefacts.name);

  constructor(
    private readonly state: QueueState,
    private readonly failed: FailedJobs,
  ) {}

  /** @param tenantId whose failed opdrachten are shown */
  async of(tenantId: string): Promise<Wachtrij | undefined> {
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

/** What was sent to people of the own organisation. */
@Injectable()
export class VerzondenQuery {
  constructor(
    private readonly herinneringen: Herinneringen,
    private readonly post: Post,
  ) {}

  async since(sinds: Date): Promise<Verstuurd> {
    const [herinneringen, mail] = [
      await this.herinneringen.verteldSinds(sinds),
      await this.post.aantallenSinds(sinds),
    ];
    return { sinds, herinneringen, mail };
  }
}

/** Reads how the work stands that nobody waits for: of the installation in numbers, of the own tenant what is late and what failed. */
@Injectable()
export class AchtergrondwerkQuery {
  constructor(
    private readonly tenants: Tenants,
    private readonly queue: Queuefacts,
    private readonly rondes: Rondes,
    private readonly wekkers: Wekkers,
    private readonly verzonden: VerzondenQuery,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<Achtergrondwerk> {
    const { db } = this.tenants;
    const now = this.clock.now();
    const [rondes, teLaat, verstuurd] = await Promise.all([
      this.rondes.lastWithoutFault(db),
      this.wekkers.ownDue(db, now),
      this.verzonden.since(new Date(now.getTime() - DAGEN * DAY_MS)),
    ]);
    return { wachtrij: await this.queue.of(db.tenant.id), rondes, teLaat, verstuurd };
  }
}
