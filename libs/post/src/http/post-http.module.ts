import { Module } from '@nestjs/common';
import { PostModule } from '../post.module.js';
import { GevangenPostController, PostController, PostvoorkeurenController } from './post.controller.js';

/** The routes of mail. */
@Module({
  imports: [PostModule],
  controllers: [PostvoorkeurenController, PostController, GevangenPostController],
})
export class PostHttpModule {}
