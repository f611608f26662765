import { Module } from '@nestjs/common';
import { DossierWorkModule } from '@zesweken/dossiers';
import { MeldingenModule } from '@zesweken/meldingen';
import { ToegangModule } from '@zesweken/toegang';
import { FillTenant } from './fill-tenant.js';
import { LoadDemo } from './load-demo.js';
import { LoadRegion } from './load-region.js';
import { MakeAccounts } from './make-accounts.js';
import { PerformActies } from './perform-acties.js';

/** The demo region. Only the operator's command line imports it. */
@Module({
  imports: [ToegangModule, MeldingenModule, DossierWorkModule.for(MeldingenModule)],
  providers: [FillTenant, LoadDemo, LoadRegion, MakeAccounts, PerformActies],
  exports: [LoadDemo, LoadRegion],
})
export class DemoModule {}
