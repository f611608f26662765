import type { Mislukking } from './send-again.js';
import type { Mail } from './write-mail.js';

/** The mail server did not take a mail. Says nothing of whom it was to. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(readonly mislukking: Mislukking) {
    super(
      `The mail server did not take the mail: ${mislukking.reden} ${mislukking.antwoord ?? ''}`.trimEnd(),
    );
  }
}

/** Hands mail to a mail server. */
export abstract class Mailer {
  /** @throws MailNotSent, always within {@link SEND_SECONDS}. */
  abstract send(mail: Mail): Promise<void>;
}

/** Most seconds that handing over one mail takes, waiting for a free connection included. */
export const SEND_SECONDS = 60;
