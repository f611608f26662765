import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { DossierMeldingen, DossiersModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { AnswerMelding, Antwoorden } from './answer-melding.js';
import { AntwoordStore } from './antwoord-store.js';
import { ExportAntwoorden } from './export-antwoorden.js';
import { ImportMeldingen } from './import-meldingen.js';
import { IntakeRules } from './intake-rules.js';
import { MeldingenHouder } from './leerling-houder.js';
import { MeldingStore } from './melding-store.js';
import { MeldingenInTijdlijn } from './meldingen-in-tijdlijn.js';
import { Meldingen } from './meldingen.query.js';
import { EndMelding, OpenDossier } from './open-dossier.js';
import { EndOwnMelding, MakeOwnMelding } from './own-melding.js';
import { TakeInMelding } from './take-in-melding.js';
import { TakeInMeldingen } from './take-in-meldingen.js';

/** Verzuimmeldingen: taking them in and reading them. */
@Module({
  imports: [ConvenantenModule, DossiersModule, LeerlingenModule],
  providers: [
    AnswerMelding,
    Antwoorden,
    AntwoordStore,
    EndMelding,
    EndOwnMelding,
    ExportAntwoorden,
    ImportMeldingen,
    IntakeRules,
    MakeOwnMelding,
    Meldingen,
    MeldingenHouder,
    MeldingStore,
    MeldingenInTijdlijn,
    OpenDossier,
    TakeInMelding,
    TakeInMeldingen,
    { provide: DossierMeldingen, useExisting: MeldingStore },
  ],
  exports: [
    AnswerMelding,
    Antwoorden,
    DossierMeldingen,
    EndMelding,
    ExportAntwoorden,
    ImportMeldingen,
    MakeOwnMelding,
    Meldingen,
    OpenDossier,
    TakeInMelding,
  ],
})
export class MeldingenModule {}
