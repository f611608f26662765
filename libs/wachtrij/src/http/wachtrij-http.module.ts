import { Module } from '@nestjs/common';
import { AchtergrondwerkQuery } from '../achtergrondwerk.query.js';
import { RetryOpdracht } from '../retry-opdracht.js';
import { WachtrijController } from './wachtrij.controller.js';

/** The routes of the queue. */
@Module({ providers: [AchtergrondwerkQuery, RetryOpdracht], controllers: [WachtrijController] })
export class WachtrijHttpModule {}
