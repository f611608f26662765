import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { KringenModule } from '@zesweken/kringen';
import { PortaalModule } from '../portaal.module.js';
import { LinksController } from './links.controller.js';
import { MijnKring } from './mijn-kring.js';
import { PortaalController } from './portaal.controller.js';
import { EndSessie, MijnToestemmingDaden, Portaaldaden } from './portaaldaden.js';

/** The routes of personal links. */
@Module({})
export class PortaalHttpModule {
  /** @param meldingen the module that provides and exports DossierMeldingen. */
  static for(meldingen: Type): DynamicModule {
    return {
      module: PortaalHttpModule,
      imports: [PortaalModule, KringenModule.for(meldingen)],
      providers: [EndSessie, MijnKring, MijnToestemmingDaden, Portaaldaden],
      controllers: [LinksController, PortaalController],
    };
  }
}
