import { Module } from '@nestjs/common';
import { ToegangModule } from '@zesweken/toegang';
import { LoadRegion } from './load-region.js';

/** The demo region. Only the operator's command line imports it. */
@Module({ imports: [ToegangModule], providers: [LoadRegion], exports: [LoadRegion] })
export class DemoModule {}
