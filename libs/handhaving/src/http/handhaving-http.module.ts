import { Module } from '@nestjs/common';
import { HandhavingModule } from '../handhaving.module.js';
import { HandhavingController } from './handhaving.controller.js';

/** The routes of the compartment. */
@Module({ imports: [HandhavingModule], controllers: [HandhavingController] })
export class HandhavingHttpModule {}
