import { Module } from '@nestjs/common';
import { TenancyModule } from '@zesweken/tenancy';
import { EnterLeerling } from './enter-leerling.js';
import { Gezinnen } from './gezin.query.js';
import { Leerling } from './leerling.entity.js';
import { Leerlingen } from './leerlingen.query.js';
import { TakeInLeerlingen } from './take-in-leerlingen.js';

/** Leerlingen of the own tenant. */
@Module({
  imports: [TenancyModule.forFeature([Leerling])],
  providers: [EnterLeerling, Gezinnen, Leerlingen, TakeInLeerlingen],
  exports: [EnterLeerling, Gezinnen, Leerlingen, TakeInLeerlingen],
})
export class LeerlingenModule {}
