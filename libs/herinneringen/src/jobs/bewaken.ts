import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { defineJob, EachTenant, JobHandlers, Rondes, Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import { WEKKER } from '@zesweken/termijnen';
import { BewaakTermijnen } from '../bewaak-termijnen.js';
import { WEKKER_DOORZETTING } from '../meld-doorzetting.js';
import { OntvangDoorzettingen } from '../ontvang-doorzettingen.js';
import { ZetWekkers } from '../zet-wekkers.js';

/** Often, so that people see at once what an import made; a look where nothing is due is one statement for all tenants. */
const BEWAKEN = defineJob('herinneringen.bewaken', { schedule: { everySeconds: 15 } });
/** Every night all tenants are looked at, so that not even a clock that was set wrongly loses a day for long. */
const NALOPEN = defineJob('herinneringen.nalopen', { schedule: { cron: '40 2 * * *' } });

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
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly bewaak: BewaakTermijnen,
    private readonly ontvang: OntvangDoorzettingen,
    private readonly zet: ZetWekkers,
  ) {}

  onModuleInit(): void {
    this.handlers.add(BEWAKEN, (_data, { signal }) => this.run(signal));
    this.handlers.add(NALOPEN, (_data, { signal }) => this.checkAll(signal));
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

  /** Sets the clock of every tenant by what stands in it. */
  async checkAll(signal: AbortSignal): Promise<void> {
    await this.eachTenant.run((tenant) => this.tenants.run(tenant, () => this.zet.run()), { signal });
  }

  async #round(signal: AbortSignal): Promise<Record<string, number>> {
    const done = { organisaties: 0, termijnen: 0, verzonden: 0, doorzettingen: 0 };
    const now = this.clock.now();
    const ringing = await this.wekkers.ringing(WEKKER, now);
    done.organisaties = ringing.length;
    await this.eachTenant.inTurns(
      ringing,
      async (tenant) => {
        const { termijnen, verzonden, meer } = await this.tenants.run(tenant, () => this.bewaak.run());
        done.termijnen += termijnen;
        done.verzonden += verzonden;
        return meer;
      },
      { signal, atOnce: AT_ONCE },
    );
    await this.eachTenant.inTurns(
      await this.wekkers.ringing(WEKKER_DOORZETTING, this.clock.now()),
      (tenant) => {
        done.doorzettingen += 1;
        return this.tenants.run(tenant, () => this.ontvang.run());
      },
      { signal, atOnce: AT_ONCE },
    );
    // What was cut short is no round that ended well.
    signal.throwIfAborted();
    return done;
  }
}
