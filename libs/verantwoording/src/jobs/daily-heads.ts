import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, EachTenant, JobHandlers, Rondes } from '@zesweken/queue';
import { WriteHeads } from '../write-heads.js';

/** Looks often and works once a day, so that a worker that was away at some hour misses no day. */
const WRITE_HEADS = defineJob('verantwoording.koppen-schrijven', { schedule: { everySeconds: 600 } });

/** Once a day: the signed heads of all logs, in a file. */
@Injectable()
export class DailyHeads implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly heads: WriteHeads,
    private readonly rondes: Rondes,
  ) {}

  onModuleInit(): void {
    this.handlers.add(WRITE_HEADS, (_data, { signal }) => this.run(signal));
  }

  /** A look that finds the work done is a round too: that it keeps looking is what counts. */
  async run(signal: AbortSignal): Promise<void> {
    await this.rondes.run(WRITE_HEADS.name, () => this.#round(signal));
  }

  async #round(signal: AbortSignal): Promise<Record<string, number>> {
    if (this.heads.done) return { tenants: 0 };
    const lines: string[] = [];
    const round = this.eachTenant.run(
      async (tenant) => {
        lines.push(await this.heads.line(tenant));
      },
      { signal },
    );
    // A tenant that can't be read now must not keep back the heads of the others; the job still counts as failed.
    const failure = await round.then(
      () => undefined,
      (error: unknown) => error,
    );
    signal.throwIfAborted();
    this.heads.write(lines.sort());
    if (failure) throw failure as Error;
    return { tenants: lines.length };
  }
}
