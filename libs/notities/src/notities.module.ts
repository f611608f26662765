import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { TenancyModule } from '@zesweken/tenancy';
import { Berichten, ReadBerichten } from './berichten.js';
import { ChangeNotitie, WithdrawNotitie } from './change-notitie.js';
import { NotitieActs } from './notitie-acts.js';
import { BehandelaarBericht, NotitieTijdlijn, VermeldingWerk } from './notitie-sources.js';
import { NotitieStore } from './notitie-store.js';
import { Notitie } from './notitie.entity.js';
import { Notities } from './notities.query.js';
import { SendBericht } from './send-bericht.js';
import { WriteNotitie } from './write-notitie.js';

/** Notes and contacts in a dossier, and messages between colleagues. */
@Module({
  imports: [TenancyModule.forFeature([Notitie]), DossiersModule],
  providers: [
    BehandelaarBericht,
    Berichten,
    ChangeNotitie,
    NotitieActs,
    Notities,
    NotitieStore,
    NotitieTijdlijn,
    ReadBerichten,
    SendBericht,
    VermeldingWerk,
    WithdrawNotitie,
    WriteNotitie,
  ],
  exports: [Berichten, ChangeNotitie, Notities, ReadBerichten, SendBericht, WithdrawNotitie, WriteNotitie],
})
export class NotitiesModule {}
