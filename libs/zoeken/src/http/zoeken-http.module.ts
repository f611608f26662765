import { Module } from '@nestjs/common';
import { ZoekenModule } from '../zoeken.module.js';
import { ZoekenController } from './zoeken.controller.js';

/** The route of searching. */
@Module({ imports: [ZoekenModule], controllers: [ZoekenController] })
export class ZoekenHttpModule {}
