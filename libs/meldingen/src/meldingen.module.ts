import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { DossierMeldingen, DossiersModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { ImportMeldingen } from './import-meldingen.js';
import { IntakeRules } from './intake-rules.js';
import { MeldingenHouder } from './leerling-houder.js';
import { MeldingStore } from './melding-store.js';
import { MeldingenInTijdlijn } from './meldingen-in-tijdlijn.js';
import { Meldingen } from './meldingen.query.js';
import { TakeInMelding } from './take-in-melding.js';
import { TakeInMeldingen } from './take-in-meldingen.js';

/** Verzuimmeldingen: taking them in and reading them. */
@Module({
  imports: [ConvenantenModule, DossiersModule, LeerlingenModule],
  providers: [
    ImportMeldingen,
    IntakeRules,
    Meldingen,
    MeldingenHouder,
    MeldingStore,
    MeldingenInTijdlijn,
    TakeInMelding,
    TakeInMeldingen,
    { provide: DossierMeldingen, useExisting: MeldingStore },
  ],
  exports: [DossierMeldingen, ImportMeldingen, Meldingen, TakeInMelding],
})
export class MeldingenModule {}
