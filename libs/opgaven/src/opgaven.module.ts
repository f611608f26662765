import { Module } from '@nestjs/common';
import { PdfModule } from '@zesweken/pdf';
import { RapportagesModule } from '@zesweken/rapportages';
import { VrijgavenModule } from '@zesweken/vrijgaven';
import { Inspectieopgaven } from './inspectie.query.js';
import { Leerplichttellingen } from './leerplichttelling.query.js';
import { Raadsverslagen } from './raadsverslagen.js';

/** Official returns. */
@Module({
  imports: [PdfModule, RapportagesModule, VrijgavenModule],
  providers: [Inspectieopgaven, Leerplichttellingen, Raadsverslagen],
  exports: [Inspectieopgaven, Leerplichttellingen, Raadsverslagen],
})
export class OpgavenModule {}
