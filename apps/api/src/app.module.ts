import { type DynamicModule, Module } from '@nestjs/common';
import { AanmeldingenHttpModule } from '@zesweken/aanmeldingen';
import { AgendaHttpModule } from '@zesweken/agenda';
import { BestandenHttpModule } from '@zesweken/bestanden';
import { BrievenHttpModule } from '@zesweken/brieven';
import { ClockModule } from '@zesweken/clock';
import { ConfigModule, type Settings } from '@zesweken/config';
import { CryptoModule } from '@zesweken/crypto';
import { DossiersHttpModule } from '@zesweken/dossiers';
import { HandhavingHttpModule } from '@zesweken/handhaving';
import { HerinneringenHttpModule } from '@zesweken/herinneringen';
import { HttpModule } from '@zesweken/http';
import { LeerlingenHttpModule } from '@zesweken/leerlingen';
import { LogboekModule } from '@zesweken/logboek';
import { MeldingenHttpModule, MeldingenModule } from '@zesweken/meldingen';
import { NotitiesHttpModule } from '@zesweken/notities';
import { OpgavenHttpModule } from '@zesweken/opgaven';
import { PlannenHttpModule } from '@zesweken/plannen';
import { KoppelingenHttpModule, KoppelingenModule } from '@zesweken/koppelingen';
import { KringenHttpModule } from '@zesweken/kringen';
import { PortaalHttpModule, PortaalModule } from '@zesweken/portaal';
import { RapportagesHttpModule } from '@zesweken/rapportages';
import { PostHttpModule } from '@zesweken/post';
import { QueueModule } from '@zesweken/queue';
import { RekenregelsHttpModule } from '@zesweken/rekenregels';
import { SignalenHttpModule } from '@zesweken/signalen';
import { TenancyModule } from '@zesweken/tenancy';
import { ToestemmingenHttpModule } from '@zesweken/toestemmingen';
import { ToegangHttpModule, ToegangModule } from '@zesweken/toegang';
import { VerantwoordingHttpModule } from '@zesweken/verantwoording';
import { VerwijzingenHttpModule } from '@zesweken/verwijzingen';
import { VrijgavenHttpModule } from '@zesweken/vrijgaven';
import { VrijstellingenHttpModule } from '@zesweken/vrijstellingen';
import { WachtrijHttpModule } from '@zesweken/wachtrij';
import { WerkHttpModule } from '@zesweken/werk';
import { ZoekenHttpModule } from '@zesweken/zoeken';
import { GezondheidController } from './gezondheid.controller.js';
import { OpenapiHolder } from './openapi-holder.js';
import { OpenapiController } from './openapi.controller.js';

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
        QueueModule.forMakers(),
        HttpModule.for(ToegangModule, PortaalModule, KoppelingenModule),
        ToegangHttpModule,
        LeerlingenHttpModule,
        MeldingenHttpModule,
        DossiersHttpModule.for(MeldingenModule),
        PlannenHttpModule,
        AanmeldingenHttpModule,
        VrijstellingenHttpModule,
        HandhavingHttpModule,
        HerinneringenHttpModule,
        RekenregelsHttpModule,
        ZoekenHttpModule,
        SignalenHttpModule,
        VerantwoordingHttpModule,
        BestandenHttpModule,
        BrievenHttpModule,
        NotitiesHttpModule,
        KoppelingenHttpModule.for(MeldingenModule),
        KringenHttpModule.for(MeldingenModule),
        PortaalHttpModule.for(MeldingenModule),
        OpgavenHttpModule,
        RapportagesHttpModule,
        VrijgavenHttpModule,
        PostHttpModule,
        ToestemmingenHttpModule,
        VerwijzingenHttpModule.for(MeldingenModule),
        WerkHttpModule,
        AgendaHttpModule,
        WachtrijHttpModule,
      ],
      controllers: [GezondheidController, OpenapiController],
      providers: [OpenapiHolder],
    };
  }
}
