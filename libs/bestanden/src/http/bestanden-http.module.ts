import { Module } from '@nestjs/common';
import { BestandenModule } from '../bestanden.module.js';
import { BestandenController } from './bestanden.controller.js';

/** The routes of files. */
@Module({ imports: [BestandenModule], controllers: [BestandenController] })
export class BestandenHttpModule {}
