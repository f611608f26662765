import { Global, Module } from '@nestjs/common';
import { Acting } from './acting.js';
import { Logboek } from './logboek.js';

/** Who acts and what they did: kernel, hence global. */
@Global()
@Module({ providers: [Acting, Logboek], exports: [Acting, Logboek] })
export class LogboekModule {}
