import { Module } from '@nestjs/common';
import { HerinneringenModule } from '../herinneringen.module.js';
import { HerinneringenController } from './herinneringen.controller.js';

/** The routes of the ledger and of who is reminded. */
@Module({ imports: [HerinneringenModule], controllers: [HerinneringenController] })
export class HerinneringenHttpModule {}
