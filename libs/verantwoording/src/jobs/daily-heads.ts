import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, EachTenant, JobHandlers } from '@zesweken/queue';
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
  ) {}

  onModuleInit(): void {
    this.handlers.add(WRITE_HEADS, (_data, { signal }) => this.run(signal));
  }

  async run(signal: AbortSignal): Promise<void> {
    if (this.heads.done) return;
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
  }
}
