import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { PlatformStore, type TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** How the last round of a scheduled kind went. */
export interface Ronde {
  readonly soort: string;
  readonly begonnenOp: Date;
  /** End of the last round that ended well. */
  readonly klaarOp: Date | null;
  /** End of the last round that failed, while none ended well since. */
  readonly misluktOp: Date | null;
  readonly fout: string | null;
  /** What the last round that ended well did; `duurMs` is how long it took. */
  readonly gedaan: Readonly<Record<string, number>>;
}

const LONGEST_FAULT = 300;

/** Keeps of each scheduled kind how its last round went, for the pages and figures that must tell when one stays away. */
@Injectable()
export class Rondes {
  readonly #logger = new Logger(Rondes.name);

  constructor(
    private readonly platform: PlatformStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Does a round and keeps how it went. Outside any tenant's door.
   * @param work gives what it did in numbers, never about one tenant or person.
   * @throws what `work` throws, after that is kept.
   */
  async run(soort: string, work: () => Promise<Readonly<Record<string, number>>>): Promise<void> {
    const began = performance.now();
    await this.#began(soort);
    let gedaan: Readonly<Record<string, number>>;
    try {
      gedaan = await work();
    } catch (error) {
      await this.#failed(soort, error);
      throw error;
    }
    await this.#ended(soort, { ...gedaan, duurMs: Math.round(performance.now() - began) });
  }

  /** The last rounds of all kinds, by name. */
  async last(): Promise<Ronde[]> {
    return this.platform.rows<Ronde>(sql`
      select soort, begonnen_op as "begonnenOp", klaar_op as "klaarOp", mislukt_op as "misluktOp", fout, gedaan
      from platform.rondes order by soort`);
  }

  /** What a tenant may know of them: not the text of a fault, which may tell of others. Inside its door. */
  async lastWithoutFault(db: TenantDb): Promise<Omit<Ronde, 'fout'>[]> {
    return db.rows(sql`
      select soort, begonnen_op as "begonnenOp", klaar_op as "klaarOp", mislukt_op as "misluktOp", gedaan
      from platform.rondes order by soort`);
  }

  async #began(soort: string): Promise<void> {
    await this.platform.rows(sql`
      insert into platform.rondes (soort, begonnen_op) values (${soort}, ${this.clock.now()})
      on conflict (soort) do update set begonnen_op = excluded.begonnen_op`);
  }

  async #ended(soort: string, gedaan: Readonly<Record<string, number>>): Promise<void> {
    await this.platform.rows(sql`
      update platform.rondes
      set klaar_op = ${this.clock.now()}, mislukt_op = null, fout = null, gedaan = ${JSON.stringify(gedaan)}::jsonb
      where soort = ${soort}`);
  }

  async #failed(soort: string, error: unknown): Promise<void> {
    const fout = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAULT);
    try {
      await this.platform.rows(sql`
        update platform.rondes set mislukt_op = ${this.clock.now()}, fout = ${fout} where soort = ${soort}`);
    } catch (reason) {
      this.#logger.warn({ message: `A failed round of ${soort} could not be kept: ${String(reason)}` });
    }
  }
}
