import { Module } from '@nestjs/common';
import { WerkModule } from '../werk.module.js';
import { VervangingenController } from './vervangingen.controller.js';
import { WerkController } from './werk.controller.js';

/** The routes of the work of a team. */
@Module({ imports: [WerkModule], controllers: [WerkController, VervangingenController] })
export class WerkHttpModule {}
