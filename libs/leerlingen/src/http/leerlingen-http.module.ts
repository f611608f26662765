import { Module } from '@nestjs/common';
import { LeerlingenModule } from '../leerlingen.module.js';
import { DubbelenController } from './dubbelen.controller.js';
import { GezagdragersController } from './gezagdragers.controller.js';
import { GezinController } from './gezin.controller.js';
import { LeerlingenController } from './leerlingen.controller.js';
import { InschrijvingenController, ScholenController, VerhuizingenController } from './scholen.controller.js';

/** The routes of leerlingen. */
@Module({
  imports: [LeerlingenModule],
  controllers: [
    LeerlingenController,
    DubbelenController,
    GezinController,
    GezagdragersController,
    InschrijvingenController,
    VerhuizingenController,
    ScholenController,
  ],
})
export class LeerlingenHttpModule {}
