import { Module } from '@nestjs/common';
import { BrievenModule } from '../brieven.module.js';
import { BriefsjablonenController } from './briefsjablonen.controller.js';
import { BrievenController } from './brieven.controller.js';

/** The routes of letters and their texts. */
@Module({ imports: [BrievenModule], controllers: [BrievenController, BriefsjablonenController] })
export class BrievenHttpModule {}
