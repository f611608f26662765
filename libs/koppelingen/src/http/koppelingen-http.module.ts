import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { DeliverMelding } from '../deliver-melding.js';
import { KoppelingenModule, KoppelvlakModule } from '../koppelingen.module.js';
import { KoppelingenController } from './koppelingen.controller.js';
import { KoppelvlakController } from './koppelvlak.controller.js';

/** The routes of koppelingen: for the beheerder, and for the systems themselves. */
@Module({})
export class KoppelingenHttpModule {
  /** @param meldingen the module that provides and exports DossierMeldingen and TakeInMelding. */
  static for(meldingen: Type): DynamicModule {
    return {
      module: KoppelingenHttpModule,
      imports: [KoppelingenModule, KoppelvlakModule.for(meldingen), meldingen],
      providers: [DeliverMelding],
      controllers: [KoppelingenController, KoppelvlakController],
    };
  }
}
