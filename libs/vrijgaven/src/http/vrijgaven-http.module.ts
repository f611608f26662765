import { Module } from '@nestjs/common';
import { OpenData } from '../open-data.query.js';
import { VrijgavenModule } from '../vrijgaven.module.js';
import { RegiobestandenController } from './bestanden.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { RegioController } from './regio.controller.js';

/** The routes of the region, and of what it made public. */
@Module({
  imports: [VrijgavenModule],
  providers: [OpenData],
  controllers: [RegioController, RegiobestandenController, OpenDataController],
})
export class VrijgavenHttpModule {}
