import { Module } from '@nestjs/common';
import { VrijstellingenModule } from '../vrijstellingen.module.js';
import { VerlofController } from './verlof.controller.js';
import { VrijstellingActies } from './vrijstelling-acties.js';
import { VrijstellingenController } from './vrijstellingen.controller.js';

/** The routes of vrijstellingen and verlofaanvragen. */
@Module({
  imports: [VrijstellingenModule],
  providers: [VrijstellingActies],
  controllers: [VrijstellingenController, VerlofController],
})
export class VrijstellingenHttpModule {}
