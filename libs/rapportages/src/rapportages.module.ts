import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { FeitenStore } from './feiten-store.js';
import { Rapportages } from './rapportage.query.js';

/** Counting of the own tenant. */
@Module({
  imports: [DossiersModule],
  providers: [FeitenStore, Rapportages],
  exports: [Rapportages],
})
export class RapportagesModule {}
