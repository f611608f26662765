import { Module } from '@nestjs/common';
import { LeerlingenModule } from '../leerlingen.module.js';
import { LeerlingenController } from './leerlingen.controller.js';

/** The routes of leerlingen. */
@Module({ imports: [LeerlingenModule], controllers: [LeerlingenController] })
export class LeerlingenHttpModule {}
