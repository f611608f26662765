import { Module } from '@nestjs/common';
import { DossiersModule } from '@zesweken/dossiers';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { TermijnenModule } from '@zesweken/termijnen';
import { AskVerlof, DecideVerlof, WithdrawVerlof } from './ask-verlof.js';
import {
  ChangeVrijstelling,
  EditVrijstelling,
  EndVrijstelling,
  ExtendVrijstelling,
  NoteContact,
} from './change-vrijstelling.js';
import { FollowLeerling } from './follow-leerling.js';
import { KeepTermijnen } from './keep-termijnen.js';
import { RecordVrijstelling, TestVrijstelling } from './record-vrijstelling.js';
import { TellDossiers } from './tell-dossiers.js';
import { VerlofStore } from './verlof-store.js';
import { LogVerlof, Verlofaanvragen } from './verlofaanvragen.query.js';
import { VrijstellingStore } from './vrijstelling-store.js';
import { Vrijstellingen } from './vrijstellingen.query.js';

const OUT = [
  AskVerlof,
  ChangeVrijstelling,
  DecideVerlof,
  WithdrawVerlof,
  EndVrijstelling,
  ExtendVrijstelling,
  NoteContact,
  RecordVrijstelling,
  Verlofaanvragen,
  Vrijstellingen,
];

/** Vrijstellingen of the Leerplichtwet, the effort to end them, and requests for verlof. */
@Module({
  imports: [DossiersModule, LeerlingenModule, TermijnenModule],
  providers: [
    ...OUT,
    EditVrijstelling,
    FollowLeerling,
    KeepTermijnen,
    LogVerlof,
    TellDossiers,
    TestVrijstelling,
    VerlofStore,
    VrijstellingStore,
  ],
  exports: OUT,
})
export class VrijstellingenModule {}
