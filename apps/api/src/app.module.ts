import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '@zesweken/clock';
import { ConfigModule, type Settings } from '@zesweken/config';
import { CryptoModule } from '@zesweken/crypto';
import { DossiersHttpModule } from '@zesweken/dossiers';
import { HttpModule } from '@zesweken/http';
import { LeerlingenHttpModule } from '@zesweken/leerlingen';
import { LogboekModule } from '@zesweken/logboek';
import { MeldingenHttpModule, MeldingenModule } from '@zesweken/meldingen';
import { SignalenHttpModule } from '@zesweken/signalen';
import { TenancyModule } from '@zesweken/tenancy';
import { ToegangHttpModule, ToegangModule } from '@zesweken/toegang';
import { VerantwoordingHttpModule } from '@zesweken/verantwoording';
import { GezondheidController } from './gezondheid.controller.js';
import { OpenapiController } from './openapi.controller.js';
import { OpenapiHolder } from './openapi-holder.js';

/** The api: composes the features' http modules and nothing else. */
@Module({})
export class AppModule {
  static for(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.for(settings),
        ClockModule,
        CryptoModule,
        LogboekModule,
        TenancyModule.forRoot(),
        HttpModule.for(ToegangModule),
        ToegangHttpModule,
        LeerlingenHttpModule,
        MeldingenHttpModule,
        DossiersHttpModule.for(MeldingenModule),
        SignalenHttpModule,
        VerantwoordingHttpModule,
      ],
      controllers: [GezondheidController, OpenapiController],
      providers: [OpenapiHolder],
    };
  }
}
