import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, EachTenant, JobHandlers, Rondes } from '@zesweken/queue';
import { BrengIn } from '../breng-in.js';

/** At night, after the clocks of termijnen were looked at. */
const INBRENGEN = defineJob('rapportages.inbrengen', { schedule: { cron: '10 3 * * *' } });

/** The round in which gemeenten and samenwerkingsverbanden count for the region. */
@Injectable()
export class Inbrengen implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly rondes: Rondes,
    private readonly brengIn: BrengIn,
  ) {}

  onModuleInit(): void {
    this.handlers.add(INBRENGEN, (_data, { signal }) => this.run(signal));
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.rondes.run(INBRENGEN.name, async () => {
      // How many leerlingen were counted is not told: these numbers are for all organisations to see.
      const gedaan = { organisaties: 0 };
      await this.eachTenant.run(
        async (tenant) => {
          if (tenant.soort !== 'gemeente' && tenant.soort !== 'samenwerkingsverband') return;
          await this.brengIn.run(tenant);
          gedaan.organisaties += 1;
        },
        { signal },
      );
      signal.throwIfAborted();
      return gedaan;
    });
  }
}
