import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { PlatformStore } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { JobHandlers } from './job-handlers.js';
import { defineJob } from './job-kind.js';

const KEEP_MOMENT = defineJob('installatie.moment-bewaren', { schedule: { everySeconds: 60 } });

/**
 * Keeps the latest moment that the clock has shown, so that a later start with an earlier ZESWEKEN_NU can be refused:
 * time that has passed for the data can't come again.
 */
@Injectable()
export class KeepMoment implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly platform: PlatformStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(KEEP_MOMENT, () => this.run());
  }

  async run(): Promise<void> {
    const moment = this.clock.now().toISOString();
    await this.platform.rows(sql`
      insert into platform.installatie as i (sleutel, waarde) values ('nu', ${moment})
      on conflict (sleutel) do update set waarde = excluded.waarde where i.waarde < excluded.waarde`);
  }
}
