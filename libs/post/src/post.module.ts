import { Module } from '@nestjs/common';
import { NotitiesModule } from '@zesweken/notities';
import { CatchPost } from './catch-post.js';
import { ClaimPost } from './claim-post.js';
import { DeliverPost } from './deliver-post.js';
import { GatherOverzichten } from './gather-overzichten.js';
import { GiveUpPost } from './give-up-post.js';
import { Mailkaders } from './mailkaders.js';
import { Mailer } from './mailer.js';
import { PutPost } from './put-post.js';
import { RecordPost } from './record-post.js';
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
    GiveUpPost,
    Mailkaders,
    Patience,
    PutPost,
    RecordPost,
    Voorkeuren,
  ],
  exports: [DeliverPost, PutPost, Voorkeuren],
})
export class PostModule {}
