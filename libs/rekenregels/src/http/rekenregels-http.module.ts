import { Module } from '@nestjs/common';
import { RekenregelsModule } from '../rekenregels.module.js';
import { ConvenantenController } from './convenanten.controller.js';
import { SchoolvakantiesController } from './schoolvakanties.controller.js';

/** The routes of school calendars and of the rules of convenanten. */
@Module({ imports: [RekenregelsModule], controllers: [ConvenantenController, SchoolvakantiesController] })
export class RekenregelsHttpModule {}
