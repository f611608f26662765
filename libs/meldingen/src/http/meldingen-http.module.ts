import { Module } from '@nestjs/common';
import { DossierWorkModule } from '@zesweken/dossiers';
import { MeldingenModule } from '../meldingen.module.js';
import { AntwoordenController } from './antwoorden.controller.js';
import { MeldingenController } from './meldingen.controller.js';
import { OpenDossierController } from './open-dossier.controller.js';

/** The routes of verzuimmeldingen, of the college's answers on them, and of opening a dossier by hand. */
@Module({
  imports: [MeldingenModule, DossierWorkModule.for(MeldingenModule)],
  // The first one has a path that would otherwise be taken for an id of the second.
  controllers: [AntwoordenController, MeldingenController, OpenDossierController],
})
export class MeldingenHttpModule {}
