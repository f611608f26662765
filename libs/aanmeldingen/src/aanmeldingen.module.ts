import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { TermijnenModule } from '@zesweken/termijnen';
import { Aanmeldingen } from './aanmeldingen.query.js';
import { FollowLeerling } from './follow-leerling.js';
import { ChangeAanmelding, KeepAanmelding, RecordAanmelding } from './record-aanmelding.js';

const OUT = [Aanmeldingen, ChangeAanmelding, RecordAanmelding];

/** Written applications at schools, and the clocks of the zorgplicht. */
@Module({
  imports: [DossiersModule, LeerlingenModule, TermijnenModule],
  providers: [...OUT, FollowLeerling, KeepAanmelding],
  exports: OUT,
})
export class AanmeldingenModule {}
