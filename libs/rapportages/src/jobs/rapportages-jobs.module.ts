import { Module } from '@nestjs/common';
import { RapportagesModule } from '../rapportages.module.js';
import { Inbrengen } from './inbrengen.js';

/** The round that counts. */
@Module({ imports: [RapportagesModule], providers: [Inbrengen] })
export class RapportagesJobsModule {}
