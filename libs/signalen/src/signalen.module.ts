import { Module, type OnModuleInit } from '@nestjs/common';
import { DossiersModule, Tijdlijnbronnen } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { MeldingenModule } from '@zesweken/meldingen';
import { TenancyModule } from '@zesweken/tenancy';
import { FollowLeerling } from './follow-leerling.js';
import { Regelinstellingen } from './instellingen-store.js';
import { LeerlingFeiten } from './leerling-feiten.js';
import { RejectVoorstel } from './reject-voorstel.js';
import { ReportSignaal } from './report-signaal.js';
import { Schrijver } from './schrijver.js';
import { SignaalTijdlijn } from './signaal-tijdlijn.js';
import { Signalen } from './signalen.query.js';
import { VerkortRooster } from './verkort-rooster.entity.js';
import { Voorstellen } from './voorstellen.query.js';
import { Ziekmelding } from './ziekmelding.entity.js';

/** Early signals: the form, the facts that rules count, and what the rules propose. */
@Module({
  imports: [
    TenancyModule.forFeature([VerkortRooster, Ziekmelding]),
    DossiersModule,
    LeerlingenModule,
    MeldingenModule,
  ],
  providers: [
    FollowLeerling,
    LeerlingFeiten,
    Regelinstellingen,
    RejectVoorstel,
    ReportSignaal,
    Schrijver,
    SignaalTijdlijn,
    Signalen,
    Voorstellen,
  ],
  exports: [LeerlingFeiten, Regelinstellingen, RejectVoorstel, ReportSignaal, Signalen, Voorstellen],
})
export class SignalenModule implements OnModuleInit {
  constructor(
    private readonly tijdlijn: Tijdlijnbronnen,
    private readonly bron: SignaalTijdlijn,
  ) {}

  onModuleInit(): void {
    this.tijdlijn.add(this.bron);
  }
}
