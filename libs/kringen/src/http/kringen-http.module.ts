import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { KringenModule } from '../kringen.module.js';
import { KringenController } from './kringen.controller.js';

/** The routes of shared plans. */
@Module({})
export class KringenHttpModule {
  /** @param meldingen the module that provides and exports DossierMeldingen. */
  static for(meldingen: Type): DynamicModule {
    return {
      module: KringenHttpModule,
      imports: [KringenModule.for(meldingen)],
      controllers: [KringenController],
    };
  }
}
