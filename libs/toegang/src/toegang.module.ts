import { Module } from '@nestjs/common';
import { SessionReader } from '@zesweken/http';
import { TenancyModule } from '@zesweken/tenancy';
import { AcceptUitnodiging } from './accept-uitnodiging.js';
import { ChangeGebruiker } from './change-gebruiker.js';
import { EndSessions } from './end-sessions.js';
import { Gebruiker } from './gebruiker.entity.js';
import { Gebruikers } from './gebruikers.query.js';
import { InviteGebruiker } from './invite-gebruiker.js';
import { Passwords } from './passwords.js';
import { Sessie } from './sessie.entity.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { StartSession } from './start-session.js';
import { Throttle } from './throttle.js';
import { Uitnodiging } from './uitnodiging.entity.js';

/** Users, sessions and signing in. */
@Module({
  imports: [TenancyModule.forFeature([Gebruiker, Sessie, Uitnodiging])],
  providers: [
    { provide: SessionReader, useClass: Sessions },
    AcceptUitnodiging,
    ChangeGebruiker,
    EndSessions,
    Gebruikers,
    InviteGebruiker,
    Passwords,
    SignIn,
    StartSession,
    Throttle,
  ],
  exports: [
    SessionReader,
    AcceptUitnodiging,
    ChangeGebruiker,
    EndSessions,
    Gebruikers,
    InviteGebruiker,
    Passwords,
    SignIn,
    Throttle,
  ],
})
export class ToegangModule {}
