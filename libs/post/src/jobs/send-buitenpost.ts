import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '@zesweken/queue';
import { BUITENPOST, SendBuitenpost } from '../buitenpost.js';

/** Sends mail to people without an account, one job each. */
@Injectable()
export class SendBuiten implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly send: SendBuitenpost,
  ) {}

  onModuleInit(): void {
    this.handlers.add(BUITENPOST, ({ id }) => this.send.run(id));
  }
}
