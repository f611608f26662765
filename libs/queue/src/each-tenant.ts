import { Injectable, Logger } from '@nestjs/common';
import { type Tenant, TenantDirectory } from '@zesweken/tenancy';
import { JobScope } from './job-scope.js';

/** How a round over the tenants goes. */
export interface RoundOptions {
  /** Ends the round between two tenants. */
  readonly signal: AbortSignal;
  /** How many tenants at a time. Few: each connection remembers the tables of every tenant that it has seen. */
  readonly atOnce?: number;
}

const FAULTS_TOLD = 3;

/**
 * Does the same for every tenant: the shape of a scheduled job, which comes once for all tenants together. A tenant
 * where it fails does not keep the others from their turn.
 */
@Injectable()
export class EachTenant {
  readonly #logger = new Logger(EachTenant.name);
  #first = 0;

  constructor(
    private readonly directory: TenantDirectory,
    private readonly scope: JobScope,
  ) {}

  /**
   * Runs `work` for each tenant that is not fenced off. Every round begins with another tenant, so that none is always
   * last.
   * @throws Error after all had their turn, when it failed for some; each of those was told with its tenant.
   */
  async run(work: (tenant: Tenant) => Promise<void>, { signal, atOnce = 2 }: RoundOptions): Promise<void> {
    const tenants = (await this.directory.all()).filter(({ fenced }) => !fenced);
    const start = tenants.length > 0 ? (this.#first = (this.#first + 1) % tenants.length) : 0;
    const todo = [...tenants.slice(start), ...tenants.slice(0, start)];
    let failed = 0;
    const lane = async (): Promise<void> => {
      for (let tenant = todo.shift(); tenant && !signal.aborted; tenant = todo.shift()) {
        if (!(await this.#one(tenant, work, failed < FAULTS_TOLD))) failed += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    if (failed > 0) throw new Error(`It failed for ${failed} of ${tenants.length} tenants.`);
  }

  /**
   * Gives these tenants turns of one slice of work each, until all of them are done: a tenant with much to do holds up no
   * other, and one where it fails is left for the next round.
   * @param slice does one slice and tells whether there is more
   * @throws Error after all had their turns, when it failed for some.
   */
  async inTurns(
    tenants: readonly Tenant[],
    slice: (tenant: Tenant) => Promise<boolean>,
    { signal, atOnce = 2 }: RoundOptions,
  ): Promise<void> {
    const todo = [...tenants];
    let failed = 0;
    const lane = async (): Promise<void> => {
      for (let tenant = todo.shift(); tenant && !signal.aborted; tenant = todo.shift()) {
        const unfinished: Tenant[] = [];
        const work = async (one: Tenant): Promise<void> => {
          if (await slice(one)) unfinished.push(one);
        };
        if (!(await this.#one(tenant, work, failed < FAULTS_TOLD))) failed += 1;
        todo.push(...unfinished);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    if (failed > 0) throw new Error(`It failed for ${failed} of ${tenants.length} tenants.`);
  }

  #one(tenant: Tenant, work: (tenant: Tenant) => Promise<void>, tell: boolean): Promise<boolean> {
    return this.scope.with({ tenant: tenant.id }, async () => {
      try {
        await work(tenant);
        return true;
      } catch (error) {
        if (tell) this.#logger.error(error);
        return false;
      }
    });
  }
}
