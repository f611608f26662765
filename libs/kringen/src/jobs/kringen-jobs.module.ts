import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { defineJob, JobHandlers, Rondes } from '@zesweken/queue';
import { DestroyKringsleutels } from '../sleutels.js';

const VERNIETIGEN = defineJob('kringen.sleutels-vernietigen', { schedule: { everySeconds: 60 } });

/** The round that destroys the keys of shared plans that ended. */
@Injectable()
export class KringsleutelsVernietigen implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly rondes: Rondes,
    private readonly sleutels: DestroyKringsleutels,
  ) {}

  onModuleInit(): void {
    this.handlers.add(VERNIETIGEN, () =>
      this.rondes.run(VERNIETIGEN.name, async () => ({ sleutels: await this.sleutels.run() })),
    );
  }
}

/** The rounds of kringen. */
@Module({ providers: [DestroyKringsleutels, KringsleutelsVernietigen] })
export class KringenJobsModule {}
