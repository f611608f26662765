import { Module } from '@nestjs/common';
import { VrijgavenWorkModule } from '../vrijgaven-work.module.js';
import { Vrijgeven } from './vrijgeven.js';

/** The round that makes releases. */
@Module({ imports: [VrijgavenWorkModule], providers: [Vrijgeven] })
export class VrijgavenJobsModule {}
