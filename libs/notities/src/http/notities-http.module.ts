import { Module } from '@nestjs/common';
import { NotitiesModule } from '../notities.module.js';
import { BerichtenController } from './berichten.controller.js';
import { NotitiesController } from './notities.controller.js';

/** The routes of notes and messages. */
@Module({ imports: [NotitiesModule], controllers: [NotitiesController, BerichtenController] })
export class NotitiesHttpModule {}
