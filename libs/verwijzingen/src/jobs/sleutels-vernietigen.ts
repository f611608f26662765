import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, JobHandlers, Rondes } from '@zesweken/queue';
import { DestroySleutels } from '../sleutels.js';

const VERNIETIGEN = defineJob('verwijzingen.sleutels-vernietigen', { schedule: { everySeconds: 60 } });

/** The round that destroys the keys of what may not be read any more. */
@Injectable()
export class SleutelsVernietigen implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly rondes: Rondes,
    private readonly sleutels: DestroySleutels,
  ) {}

  onModuleInit(): void {
    this.handlers.add(VERNIETIGEN, () =>
      this.rondes.run(VERNIETIGEN.name, async () => ({ sleutels: await this.sleutels.run() })),
    );
  }
}
