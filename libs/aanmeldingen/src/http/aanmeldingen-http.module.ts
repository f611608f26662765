import { Module } from '@nestjs/common';
import { LeerlingenModule } from '@zesweken/leerlingen';
import { AanmeldingenModule } from '../aanmeldingen.module.js';
import { AanmeldingenController } from './aanmeldingen.controller.js';

/** The routes of aanmeldingen. */
@Module({ imports: [AanmeldingenModule, LeerlingenModule], controllers: [AanmeldingenController] })
export class AanmeldingenHttpModule {}
