import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { BrengIn } from './breng-in.js';
import { FeitenStore } from './feiten-store.js';
import { FreezeYear } from './freeze-year.js';
import { Jaren } from './jaren.query.js';
import { Rapportages } from './rapportage.query.js';
import { TellingenStore } from './tellingen-store.js';
import { VasteJaren } from './vaste-jaren.js';

/** Counting: of the own tenant exactly, and for the region. */
@Module({
  imports: [DossiersModule],
  providers: [BrengIn, FeitenStore, FreezeYear, Jaren, Rapportages, TellingenStore, VasteJaren],
  exports: [BrengIn, FreezeYear, Jaren, Rapportages, VasteJaren],
})
export class RapportagesModule {}
