import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { defineJob, EachTenant, JobHandlers, Rondes, Wekkers } from '@zesweken/queue';
import { WEKKER_DOORZETTING } from '../meld-doorzetting.js';
import { OntvangDoorzettingen } from '../ontvang-doorzettingen.js';

const DOORZETTEN = defineJob('herinneringen.doorzetten', { schedule: { everySeconds: 60 } });

/** The round in which holders of doorzettingsmacht hear of the cases that others told their organisation. */
@Injectable()
export class Doorzetten implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly wekkers: Wekkers,
    private readonly rondes: Rondes,
    private readonly clock: Clock,
    private readonly ontvang: OntvangDoorzettingen,
  ) {}

  onModuleInit(): void {
    this.handlers.add(DOORZETTEN, (_data, { signal }) => this.run(signal));
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.rondes.run(DOORZETTEN.name, async () => {
      const ringing = await this.wekkers.ringing(WEKKER_DOORZETTING, this.clock.now());
      await this.eachTenant.inTurns(ringing, (tenant) => this.ontvang.run(tenant), { signal });
      signal.throwIfAborted();
      return { organisaties: ringing.length };
    });
  }
}
