import { Module } from '@nestjs/common';
import { StoreTermijnen } from './store-termijnen.js';
import { Termijnen } from './termijnen.query.js';

/** Dates by which something must be done. */
@Module({ providers: [StoreTermijnen, Termijnen], exports: [StoreTermijnen, Termijnen] })
export class TermijnenModule {}
