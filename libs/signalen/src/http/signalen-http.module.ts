import { Module } from '@nestjs/common';
import { SignalenModule } from '../signalen.module.js';
import { LeerlingFeitenController } from './leerling-feiten.controller.js';
import { SignaalregelsController } from './signaalregels.controller.js';
import { SignalenController } from './signalen.controller.js';

/** The routes of early signals. */
@Module({
  imports: [SignalenModule],
  controllers: [LeerlingFeitenController, SignaalregelsController, SignalenController],
})
export class SignalenHttpModule {}
