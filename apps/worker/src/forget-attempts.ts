import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, JobHandlers } from '@zesweken/queue';
import { Throttle } from '@zesweken/toegang';

const FORGET_ATTEMPTS = defineJob('toegang.pogingen-vergeten', { schedule: { everySeconds: 3_600 } });

/** Failed sign-ins that no longer slow anyone down are removed every hour. */
@Injectable()
export class ForgetAttempts implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly throttle: Throttle,
  ) {}

  onModuleInit(): void {
    this.handlers.add(FORGET_ATTEMPTS, () => this.throttle.forgetOld());
  }
}
