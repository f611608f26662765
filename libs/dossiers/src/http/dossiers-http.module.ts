import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { DossierWorkModule } from '../dossier-work.module.js';
import { DossiersController } from './dossiers.controller.js';
import { DossierstappenController } from './dossierstappen.controller.js';
import { DossiervragenController } from './dossiervragen.controller.js';
import { PlaatsingenController } from './plaatsingen.controller.js';
import { TermijnenController } from './termijnen.controller.js';

/** The routes of dossiers. */
@Module({})
export class DossiersHttpModule {
  /** @param meldingen the module that provides and exports {@link DossierMeldingen}. */
  static for(meldingen: Type): DynamicModule {
    return {
      module: DossiersHttpModule,
      imports: [DossierWorkModule.for(meldingen)],
      controllers: [
        DossiersController,
        DossierstappenController,
        DossiervragenController,
        PlaatsingenController,
        TermijnenController,
      ],
    };
  }
}
