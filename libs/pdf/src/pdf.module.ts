import { Module } from '@nestjs/common';
import { PdfMaker } from './pdf-maker.js';

/** Whoever prints imports this. */
@Module({ providers: [PdfMaker], exports: [PdfMaker] })
export class PdfModule {}
