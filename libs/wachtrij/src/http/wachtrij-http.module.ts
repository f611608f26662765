import { Module } from '@nestjs/common';
import { HerinneringenModule } from '@zesweken/herinneringen';
import { PostModule } from '@zesweken/post';
import { AchtergrondwerkQuery, Queuefacts, VerzondenQuery } from '../achtergrondwerk.query.js';
import { RetryOpdracht } from '../retry-opdracht.js';
import { WachtrijController } from './wachtrij.controller.js';

/** The routes of the queue. */
@Module({
  imports: [HerinneringenModule, PostModule],
  providers: [AchtergrondwerkQuery, Queuefacts, RetryOpdracht, VerzondenQuery],
  controllers: [WachtrijController],
})
export class WachtrijHttpModule {}
