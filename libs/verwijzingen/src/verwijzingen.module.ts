import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AanmeldingenModule } from '@zesweken/aanmeldingen';
import { BestandenModule } from '@zesweken/bestanden';
import { ConvenantenModule } from '@zesweken/convenanten';
import { DossierWorkModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { NotitiesModule } from '@zesweken/notities';
import { PlannenModule } from '@zesweken/plannen';
import { PostModule } from '@zesweken/post';
import { TermijnenModule } from '@zesweken/termijnen';
import { ToestemmingenModule } from '@zesweken/toestemmingen';
import { AnswerVerwijzing } from './answer-verwijzing.js';
import { Antwoordtermijn } from './antwoordtermijn.js';
import { ComposeInhoud } from './compose-inhoud.js';
import { LoadDeelfeiten } from './deelfeiten.js';
import { Deling, Tijd } from './deling.js';
import { Delen } from './delen.js';
import { DraftVerwijzing } from './draft-verwijzing.js';
import { EigenStore } from './eigen-store.js';
import { Gebeurtenisvolgers, Geschiedenis } from './geschiedenis.js';
import { KeurVerwijzing } from './keur-verwijzing.js';
import { LinkDossier } from './link-dossier.js';
import { Meld } from './meld.js';
import { Mogelijkheden } from './mogelijkheden.query.js';
import { OntvangenStore } from './ontvangen-store.js';
import { OpenVerwijzing } from './open-verwijzing.js';
import { Gesprek, KeepVastlegging, ReadInhoud } from './read-inhoud.js';
import { SendVerwijzing } from './send-verwijzing.js';
import { FollowLeerling, VerwijzingTijdlijn } from './verwijzing-bronnen.js';
import { VerwijzingEinden } from './verwijzing-einden.js';
import { VerwijzingStore } from './verwijzing-store.js';
import { Verwijzingen } from './verwijzingen.query.js';
import { Kasten, Verzendbalie } from './verzendbalie.js';
import { FollowToestemming, WithdrawVerwijzing } from './withdraw-verwijzing.js';

const OUT = [
  AnswerVerwijzing,
  Deling,
  DraftVerwijzing,
  Gebeurtenisvolgers,
  Gesprek,
  KeepVastlegging,
  LinkDossier,
  Meld,
  Mogelijkheden,
  OpenVerwijzing,
  ReadInhoud,
  SendVerwijzing,
  VerwijzingEinden,
  VerwijzingStore,
  Verwijzingen,
  WithdrawVerwijzing,
];

const INSIDE = [
  Antwoordtermijn,
  ComposeInhoud,
  Delen,
  EigenStore,
  FollowLeerling,
  FollowToestemming,
  Geschiedenis,
  Kasten,
  KeurVerwijzing,
  LoadDeelfeiten,
  OntvangenStore,
  Tijd,
  Verzendbalie,
  VerwijzingTijdlijn,
];

/** Verwijzingen from one tenant to another: written, sent, read, answered, withdrawn. */
@Module({})
export class VerwijzingenModule {
  /** One module for all that import it: those who follow what happens add themselves to one list, and are asked once. */
  private static readonly made = new WeakMap<Type, DynamicModule>();

  /** @param meldingen the module that provides and exports DossierMeldingen. */
  static for(meldingen: Type): DynamicModule {
    const made = this.made.get(meldingen) ?? this.make(meldingen);
    this.made.set(meldingen, made);
    return made;
  }

  private static make(meldingen: Type): DynamicModule {
    return {
      module: VerwijzingenModule,
      imports: [
        AanmeldingenModule,
        BestandenModule,
        ConvenantenModule,
        DossierWorkModule.for(meldingen),
        LeerlingenModule,
        NotitiesModule,
        PlannenModule,
        PostModule,
        TermijnenModule,
        ToestemmingenModule,
      ],
      providers: [...INSIDE, ...OUT],
      exports: OUT,
    };
  }
}
