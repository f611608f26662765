import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '@zesweken/clock';
import { ConfigModule, type Settings } from '@zesweken/config';
import { CryptoModule } from '@zesweken/crypto';
import { DemoModule } from '@zesweken/demo';
import { LogboekModule } from '@zesweken/logboek';
import { QueueModule } from '@zesweken/queue';
import { RekenregelsModule } from '@zesweken/rekenregels';
import { TenancyModule } from '@zesweken/tenancy';
import { ToegangModule } from '@zesweken/toegang';
import { VerantwoordingModule } from '@zesweken/verantwoording';

@Module({})
class WorkModule {}

/** Runs `work` with the application's own services, connected as the application role. */
export async function withWork<T>(
  settings: Settings,
  work: (context: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const context = await NestFactory.createApplicationContext(
    {
      module: WorkModule,
      imports: [
        ConfigModule.for(settings),
        ClockModule,
        CryptoModule,
        LogboekModule,
        TenancyModule.forRoot(),
        QueueModule.forMakers(),
        ToegangModule,
        DemoModule,
        RekenregelsModule,
        VerantwoordingModule,
      ],
    },
    { logger: ['warn', 'error'], abortOnError: false },
  );
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
