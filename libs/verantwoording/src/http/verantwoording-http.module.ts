import { Module } from '@nestjs/common';
import { VerantwoordingModule } from '../verantwoording.module.js';
import { VerwerkingenController } from './verwerkingen.controller.js';

/** The routes of the log. */
@Module({ imports: [VerantwoordingModule], controllers: [VerwerkingenController] })
export class VerantwoordingHttpModule {}
