import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ToegangModule } from '../toegang.module.js';
import { GebruikersController, UitnodigingenController } from './gebruikers.controller.js';
import { InvitationLinks } from './invitation-links.js';
import { SessiesController } from './sessies.controller.js';
import { LocalStrategy } from './sign-in.guard.js';

/** The routes of signing in and of managing users. */
@Module({
  imports: [PassportModule, ToegangModule],
  controllers: [SessiesController, GebruikersController, UitnodigingenController],
  providers: [LocalStrategy, InvitationLinks],
})
export class ToegangHttpModule {}
