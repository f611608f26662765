import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { ZaakStore } from './zaak-store.js';
import { CorrectZaak, LogHandhaving, OpenZaak, TakeStep, WorkOnZaak, Zaken } from './zaken.js';

const OUT = [CorrectZaak, OpenZaak, TakeStep, Zaken];

/** The compartment of sworn officers. It tells nobody anything: no timeline, no work, no list of another feature. */
@Module({
  imports: [DossiersModule],
  providers: [...OUT, LogHandhaving, WorkOnZaak, ZaakStore],
  exports: OUT,
})
export class HandhavingModule {}
