import { Module } from '@nestjs/common';
import { ConvenantenModule } from '@zesweken/convenanten';
import { NotitiesModule } from '@zesweken/notities';
import { PostModule } from '@zesweken/post';
import { BewaakTermijnen } from './bewaak-termijnen.js';
import { Grootboek } from './grootboek.js';
import { Herinner } from './herinner.js';
import { Herinneringen } from './herinneringen.query.js';
import { Houders } from './houders.query.js';
import { MeldDoorzetting } from './meld-doorzetting.js';
import { NameOntvangers } from './name-ontvangers.js';
import { OntvangDoorzettingen } from './ontvang-doorzettingen.js';
import { TelSamenvattingen } from './samenvattingen.js';
import { TeamVanVandaag } from './team.query.js';
import { VertelHerinneringen } from './vertel-herinneringen.js';
import { ZetWekkers } from './zet-wekkers.js';

/** Reminders of dates by which something must be done, and the ledger of them. */
@Module({
  imports: [ConvenantenModule, NotitiesModule, PostModule],
  providers: [
    BewaakTermijnen,
    Grootboek,
    Herinner,
    Herinneringen,
    Houders,
    MeldDoorzetting,
    NameOntvangers,
    OntvangDoorzettingen,
    TeamVanVandaag,
    TelSamenvattingen,
    VertelHerinneringen,
    ZetWekkers,
  ],
  exports: [BewaakTermijnen, Herinneringen, Houders, NameOntvangers, OntvangDoorzettingen, ZetWekkers],
})
export class HerinneringenModule {}
