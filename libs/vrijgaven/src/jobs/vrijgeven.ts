import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { defineJob, EachTenant, JobHandlers, Rondes, Wekkers } from '@zesweken/queue';
import { MakeVrijgave } from '../make-vrijgave.js';
import { VRIJGAVE_WEKKER } from '../request-vrijgave.js';

/** Often, as somebody waits for it. */
const VRIJGEVEN = defineJob('vrijgaven.vrijgeven', { schedule: { everySeconds: 10 } });

/** The round that makes the releases that regions asked for. */
@Injectable()
export class Vrijgeven implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly rondes: Rondes,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
    private readonly maak: MakeVrijgave,
  ) {}

  onModuleInit(): void {
    this.handlers.add(VRIJGEVEN, (_data, { signal }) => this.run(signal));
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.rondes.run(VRIJGEVEN.name, async () => {
      const ringing = await this.wekkers.ringing(VRIJGAVE_WEKKER, this.clock.now());
      const gedaan = { regios: ringing.length, vrijgaven: 0 };
      const work = async (regio: (typeof ringing)[number]): Promise<boolean> => {
        gedaan.vrijgaven += await this.maak.run(regio, signal);
        return false;
      };
      await this.eachTenant.inTurns(ringing, work, { signal, atOnce: 1 });
      signal.throwIfAborted();
      return gedaan;
    });
  }
}
