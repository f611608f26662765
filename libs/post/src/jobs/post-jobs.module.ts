import { Module } from '@nestjs/common';
import { PostModule } from '../post.module.js';
import { SendBuiten } from './send-buitenpost.js';
import { SendPost } from './send-post.js';

/** The jobs of mail: sending it. */
@Module({ imports: [PostModule], providers: [SendBuiten, SendPost] })
export class PostJobsModule {}
