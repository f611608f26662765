import { Module } from '@nestjs/common';
import { CheckLog } from './check-log.js';
import { ExportLog } from './export-log.js';
import { LogSigner } from './log-signer.js';
import { SealLog } from './seal-log.js';
import { SealStates } from './seal-state.query.js';
import { Verwerkingen } from './verwerkingen.query.js';
import { WriteHeads } from './write-heads.js';

const parts = [CheckLog, ExportLog, LogSigner, SealLog, SealStates, Verwerkingen, WriteHeads];

/** The log: its seals, its reading, its export. */
@Module({ providers: parts, exports: parts })
export class VerantwoordingModule {}
