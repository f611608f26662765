import { Module } from '@nestjs/common';
import { BestandenModule } from '@zesweken/bestanden';
import { BrievenModule } from '@zesweken/brieven';
import { DossierWorkModule } from '@zesweken/dossiers';
import { KringenModule } from '@zesweken/kringen';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { MeldingenModule } from '@zesweken/meldingen';
import { NotitiesModule } from '@zesweken/notities';
import { PlannenModule } from '@zesweken/plannen';
import { SignalenModule } from '@zesweken/signalen';
import { ToegangModule } from '@zesweken/toegang';
import { ToestemmingenModule } from '@zesweken/toestemmingen';
import { VerwijzingenModule } from '@zesweken/verwijzingen';
import { VrijgavenModule, VrijgavenWorkModule } from '@zesweken/vrijgaven';
import { VrijstellingenModule } from '@zesweken/vrijstellingen';
import { AsColleague } from './enliven/as-colleague.js';
import { Cast } from './enliven/cast.js';
import { EnlivenTenant } from './enliven/enliven-tenant.js';
import { RecordNetwork } from './enliven/record-network.js';
import { RecordSignals } from './enliven/record-signals.js';
import { RecordVrijstellingen } from './enliven/record-vrijstellingen.js';
import { Samenwerken, ShareInRegion, Verwijzen } from './enliven/share-in-region.js';
import { SteerDossiers } from './enliven/steer-dossiers.js';
import { WorkInDossiers } from './enliven/work-in-dossiers.js';
import { WriteContacts } from './enliven/write-contacts.js';
import { WritePlans } from './enliven/write-plans.js';
import { FillTenant } from './fill-tenant.js';
import { LoadDemo } from './load-demo.js';
import { LoadRegion } from './load-region.js';
import { MakeAccounts } from './make-accounts.js';
import { PerformActies } from './perform-acties.js';
import { ReleaseYears } from './release-years.js';

/** What fills the screens. */
const ENLIVEN = [
  AsColleague,
  Cast,
  EnlivenTenant,
  RecordNetwork,
  RecordSignals,
  RecordVrijstellingen,
  Samenwerken,
  ShareInRegion,
  SteerDossiers,
  Verwijzen,
  WorkInDossiers,
  WriteContacts,
  WritePlans,
];

/** The demo region. Only the operator's command line imports it. */
@Module({
  imports: [
    BestandenModule,
    BrievenModule,
    DossierWorkModule.for(MeldingenModule),
    KringenModule.for(MeldingenModule),
    LeerlingenModule,
    MeldingenModule,
    NotitiesModule,
    PlannenModule,
    SignalenModule,
    ToegangModule,
    ToestemmingenModule,
    VerwijzingenModule.for(MeldingenModule),
    VrijgavenModule,
    VrijgavenWorkModule,
    VrijstellingenModule,
  ],
  providers: [...ENLIVEN, FillTenant, LoadDemo, LoadRegion, MakeAccounts, PerformActies, ReleaseYears],
  exports: [LoadDemo, LoadRegion],
})
export class DemoModule {}
