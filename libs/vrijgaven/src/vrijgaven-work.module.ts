import { Module } from '@nestjs/common';
import { RapportagesModule } from '@zesweken/rapportages';
import { MakeVrijgave } from './make-vrijgave.js';
import { Tellers } from './tellers.js';
import { VrijgavenModule } from './vrijgaven.module.js';
import { VrijgavenStore } from './vrijgaven-store.js';
import { Vrijgavestappen } from './vrijgavestappen.js';

/** Making releases: the only place that reads the exact counts of all organisations. */
@Module({
  imports: [RapportagesModule, VrijgavenModule],
  providers: [MakeVrijgave, Tellers, VrijgavenStore, Vrijgavestappen],
  exports: [MakeVrijgave],
})
export class VrijgavenWorkModule {}
