import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { TenancyModule } from '@zesweken/tenancy';
import { TermijnenModule } from '@zesweken/termijnen';
import { AnswerVraag } from './answer-vraag.js';
import { Behandelaarwissels } from './behandelaarwissels.js';
import { AssignBehandelaar } from './change-dossier.js';
import { DossierConvenant } from './dossier-convenant.js';
import { DossierStore } from './dossier-store.js';
import { DossierTermijnen } from './dossier-termijnen.js';
import { DossierWerk } from './dossier-werk.js';
import { DossierTijdlijn, FactsInTijdlijn } from './dossier-tijdlijn.query.js';
import { Dossier } from './dossier.entity.js';
import { Escalatieladders } from './escalatie.js';
import { FormDossiers } from './form-dossiers.js';
import { Gebeurtenissen } from './gebeurtenissen.js';
import { GezinInTijdlijn } from './gezin-in-tijdlijn.js';
import { MoveDossiers } from './move-dossiers.js';
import { Plaatsing } from './plaatsing.entity.js';
import { Plaatsingen } from './plaatsingen.query.js';
import { SchoolCalendars } from './school-calendars.js';
import { Tijdlijnbronnen } from './tijdlijn.js';
import { Werkbronnen } from './werkvoorraad.js';
import { WorkOnDossier } from './work-on-dossier.js';

const forOthers = [
  AnswerVraag,
  AssignBehandelaar,
  Behandelaarwissels,
  DossierConvenant,
  DossierTermijnen,
  DossierStore,
  DossierTijdlijn,
  Escalatieladders,
  FormDossiers,
  Gebeurtenissen,
  MoveDossiers,
  Plaatsingen,
  SchoolCalendars,
  Tijdlijnbronnen,
  Werkbronnen,
  WorkOnDossier,
];

/** Forming dossiers from meldingen, and working in them. What needs the meldingen too is in {@link DossierWorkModule}. */
@Module({
  imports: [
    TenancyModule.forFeature([Dossier, Plaatsing]),
    ConvenantenModule,
    LeerlingenModule,
    TermijnenModule,
  ],
  providers: [DossierWerk, FactsInTijdlijn, GezinInTijdlijn, ...forOthers],
  exports: forOthers,
})
export class DossiersModule {}
