import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { PdfModule } from '@zesweken/pdf';
import { TermijnenModule } from '@zesweken/termijnen';
import { ActieStore } from './actie-store.js';
import { Acties } from './acties.query.js';
import { AgreePlan } from './agree-plan.js';
import { ActieWriting, AddActie, ChangeActie } from './change-actie.js';
import { ExportPlan, PlanPapier } from './export-plan.js';
import { KeepEvaluaties } from './keep-evaluaties.js';
import { PlanStore } from './plan-store.js';
import { PlanTijdlijn } from './plan-tijdlijn.js';
import { PlanWerk } from './plan-werk.js';
import { Plannen } from './plannen.query.js';
import { SavePlan } from './save-plan.js';

/** The plan van aanpak of a dossier, and the acties. */
@Module({
  imports: [DossiersModule, LeerlingenModule, PdfModule, TermijnenModule],
  providers: [
    ActieStore,
    ActieWriting,
    Acties,
    AddActie,
    AgreePlan,
    ChangeActie,
    ExportPlan,
    KeepEvaluaties,
    PlanPapier,
    PlanStore,
    PlanTijdlijn,
    PlanWerk,
    Plannen,
    SavePlan,
  ],
  exports: [Acties, AddActie, AgreePlan, ChangeActie, ExportPlan, Plannen, SavePlan],
})
export class PlannenModule {}
