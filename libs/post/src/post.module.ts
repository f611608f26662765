import { Module } from '@nestjs/common';
import { NotitiesModule } from '@zesweken/notities';
import { PutBuitenpost, SendBuitenpost } from './buitenpost.js';
import { CatchPost } from './catch-post.js';
import { ClaimPost } from './claim-post.js';
import { DeliverPost } from './deliver-post.js';
import { GatherOverzichten } from './gather-overzichten.js';
import { GevangenPost } from './gevangen-post.query.js';
import { GiveUpPost } from './give-up-post.js';
import { Mailkaders } from './mailkaders.js';
import { Mailer } from './mailer.js';
import { Post } from './post.query.js';
import { PutPost } from './put-post.js';
import { RecordPost } from './record-post.js';
import { RetryPost } from './retry-post.js';
import { SetVoorkeur } from './set-voorkeur.js';
import { Patience, SmtpMailer } from './smtp-mailer.js';
import { Voorkeuren } from './voorkeuren.query.js';

/** Mail to users. */
@Module({
  imports: [NotitiesModule],
  providers: [
    { provide: Mailer, useClass: SmtpMailer },
    CatchPost,
    ClaimPost,
    DeliverPost,
    GatherOverzichten,
    GevangenPost,
    GiveUpPost,
    Mailkaders,
    Patience,
    Post,
    PutBuitenpost,
    PutPost,
    RecordPost,
    RetryPost,
    SendBuitenpost,
    SetVoorkeur,
    Voorkeuren,
  ],
  exports: [
    DeliverPost,
    GevangenPost,
    Post,
    PutBuitenpost,
    PutPost,
    SendBuitenpost,
    RetryPost,
    SetVoorkeur,
    Voorkeuren,
  ],
})
export class PostModule {}
