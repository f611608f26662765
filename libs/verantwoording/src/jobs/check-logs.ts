import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { defineJob, EachTenant, JobHandlers, type JobKind, Rondes } from '@zesweken/queue';
import { CheckLog } from '../check-log.js';
import { firstIdOf, FROM_THE_START } from '../unsealed.js';

const CHECK_RECENT = defineJob('verantwoording.nakijken', { schedule: { everySeconds: 3_600 } });
const CHECK_ALL = defineJob('verantwoording.alles-nakijken', { schedule: { cron: '30 3 * * *' } });

const RECENT_MS = 2 * 24 * 3_600_000;

/** Every hour for the last two days, every night for all: no row stays without a seal. */
@Injectable()
export class CheckLogs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly check: CheckLog,
    private readonly clock: Clock,
    private readonly rondes: Rondes,
  ) {}

  onModuleInit(): void {
    this.handlers.add(CHECK_ALL, (_data, { signal }) => this.#run(CHECK_ALL, FROM_THE_START, signal));
    this.handlers.add(CHECK_RECENT, (_data, { signal }) => {
      return this.#run(CHECK_RECENT, firstIdOf(this.clock.now().getTime() - RECENT_MS), signal);
    });
  }

  async #run({ name }: JobKind, from: string, signal: AbortSignal): Promise<void> {
    await this.rondes.run(name, async () => {
      let tenants = 0;
      await this.eachTenant.run(
        async (tenant) => {
          await this.check.run(tenant, from);
          tenants += 1;
        },
        { signal, atOnce: 1 },
      );
      return { tenants };
    });
  }
}
