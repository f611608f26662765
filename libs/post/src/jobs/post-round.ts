import { Logger } from '@nestjs/common';
import type { Tenant } from '@zesweken/tenancy';

/** Tenants at a time: a slow mail server of one keeps a lane, and the others go on in the rest. */
const LANES = 4;
/** What is left after this the next round does. */
const LONGEST_ROUND_MS = 120_000;

/** One round over tenants that have work: a slice of each in turn, so that who has much waits for who has little. */
export class PostRound {
  readonly #logger = new Logger(PostRound.name);
  #failed = 0;
  #done = 0;

  constructor(
    private readonly slice: (tenant: Tenant) => Promise<number>,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * @returns how much was done.
   * @throws Error after all had their turn, when it failed for some.
   */
  async run(tenants: readonly Tenant[]): Promise<number> {
    const end = performance.now() + LONGEST_ROUND_MS;
    const queue = [...tenants];
    const lane = async (): Promise<void> => {
      for (let tenant = queue.shift(); tenant && this.#goesOn(end); tenant = queue.shift())
        if (await this.#one(tenant)) queue.push(tenant);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (this.#failed > 0) throw new Error(`It failed for ${this.#failed} tenants.`);
    return this.#done;
  }

  #goesOn(end: number): boolean {
    return !this.signal.aborted && performance.now() < end;
  }

  /** Whether the tenant may have more. */
  async #one(tenant: Tenant): Promise<boolean> {
    try {
      const done = await this.slice(tenant);
      this.#done += done;
      return done > 0;
    } catch (error) {
      this.#failed += 1;
      this.#logger.error(error);
      return false;
    }
  }
}
