import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { TenancyModule } from '@zesweken/tenancy';
import { TermijnenModule } from '@zesweken/termijnen';
import { Behandelaarwissels } from './behandelaarwissels.js';
import { AssignBehandelaar } from './change-dossier.js';
import { DossierStore } from './dossier-store.js';
import { DossierTermijnen } from './dossier-termijnen.js';
import { DossierWerk } from './dossier-werk.js';
import { Dossier } from './dossier.entity.js';
import { FormDossiers } from './form-dossiers.js';
import { SchoolCalendars } from './school-calendars.js';
import { Tijdlijnbronnen } from './tijdlijn.js';
import { Werkbronnen } from './werkvoorraad.js';
import { WorkOnDossier } from './work-on-dossier.js';

/** Forming dossiers from meldingen. What needs the meldingen too is in {@link DossierWorkModule}. */
@Module({
  imports: [TenancyModule.forFeature([Dossier]), ConvenantenModule, LeerlingenModule, TermijnenModule],
  providers: [
    AssignBehandelaar,
    Behandelaarwissels,
    DossierStore,
    DossierTermijnen,
    DossierWerk,
    FormDossiers,
    SchoolCalendars,
    Tijdlijnbronnen,
    Werkbronnen,
    WorkOnDossier,
  ],
  exports: [
    AssignBehandelaar,
    Behandelaarwissels,
    DossierTermijnen,
    FormDossiers,
    SchoolCalendars,
    Tijdlijnbronnen,
    Werkbronnen,
    WorkOnDossier,
  ],
})
export class DossiersModule {}
