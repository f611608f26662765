import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { KoppelingReader } from '@zesweken/http';
import { ToegangModule } from '@zesweken/toegang';
import { VerwijzingenModule } from '@zesweken/verwijzingen';
import { FollowVerwijzingen } from './follow.query.js';
import { GiveToken, Koppeltokens } from './give-token.js';
import { Koppellog, RunKoppeling } from './run-koppeling.js';
import { PutWebhooks } from './webhooks.js';

/** The door for systems of partners: who they are. */
@Module({
  imports: [ToegangModule],
  providers: [GiveToken, Koppellog, RunKoppeling, { provide: KoppelingReader, useClass: Koppeltokens }],
  exports: [GiveToken, KoppelingReader, RunKoppeling],
})
export class KoppelingenModule {}

/** What such systems may follow, and what is sent to them. */
@Module({})
export class KoppelvlakModule {
  /** @param meldingen the module that provides and exports DossierMeldingen. */
  static for(meldingen: Type): DynamicModule {
    return {
      module: KoppelvlakModule,
      imports: [VerwijzingenModule.for(meldingen)],
      providers: [FollowVerwijzingen, PutWebhooks],
      exports: [FollowVerwijzingen],
    };
  }
}
