import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, EachTenant, JobHandlers, Rondes } from '@zesweken/queue';
import { ZetWekkers } from '../zet-wekkers.js';

/** Every night all tenants are looked at, so that not even a clock that was set wrongly loses a day for long. */
const NALOPEN = defineJob('herinneringen.nalopen', { schedule: { cron: '40 2 * * *' } });

/** Sets the clock of every tenant by what stands in it. */
@Injectable()
export class Nalopen implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly rondes: Rondes,
    private readonly zet: ZetWekkers,
  ) {}

  onModuleInit(): void {
    this.handlers.add(NALOPEN, (_data, { signal }) => this.run(signal));
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.rondes.run(NALOPEN.name, async () => {
      let organisaties = 0;
      await this.eachTenant.run(
        async (tenant) => {
          await this.zet.run(tenant);
          organisaties += 1;
        },
        { signal },
      );
      return { organisaties };
    });
  }
}
