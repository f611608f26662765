import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { DossiersModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { BesluitKring } from './besluit-kring.js';
import { GiveToestemming, RefuseToestemming } from './give-toestemming.js';
import { KeurToestemming } from './keur-toestemming.js';
import { AskToestemming, RecordToestemming } from './record-toestemming.js';
import { RegelStore } from './regel-store.js';
import { RenewToestemming } from './renew-toestemming.js';
import { FollowLeerling, ToestemmingAfloop, ToestemmingTijdlijn } from './toestemming-bronnen.js';
import { ToestemmingStore } from './toestemming-store.js';
import { ToestemmingWerk } from './toestemming-werk.js';
import { Toestemmingsregels } from './toestemmingsregels.query.js';
import { Toestemmingen } from './toestemmingen.query.js';
import { Volgers } from './volgers.js';
import { WithdrawToestemming } from './withdraw-toestemming.js';

const OUT = [
  AskToestemming,
  GiveToestemming,
  RecordToestemming,
  RefuseToestemming,
  RenewToestemming,
  Toestemmingen,
  Toestemmingsregels,
  Volgers,
  WithdrawToestemming,
];

/** Toestemming: asked, given, renewed, withdrawn; and the lines that receivers see. */
@Module({
  imports: [ConvenantenModule, DossiersModule, LeerlingenModule],
  providers: [
    ...OUT,
    BesluitKring,
    FollowLeerling,
    KeurToestemming,
    RegelStore,
    ToestemmingAfloop,
    ToestemmingStore,
    ToestemmingTijdlijn,
    ToestemmingWerk,
  ],
  exports: OUT,
})
export class ToestemmingenModule {}
