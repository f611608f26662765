import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { TermijnenModule } from '@zesweken/termijnen';
import { ChangeDossier, CloseDossier, ConfirmDossier } from './change-dossier.js';
import { DossierFile } from './dossier-detail.query.js';
import { DossierInhoud } from './dossier-inhoud.js';
import { DossierList } from './dossier-list.query.js';
import { DossiersModule } from './dossiers.module.js';
import { EscalateDossier } from './escalatie.js';
import { Treden } from './treden.js';
import { MoveTermijn } from './move-termijn.js';
import { RecountTermijnen } from './recount-termijnen.js';
import { Rekenwijze } from './rekenwijze.js';
import { EndPlaatsing, RecordPlaatsing } from './record-plaatsing.js';
import { Termijnstanden } from './termijnstanden.js';
import { Termijnverloop } from './termijnverloop.query.js';
import { ActivateDossier, DenyReturn, MarkDeelsBelastbaar, ReopenDossier } from './steer-dossier.js';

/** What people do with dossiers. The meldingen come through the port {@link DossierMeldingen}. */
@Module({})
export class DossierWorkModule {
  /** @param meldingen the module that provides and exports {@link DossierMeldingen}. */
  static for(meldingen: Type): DynamicModule {
    const work = [
      ActivateDossier,
      ChangeDossier,
      CloseDossier,
      ConfirmDossier,
      DenyReturn,
      DossierFile,
      DossierInhoud,
      DossierList,
      EndPlaatsing,
      EscalateDossier,
      Treden,
      MarkDeelsBelastbaar,
      MoveTermijn,
      RecordPlaatsing,
      RecountTermijnen,
      Rekenwijze,
      ReopenDossier,
      Termijnstanden,
      Termijnverloop,
    ];
    return {
      module: DossierWorkModule,
      imports: [ConvenantenModule, DossiersModule, LeerlingenModule, TermijnenModule, meldingen],
      providers: work,
      exports: [...work, DossiersModule],
    };
  }
}
