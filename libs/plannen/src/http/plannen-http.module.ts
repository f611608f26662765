import { Module } from '@nestjs/common';
import { PlannenModule } from '../plannen.module.js';
import { ActiesController } from './acties.controller.js';
import { PlannenController } from './plannen.controller.js';

/** The routes of plans and acties. */
@Module({ imports: [PlannenModule], controllers: [PlannenController, ActiesController] })
export class PlannenHttpModule {}
