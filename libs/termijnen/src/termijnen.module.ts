import { Module } from '@nestjs/common';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { FollowLeerling } from './follow-leerling.js';
import { Ingrepen } from './ingrepen.query.js';
import { DropTermijnen, KeepTermijn, RecountTermijn } from './keep-termijn.js';
import { JoinTermijnen } from './move-termijnen.js';
import { KlareTermijnen } from './klare-termijnen.query.js';
import { RecordIngreep } from './record-ingreep.js';
import { StoreTermijnen } from './store-termijnen.js';
import { Termijnen } from './termijnen.query.js';
import { Verlopen } from './verloop.query.js';
import { WriteTermijnen } from './write-termijnen.js';

const OUT = [
  DropTermijnen,
  Ingrepen,
  JoinTermijnen,
  KeepTermijn,
  KlareTermijnen,
  RecordIngreep,
  RecountTermijn,
  StoreTermijnen,
  Termijnen,
  Verlopen,
];

/** Dates by which something must be done. */
@Module({ imports: [LeerlingenModule], providers: [...OUT, FollowLeerling, WriteTermijnen], exports: OUT })
export class TermijnenModule {}
