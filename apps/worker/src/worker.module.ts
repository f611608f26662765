import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '@zesweken/clock';
import { ConfigModule, type Settings } from '@zesweken/config';
import { CryptoModule } from '@zesweken/crypto';
import { HerinneringenJobsModule } from '@zesweken/herinneringen';
import { KoppelingenJobsModule } from '@zesweken/koppelingen';
import { KringenJobsModule } from '@zesweken/kringen';
import { LogboekModule } from '@zesweken/logboek';
import { PostJobsModule } from '@zesweken/post';
import { QueueModule } from '@zesweken/queue';
import { RapportagesJobsModule } from '@zesweken/rapportages';
import { TenancyModule } from '@zesweken/tenancy';
import { ToegangModule } from '@zesweken/toegang';
import { VerantwoordingJobsModule } from '@zesweken/verantwoording';
import { VerwijzingenJobsModule } from '@zesweken/verwijzingen';
import { VrijgavenJobsModule } from '@zesweken/vrijgaven';
import { ForgetAttempts } from './forget-attempts.js';

/** The worker: composes the features' jobs modules and nothing else. */
@Module({})
export class WorkerModule {
  static for(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.for(settings),
        ClockModule,
        CryptoModule,
        LogboekModule,
        TenancyModule.forRoot(),
        QueueModule.forWorker(),
        ToegangModule,
        HerinneringenJobsModule,
        KoppelingenJobsModule,
        KringenJobsModule,
        PostJobsModule,
        RapportagesJobsModule,
        VerantwoordingJobsModule,
        VerwijzingenJobsModule,
        VrijgavenJobsModule,
      ],
      providers: [ForgetAttempts],
    };
  }
}
