import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { defineJob, EachTenant, JobHandlers, Rondes, Wekkers } from '@zesweken/queue';
import { WEKKER } from '@zesweken/termijnen';
import { BewaakTermijnen } from '../bewaak-termijnen.js';

/** Often, so that people see at once what an import made; a look where nothing is due is one statement for all tenants. */
const BEWAKEN = defineJob('herinneringen.bewaken', { schedule: { everySeconds: 15 } });

/** Slices at the same time. */
const AT_ONCE = 2;

/** The round that reminds: of every tenant whose clock rings, in turns. */
@Injectable()
export class Bewaken implements OnModuleInit {
  #busy = false;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly wekkers: Wekkers,
    private readonly rondes: Rondes,
    private readonly clock: Clock,
    private readonly bewaak: BewaakTermijnen,
  ) {}

  onModuleInit(): void {
    this.handlers.add(BEWAKEN, (_data, { signal }) => this.run(signal));
  }

  /** One round; nothing while the last one is still under way in this process. Another process may be at the same tenants. */
  async run(signal: AbortSignal): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.rondes.run(BEWAKEN.name, () => this.#round(signal));
    } finally {
      this.#busy = false;
    }
  }

  async #round(signal: AbortSignal): Promise<Record<string, number>> {
    const ringing = await this.wekkers.ringing(WEKKER, this.clock.now());
    const gedaan = { organisaties: ringing.length, termijnen: 0, verzonden: 0 };
    const slice = async (tenant: (typeof ringing)[number]): Promise<boolean> => {
      const { termijnen, verzonden, meer } = await this.bewaak.run(tenant);
      gedaan.termijnen += termijnen;
      gedaan.verzonden += verzonden;
      return meer;
    };
    await this.eachTenant.inTurns(ringing, slice, { signal, atOnce: AT_ONCE });
    // What was cut short is no round that ended well.
    signal.throwIfAborted();
    return gedaan;
  }
}
