import { Global, Module } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { Clock } from './clock.js';
import { Ids } from './ids.js';

/** Time and ids for every module: kernel, hence global. */
@Global()
@Module({
  providers: [
    {
      provide: Clock,
      useFactory: (settings: Settings) => new Clock(settings.clockOffset),
      inject: [Settings],
    },
    { provide: Ids, useFactory: (clock: Clock) => new Ids(clock), inject: [Clock] },
  ],
  exports: [Clock, Ids],
})
export class ClockModule {}
