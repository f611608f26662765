import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda.module.js';
import { AgendaController } from './agenda.controller.js';

/** The routes of agendas. */
@Module({ imports: [AgendaModule], controllers: [AgendaController] })
export class AgendaHttpModule {}
