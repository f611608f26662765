import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { RapportagesModule } from '@zesweken/rapportages';
import { PublishVrijgave } from './publish-vrijgave.js';
import { Regio } from './regio.js';
import { RequestVrijgave, Verzoeker } from './request-vrijgave.js';
import { Verzoeken } from './verzoeken.js';
import { Vrijgaven } from './vrijgaven.query.js';

/** Releases of regional figures: asking for them and reading them. */
@Module({
  imports: [ConvenantenModule, RapportagesModule],
  providers: [PublishVrijgave, Regio, RequestVrijgave, Verzoeken, Verzoeker, Vrijgaven],
  exports: [PublishVrijgave, Regio, RequestVrijgave, Verzoeken, Vrijgaven],
})
export class VrijgavenModule {}
