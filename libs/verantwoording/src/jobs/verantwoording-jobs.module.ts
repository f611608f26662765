import { Module } from '@nestjs/common';
import { VerantwoordingModule } from '../verantwoording.module.js';
import { CheckLogs } from './check-logs.js';
import { DailyHeads } from './daily-heads.js';
import { SealLogs } from './seal-logs.js';

/** The jobs of the log: seal, check, and write the signed heads. */
@Module({ imports: [VerantwoordingModule], providers: [CheckLogs, DailyHeads, SealLogs] })
export class VerantwoordingJobsModule {}
