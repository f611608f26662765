import { Module } from '@nestjs/common';
import { TenancyModule } from '@zesweken/tenancy';
import { Dubbelen } from './dubbelen/dubbelen.query.js';
import { EigenHouders } from './dubbelen/eigen-houders.js';
import { Leerlinghouders } from './dubbelen/leerlinghouders.js';
import { MergeLeerlingen, UnmergeLeerlingen } from './dubbelen/merge-leerlingen.js';
import { Samenvoegingen } from './dubbelen/samenvoegingen.js';
import { EnterLeerling } from './enter-leerling.js';
import { GezagdragerStore } from './gezagdragers/gezagdrager-store.js';
import { Gezagdragers } from './gezagdragers/gezagdragers.query.js';
import { RecordGezagdrager } from './gezagdragers/record-gezagdrager.js';
import { SecretHouse } from './gezagdragers/secret-house.js';
import { Gezinnen } from './gezin.query.js';
import { Gezinsverloop } from './gezin/gezinsverloop.query.js';
import { Inzage } from './gezin/inzage.query.js';
import { Inzagekeuzes } from './gezin/inzagekeuzes.query.js';
import { RecordInzage } from './gezin/record-inzage.js';
import { AdresTrail } from './gezin/adres-trail.js';
import { ShowAdres } from './gezin/show-adres.js';
import { Leerling } from './leerling.entity.js';
import { ChangeLeerling } from './leerling/change-leerling.js';
import { LeerlingFile } from './leerling/leerling-detail.query.js';
import { SecretAddress } from './leerling/secret-address.js';
import { Huisgenoten } from './leerling/siblings.query.js';
import { Leerlingen } from './leerlingen.query.js';
import { Inschrijvingen } from './scholen/inschrijvingen.query.js';
import { RecordInschrijving } from './scholen/record-inschrijving.js';
import { RecordSchool, Scholen } from './scholen/scholen.query.js';
import { Schoolsporen } from './scholen/schoolsporen.js';
import { RecordVerhuizing, Verhuizingen } from './scholen/verhuizingen.js';
import { TakeInLeerlingen } from './take-in-leerlingen.js';

/** What the feature itself needs; others have no use for it. */
const INSIDE = [
  AdresTrail,
  EigenHouders,
  GezagdragerStore,
  Inzagekeuzes,
  Samenvoegingen,
  SecretAddress,
  SecretHouse,
];

const OUTSIDE = [
  ChangeLeerling,
  Dubbelen,
  EnterLeerling,
  Gezagdragers,
  Gezinnen,
  Gezinsverloop,
  Huisgenoten,
  Inschrijvingen,
  Inzage,
  Leerlingen,
  LeerlingFile,
  Leerlinghouders,
  MergeLeerlingen,
  RecordGezagdrager,
  RecordInschrijving,
  RecordInzage,
  RecordSchool,
  RecordVerhuizing,
  Scholen,
  Schoolsporen,
  ShowAdres,
  TakeInLeerlingen,
  UnmergeLeerlingen,
  Verhuizingen,
];

/** Leerlingen of the own tenant, with who decides about them, their schools and their moves. */
@Module({
  imports: [TenancyModule.forFeature([Leerling])],
  providers: [...INSIDE, ...OUTSIDE],
  exports: OUTSIDE,
})
export class LeerlingenModule {}
