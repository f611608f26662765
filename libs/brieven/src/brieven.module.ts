import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { PdfModule } from '@zesweken/pdf';
import { BriefLog } from './brief-log.js';
import { BriefStore } from './brief-store.js';
import { BriefTijdlijn } from './brief-tijdlijn.js';
import { Briefontvangers, Brieven } from './brieven.query.js';
import { ComposeBrief } from './compose-brief.js';
import { MakeBrief, MarkBriefSent, PreviewBrief } from './make-brief.js';
import { Sjablonen, WriteSjabloon } from './sjablonen.js';

/** Letters made in dossiers, and their texts. */
@Module({
  imports: [DossiersModule, LeerlingenModule, PdfModule],
  providers: [
    Briefontvangers,
    Brieven,
    BriefLog,
    BriefStore,
    BriefTijdlijn,
    ComposeBrief,
    MakeBrief,
    MarkBriefSent,
    PreviewBrief,
    Sjablonen,
    WriteSjabloon,
  ],
  exports: [Briefontvangers, Brieven, MakeBrief, MarkBriefSent, PreviewBrief, Sjablonen, WriteSjabloon],
})
export class BrievenModule {}
