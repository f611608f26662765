import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '@zesweken/queue';
import { DeliverWebhook, WEBHOOK } from '../webhooks.js';
import { Webhookpost } from '../webhookpost.js';

/** Delivers webhooks, one job each. */
@Injectable()
export class SendWebhooks implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly deliver: DeliverWebhook,
  ) {}

  onModuleInit(): void {
    this.handlers.add(WEBHOOK, ({ id }) => this.deliver.run(id));
  }
}

/** The jobs of koppelingen. */
@Module({ providers: [DeliverWebhook, SendWebhooks, Webhookpost] })
export class KoppelingenJobsModule {}
