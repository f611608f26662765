import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { VerwijzingenModule } from '../verwijzingen.module.js';
import { VerwijzingActies } from './verwijzing-acties.js';
import { VerwijzingenController } from './verwijzingen.controller.js';
import { VerwijzingInhoudController } from './verwijzinginhoud.controller.js';

/** The routes of verwijzingen. */
@Module({})
export class VerwijzingenHttpModule {
  /** @param meldingen the module that provides and exports DossierMeldingen. */
  static for(meldingen: Type): DynamicModule {
    return {
      module: VerwijzingenHttpModule,
      imports: [VerwijzingenModule.for(meldingen)],
      providers: [VerwijzingActies],
      controllers: [VerwijzingenController, VerwijzingInhoudController],
    };
  }
}
