import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { BetrokkeneReader } from '@zesweken/http';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { NotitiesModule } from '@zesweken/notities';
import { PlannenModule } from '@zesweken/plannen';
import { PostModule } from '@zesweken/post';
import { ToegangModule } from '@zesweken/toegang';
import { ToestemmingenModule } from '@zesweken/toestemmingen';
import { Links } from './links.query.js';
import { MagLink, MakeLink, Wie } from './make-link.js';
import { MijnGegevens } from './mijn.query.js';
import { FollowLeerling, StemTijdlijn } from './portaal-bronnen.js';
import { EnterByLink, OpenSessie, Portaalsessies } from './portaalsessies.js';
import { GiveStem, SignPlan } from './zeggen.js';

/** Personal links: gezagdragers and leerlingen without an account. */
@Module({
  imports: [
    DossiersModule,
    LeerlingenModule,
    NotitiesModule,
    PlannenModule,
    PostModule,
    ToegangModule,
    ToestemmingenModule,
  ],
  providers: [
    { provide: BetrokkeneReader, useClass: Portaalsessies },
    EnterByLink,
    FollowLeerling,
    GiveStem,
    Links,
    MagLink,
    MakeLink,
    MijnGegevens,
    OpenSessie,
    SignPlan,
    StemTijdlijn,
    Wie,
  ],
  exports: [
    BetrokkeneReader,
    EnterByLink,
    GiveStem,
    Links,
    MakeLink,
    MijnGegevens,
    SignPlan,
    ToestemmingenModule,
  ],
})
export class PortaalModule {}
