import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, JobHandlers, Rondes } from '@zesweken/queue';
import { Throttle } from '@zesweken/toegang';

const FORGET_ATTEMPTS = defineJob('toegang.pogingen-vergeten', { schedule: { everySeconds: 3_600 } });

/** Failed sign-ins that no longer slow anyone down are removed every hour. */
@Injectable()
export class ForgetAttempts implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly throttle: Throttle,
    private readonly rondes: Rondes,
  ) {}

  onModuleInit(): void {
    this.handlers.add(FORGET_ATTEMPTS, () =>
      this.rondes.run(FORGET_ATTEMPTS.name, async () => {
        await this.throttle.forgetOld();
        return {};
      }),
    );
  }
}
