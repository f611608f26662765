import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { ToegangModule } from '@zesweken/toegang';
import { Agenda } from './agenda.query.js';
import { Agendalinks, EndAgendalink, MakeAgendalink } from './agendalinks.js';
import { ReadFeed } from './read-feed.js';

/** What each user must do and when, on a page and in a calendar programme of their own. */
@Module({
  imports: [DossiersModule, ToegangModule],
  providers: [Agenda, Agendalinks, EndAgendalink, MakeAgendalink, ReadFeed],
  exports: [Agenda, Agendalinks, EndAgendalink, MakeAgendalink, ReadFeed],
})
export class AgendaModule {}
