import { Module } from '@nestjs/common';
import { RapportagesModule } from '../rapportages.module.js';
import { RapportagesController } from './rapportages.controller.js';

/** The routes of figures. */
@Module({ imports: [RapportagesModule], controllers: [RapportagesController] })
export class RapportagesHttpModule {}
