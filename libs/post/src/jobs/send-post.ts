import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { defineJob, JobHandlers, Wekkers } from '@zesweken/queue';
import { DeliverPost } from '../deliver-post.js';
import { POSTWEKKER } from '../put-post.js';
import { PostRound } from './post-round.js';

const SEND = defineJob('post.versturen', { schedule: { everySeconds: 20 } });

/** Every twenty seconds: the mail of the tenants that have some. */
@Injectable()
export class SendPost implements OnModuleInit {
  #busy = false;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly wekkers: Wekkers,
    private readonly deliver: DeliverPost,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(SEND, async (_data, { signal }) => {
      await this.run(signal);
    });
  }

  /** One round; nothing while the last one is still under way in this process. @returns how many mails were handled. */
  async run(signal: AbortSignal): Promise<number> {
    if (this.#busy) return 0;
    this.#busy = true;
    try {
      const ringing = await this.wekkers.ringing(POSTWEKKER, this.clock.now());
      return await new PostRound((tenant) => this.deliver.run(tenant, signal), signal).run(ringing);
    } finally {
      this.#busy = false;
    }
  }
}
