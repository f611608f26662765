import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { TermijnenModule } from '@zesweken/termijnen';
import { ChangeDossier, CloseDossier, ConfirmDossier } from './change-dossier.js';
import { DossierFile } from './dossier-detail.query.js';
import { DossierList } from './dossier-list.query.js';
import { DossiersModule } from './dossiers.module.js';

/** What people do with dossiers. The meldingen come through the port {@link DossierMeldingen}. */
@Module({})
export class DossierWorkModule {
  /** @param meldingen the module that provides and exports {@link DossierMeldingen}. */
  static for(meldingen: Type): DynamicModule {
    const work = [ChangeDossier, CloseDossier, ConfirmDossier, DossierFile, DossierList];
    return {
      module: DossierWorkModule,
      imports: [DossiersModule, LeerlingenModule, TermijnenModule, meldingen],
      providers: work,
      exports: [...work, DossiersModule],
    };
  }
}
