import { Module } from '@nestjs/common';
import { DestroySleutels } from '../sleutels.js';
import { SleutelsVernietigen } from './sleutels-vernietigen.js';

/** The rounds of verwijzingen. */
@Module({ providers: [DestroySleutels, SleutelsVernietigen] })
export class VerwijzingenJobsModule {}
