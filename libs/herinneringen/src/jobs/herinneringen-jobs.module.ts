import { Module } from '@nestjs/common';
import { HerinneringenModule } from '../herinneringen.module.js';
import { Bewaken } from './bewaken.js';
import { Doorzetten } from './doorzetten.js';
import { Nalopen } from './nalopen.js';

/** The rounds that remind. */
@Module({ imports: [HerinneringenModule], providers: [Bewaken, Doorzetten, Nalopen] })
export class HerinneringenJobsModule {}
