import { Module } from '@nestjs/common';
import { Convenanten } from './convenanten.js';

/** The agreements that bind tenants. */
@Module({ providers: [Convenanten], exports: [Convenanten] })
export class ConvenantenModule {}
