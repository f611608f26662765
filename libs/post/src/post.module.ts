import { Module } from '@nestjs/common';
import { NotitiesModule } from '@zesweken/notities';
import { PutPost } from './put-post.js';
import { Voorkeuren } from './voorkeuren.query.js';

/** Mail to users. */
@Module({
  imports: [NotitiesModule],
  providers: [PutPost, Voorkeuren],
  exports: [PutPost, Voorkeuren],
})
export class PostModule {}
