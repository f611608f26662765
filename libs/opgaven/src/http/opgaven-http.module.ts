import { Module } from '@nestjs/common';
import { OpgavenModule } from '../opgaven.module.js';
import { OpgavenController } from './opgaven.controller.js';

/** The routes of official returns. */
@Module({ imports: [OpgavenModule], controllers: [OpgavenController] })
export class OpgavenHttpModule {}
