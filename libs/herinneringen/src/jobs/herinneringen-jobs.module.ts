import { Module } from '@nestjs/common';
import { HerinneringenModule } from '../herinneringen.module.js';
import { Bewaken } from './bewaken.js';

/** The round that reminds. */
@Module({ imports: [HerinneringenModule], providers: [Bewaken], exports: [Bewaken] })
export class HerinneringenJobsModule {}
