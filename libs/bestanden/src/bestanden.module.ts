import { Module } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { DossiersModule } from '@zesweken/dossiers';
import { AddBestand } from './add-bestand.js';
import { BestandLog } from './bestand-log.js';
import { BestandStore } from './bestand-store.js';
import { BestandTijdlijn } from './bestand-tijdlijn.js';
import { Bestanden } from './bestanden.query.js';
import { ChangeBestand, DescribeBestand, RemoveBestand } from './change-bestand.js';
import { ClamdScanner } from './clamd-scanner.js';
import { NoScanner } from './no-scanner.js';
import { Virusscanner } from './virusscanner.js';

/** Files attached to dossiers. */
@Module({
  imports: [DossiersModule],
  providers: [
    AddBestand,
    Bestanden,
    BestandLog,
    BestandStore,
    BestandTijdlijn,
    ChangeBestand,
    DescribeBestand,
    RemoveBestand,
    {
      provide: Virusscanner,
      useFactory: ({ clamd }: Settings) => (clamd ? new ClamdScanner(clamd) : new NoScanner()),
      inject: [Settings],
    },
  ],
  exports: [AddBestand, Bestanden, DescribeBestand, RemoveBestand],
})
export class BestandenModule {}
