import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { NotitiesModule } from '@zesweken/notities';
import { ArrangeVervanging, EndVervanging } from './arrange-vervanging.js';
import { Bezoeken } from './bezoeken.js';
import { HandOver } from './hand-over.js';
import { Vandaag } from './vandaag.query.js';
import { Vervangingen } from './vervangingen.query.js';
import { Werkborden } from './werkbord.query.js';

/** The work of a team: start page, hand-over, standing in, and the board of who leads it. */
@Module({
  imports: [DossiersModule, NotitiesModule],
  providers: [ArrangeVervanging, Bezoeken, EndVervanging, HandOver, Vandaag, Vervangingen, Werkborden],
  exports: [ArrangeVervanging, EndVervanging, HandOver, Vandaag, Vervangingen, Werkborden],
})
export class WerkModule {}
