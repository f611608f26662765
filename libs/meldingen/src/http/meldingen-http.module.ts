import { Module } from '@nestjs/common';
import { MeldingenModule } from '../meldingen.module.js';
import { MeldingenController } from './meldingen.controller.js';

/** The routes of verzuimmeldingen. */
@Module({ imports: [MeldingenModule], controllers: [MeldingenController] })
export class MeldingenHttpModule {}
