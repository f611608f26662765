import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { DossierWorkModule } from '@zesweken/dossiers';
import { MeldingenModule } from '@zesweken/meldingen';
import { ImportSchoolvakanties } from './import-schoolvakanties.js';
import { ProbeerRegels } from './probeer-regels.js';
import { Schoolvakanties } from './schoolvakanties.query.js';

const OUT = [ImportSchoolvakanties, ProbeerRegels, Schoolvakanties];

/** What last days are counted by, and what becomes of them when it changes. */
@Module({
  imports: [ConvenantenModule, DossierWorkModule.for(MeldingenModule)],
  providers: OUT,
  exports: [...OUT, ConvenantenModule, DossierWorkModule],
})
export class RekenregelsModule {}
