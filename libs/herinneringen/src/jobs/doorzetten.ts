import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, EachTenant, JobHandlers, Rondes } from '@zesweken/queue';
import { Houders } from '../houders.query.js';
import { OntvangDoorzettingen } from '../ontvang-doorzettingen.js';

const DOORZETTEN = defineJob('herinneringen.doorzetten', { schedule: { everySeconds: 60 } });

/** The round in which holders of doorzettingsmacht hear of the cases that others told their organisation. */
@Injectable()
export class Doorzetten implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly rondes: Rondes,
    private readonly houders: Houders,
    private readonly ontvang: OntvangDoorzettingen,
  ) {}

  onModuleInit(): void {
    this.handlers.add(DOORZETTEN, (_data, { signal }) => this.run(signal));
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.rondes.run(DOORZETTEN.name, async () => {
      const holders = await this.houders.list();
      await this.eachTenant.inTurns(holders, (tenant) => this.ontvang.run(tenant), { signal });
      signal.throwIfAborted();
      return { organisaties: holders.length };
    });
  }
}
