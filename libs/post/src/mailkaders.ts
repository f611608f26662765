import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { type Mail, mailOf, type Mailstof } from './write-mail.js';

/** What all mail of this process has in common: from whom, from which site, and whether it leaves at all. */
@Injectable()
export class Mailkaders {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whether mail stays here, in the tenant's own mailbox. */
  get catches(): boolean {
    return this.settings.smtp === undefined;
  }

  write(mail: Mailstof): Mail {
    return mailOf(mail, {
      van: this.settings.afzender,
      site: this.settings.siteUrl,
      datum: this.clock.now(),
    });
  }
}
