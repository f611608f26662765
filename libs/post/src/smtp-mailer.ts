import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Settings, type SmtpServer } from '@zesweken/config';
import { createTransport } from 'nodemailer';
import { MailNotSent, type Mailer, SEND_SECONDS } from './mailer.js';
import type { Mislukking } from './send-again.js';
import type { Mail } from './write-mail.js';

/** Connections to the mail server, for all tenants together. */
const CONNECTIONS = 5;
/** Mails by one connection; then a new one, so that none stays for ever. */
const MAILS_PER_CONNECTION = 100;

/** Seconds before a server that does nothing counts as away; specs wait shorter. */
@Injectable()
export class Patience {
  readonly connect: number = 10;
  readonly greet: number = 10;
  readonly idle: number = 20;
  readonly whole: number = SEND_SECONDS;
}

type Transport = ReturnType<typeof transportTo>;

/** Sends by SMTP, over a few connections that are kept. */
@Injectable()
export class SmtpMailer implements Mailer, OnApplicationShutdown {
  #transport: Transport | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly patience: Patience,
  ) {}

  async send(mail: Mail): Promise<void> {
    const { smtp } = this.settings;
    if (!smtp) throw new Error('There is no mail server: set SMTP_URL.');
    this.#transport ??= transportTo(smtp, this.patience);
    const whole = AbortSignal.timeout(this.patience.whole * 1_000);
    try {
      await this.#transport.sendMail({
        from: { name: mail.van.naam, address: mail.van.adres },
        to: { name: '', address: mail.aan },
        subject: mail.onderwerp,
        text: mail.tekst,
        html: mail.html,
        date: mail.datum,
        messageId: mail.messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: whole,
      });
    } catch (error) {
      throw new MailNotSent(whole.aborted ? NO_ANSWER : mislukkingOf(error));
    }
  }

  onApplicationShutdown(): void {
    this.#transport?.close({ force: true });
    this.#transport = undefined;
  }
}

/**
 * A certificate is checked where that keeps anybody out: with a password, and where TLS was asked for. Else TLS is taken where it
 * is offered, and who could put a false certificate there could as well take the offer away. On this machine itself it is the same.
 */
function transportTo({ host, port, tls, login }: SmtpServer, patience: Patience) {
  const here = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MAILS_PER_CONNECTION,
    maxRequeues: 1,
    host,
    port,
    secure: tls,
    requireTLS: login !== undefined && !here,
    tls: { rejectUnauthorized: !here && (tls || login !== undefined) },
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    connectionTimeout: patience.connect * 1_000,
    greetingTimeout: patience.greet * 1_000,
    socketTimeout: patience.idle * 1_000,
    dnsTimeout: patience.connect * 1_000,
  });
}

const NO_ANSWER: Mislukking = { reden: 'geen-antwoord', blijvend: false };

/** What nodemailer tells of a failure. Its text is left out: it may repeat the address. */
interface SmtpFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Refused for good is this mail only where the server says so of its receiver or its content. */
function mislukkingOf(error: unknown): Mislukking {
  const { code, command, responseCode: antwoord } = error as SmtpFault;
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return { reden: 'aanmelden-mislukt', antwoord, blijvend: false };
  if (code === 'ETIMEDOUT') return NO_ANSWER;
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE')
    return { reden: 'geen-verbinding', antwoord, blijvend: false };
  // No answer: the client itself found that the address is none.
  if (antwoord === undefined) return { reden: 'adres-onbruikbaar', blijvend: true };
  if (antwoord < 500) return { reden: 'uitgesteld', antwoord, blijvend: false };
  return { reden: 'geweigerd', antwoord, blijvend: command !== 'MAIL FROM' };
}
